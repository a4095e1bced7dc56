import type { Booking, BookingCore, Hold, Proposal, Tenant } from '../../booking/index.ts'
import type { Clock } from '../../shared/clock.ts'
import { openConsent, type ConsentAsked } from '../../shared/consent-link.ts'
import type { Secrets } from '../../shared/secrets.ts'
import type { Conversation, Transcripts } from '../../transcripts/index.ts'

export interface StandingDeps {
  readonly booking: BookingCore
  readonly transcripts: Transcripts
  readonly clock: Clock
  readonly secret: Secrets
}

interface Of {
  readonly conversation: Conversation
  readonly action: 'book' | 'move' | 'cancel'
}

/** What a link of an assistant asks for, as it stands now. `done`: that has happened already; `over`: it cannot happen any more. */
export type Standing =
  | { readonly kind: 'missing' }
  | { readonly kind: 'code'; readonly conversation: Conversation }
  | (Of & { readonly kind: 'done' | 'over' })
  | (Of & {
      readonly kind: 'open'
      readonly proposal: Proposal
      readonly hold: Hold | undefined
      /** The one that is to be moved or cancelled. */
      readonly booking: Booking | undefined
    })

const missing = { kind: 'missing' } as const

/** Only what the conversation of the link holds or has booked itself: a link of one opens nothing of another. */
export async function consentStanding(deps: StandingDeps, tenant: Tenant, sealed: string): Promise<Standing> {
  const asked = openConsent(deps.secret, tenant.id, sealed)
  const conversation = asked === undefined ? undefined : await deps.transcripts.findConversationById(tenant.id, asked.conversationId)
  if (asked === undefined || conversation === undefined || conversation.channel !== 'mcp') return missing
  if (asked.action === 'open') return asked.expiresAt <= deps.clock.now() ? missing : { kind: 'code', conversation }
  const of = { conversation, action: asked.action }
  const booking = await bookingOf(deps, tenant, asked)
  if (asked.action !== 'book' && booking === undefined) return missing
  return asked.holdId === null
    ? cancelling(deps, { tenant, asked, of, booking })
    : holding(deps, { tenant, holdId: asked.holdId, of, booking })
}

async function bookingOf(
  { booking }: StandingDeps,
  tenant: Tenant,
  { reference, conversationId }: ConsentAsked,
): Promise<Booking | undefined> {
  const found = reference === null ? undefined : await booking.getBooking(tenant, reference, { conversationId })
  return found?.ok === true ? found.value : undefined
}

interface Holding {
  readonly tenant: Tenant
  readonly holdId: string
  readonly of: Of
  readonly booking: Booking | undefined
}

async function holding(deps: StandingDeps, { tenant, holdId, of, booking }: Holding): Promise<Standing> {
  const hold = await deps.booking.getHold(tenant, holdId)
  if (!hold.ok || hold.value.conversationId !== of.conversation.id || hold.value.proposal.action !== of.action) return missing
  if (hold.value.state === 'confirmed') return { kind: 'done', ...of }
  if (hold.value.state !== 'held' || booking?.status === 'cancelled') return { kind: 'over', ...of }
  return { kind: 'open', ...of, booking, hold: hold.value, proposal: deps.booking.proposeBooking(hold.value, of.conversation.customer) }
}

interface Cancelling {
  readonly tenant: Tenant
  readonly asked: ConsentAsked
  readonly of: Of
  readonly booking: Booking | undefined
}

function cancelling(deps: StandingDeps, { tenant, asked, of, booking }: Cancelling): Standing {
  if (booking === undefined || of.action !== 'cancel') return missing
  if (booking.status === 'cancelled') return { kind: 'done', ...of }
  if (asked.expiresAt <= deps.clock.now()) return { kind: 'over', ...of }
  return { kind: 'open', ...of, booking, hold: undefined, proposal: deps.booking.proposeCancel(tenant, booking) }
}
