import type { Booking, BookingError } from '../booking/index.ts'
import { refuse, type Result } from '../shared/result.ts'
import type { ToolContext, ToolRefusal } from './define-tool.ts'

/** A booking this session may see. What is somebody else's and what is not there are refused alike. */
export async function findOwnBooking({ booking, tenant, session }: ToolContext, words: string): Promise<Result<Booking, BookingError>> {
  const reference = asReference(words)
  const opened = session.openedBookings.find((known) => known.reference === reference)
  const access = opened === undefined ? { conversationId: session.conversationId } : { manageToken: opened.manageToken }
  return booking.getBooking(tenant, reference, access)
}

/**
 * The same for a tool, which goes on to prove whose booking it is: refused with `identity_required` after a code was mailed to the
 * booking's address, if there is one, or `identity_locked`. What the caller sees is the same for somebody else's and for nobody's.
 */
export async function openOwnBooking(context: ToolContext, words: string): Promise<Result<Booking, ToolRefusal>> {
  const found = await findOwnBooking(context, words)
  if (found.ok || found.error.code !== 'booking_not_found') return found
  const { booking, tenant, session } = context
  const { conversationId, address, channel } = session
  const asked = await booking.requestBookingCode(tenant, { reference: asReference(words), conversationId, address, channel })
  return refuse({ code: asked === 'locked' ? 'identity_locked' : 'identity_required' })
}

/** Without a reference: the newest one of this conversation that still stands, else the newest. */
export async function findLatestBooking(context: ToolContext): Promise<Result<Booking, BookingError>> {
  const own = await context.booking.findBookingsOfConversation(context.tenant, context.session.conversationId)
  const latest = own.find((booking) => booking.status === 'confirmed') ?? own[0]
  if (latest !== undefined) return { ok: true, value: latest }
  const opened = context.session.openedBookings[0]
  return opened === undefined ? refuse({ code: 'booking_not_found' }) : findOwnBooking(context, opened.reference)
}

// "k7qm 3xwd" and "K7QM3XWD" are what people type.
function asReference(words: string): string {
  const letters = words.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return letters.length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : words.trim().toUpperCase()
}
