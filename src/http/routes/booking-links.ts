import type { Tenant } from '../../booking/index.ts'
import { calendarLink, manageLink } from '../../shared/links.ts'
import { cardShape } from '../../tools/card.ts'
import type { Message } from '../../transcripts/index.ts'
import type { RouteDeps } from '../call.ts'

interface Reading {
  readonly tenant: Tenant
  readonly conversationId: string
}

/**
 * Links to bookings are kept without what opens them, so that neither staff nor a copy of the database can: here the customer gets them
 * whole, of the bookings that are open to this conversation.
 */
export async function withBookingLinks(
  { booking, publicUrl }: Pick<RouteDeps, 'booking' | 'publicUrl'>,
  { tenant, conversationId }: Reading,
  messages: readonly Message[],
): Promise<readonly Message[]> {
  const references = new Set(messages.flatMap(({ parts }) => parts.flatMap((part) => bookedIn(part)?.reference ?? [])))
  const found = await Promise.all([...references].map((reference) => booking.getBooking(tenant, reference, { conversationId })))
  const open = new Map(found.flatMap((one) => (one.ok ? [[one.value.reference, one.value.manageToken] as const] : [])))
  const linked = (part: Part): Part => {
    const card = bookedIn(part)
    const manageToken = card === undefined ? undefined : open.get(card.reference)
    if (card === undefined || manageToken === undefined) return part
    const link = { tenantSlug: tenant.slug, reference: card.reference, manageToken }
    return { type: 'card', card: { ...card, manageUrl: manageLink(publicUrl, link), calendarUrl: calendarLink(publicUrl, link) } }
  }
  return messages.map((message) => ({ ...message, parts: message.parts.map(linked) }))
}

type Part = Message['parts'][number]

function bookedIn(part: Part) {
  const card = part.type === 'card' ? cardShape.safeParse(part.card).data : undefined
  return card?.type === 'booking' ? card : undefined
}
