import type { Booking, BookingError, CustomerDetails, Tenant } from '../../booking/index.ts'
import { refuse, type Result } from '../../shared/result.ts'
import type { Standing, StandingDeps } from './consent-standing.ts'

export type OpenStanding = Extract<Standing, { kind: 'open' }>

export interface Pressed {
  readonly tenant: Tenant
  readonly standing: OpenStanding
  /** Of a booking: whom it is for, as the form was when the button was pressed. */
  readonly customer: CustomerDetails | undefined
}

/**
 * The person's own yes: kept as the turn it is, and acted on at once, so that it does not hang on the assistant's coming back. Called
 * again, the assistant's tool finds it done. `busy` while another turn of the conversation runs.
 */
export async function agree(deps: StandingDeps, pressed: Pressed): Promise<Result<Booking, BookingError> | 'busy'> {
  const { conversation } = pressed.standing
  const turn = await press(deps, pressed, 'confirm')
  if (!turn.ok) return 'busy'
  const place = { tenantId: conversation.tenantId, conversationId: conversation.id }
  if (pressed.customer !== undefined) await deps.transcripts.updateCustomer(place.tenantId, place.conversationId, pressed.customer)
  const done = await act(deps, pressed, turn.messageId)
  const code = done.ok ? null : done.error.code
  await deps.transcripts.appendToolCall({
    ...place,
    turnId: turn.turnId,
    id: `${turn.turnId.slice(-8)}_1`,
    position: 1,
    name: toolNames[pressed.standing.action],
    by: 'server',
    input: inputOf(pressed.standing),
    output: code === null ? { ok: true } : { ok: false, code },
    code,
    fault: null,
    durationMs: 0,
  })
  await close(deps, pressed, turn.turnId)
  return done
}

/** The held time goes back to everybody at once. */
export async function declineConsent(deps: StandingDeps, pressed: Pressed): Promise<void> {
  const { hold } = pressed.standing
  const turn = await press(deps, pressed, 'decline')
  if (hold !== undefined) await deps.booking.releaseHold(pressed.tenant, hold.id, 'mcp')
  if (turn.ok) await close(deps, pressed, turn.turnId)
}

const toolNames = { book: 'confirmBooking', move: 'rescheduleBooking', cancel: 'cancelBooking' } as const

function inputOf({ hold, booking }: OpenStanding) {
  return { ...(hold === undefined ? {} : { holdId: hold.id }), ...(booking === undefined ? {} : { reference: booking.reference }) }
}

function press({ transcripts }: StandingDeps, { tenant, standing }: Pressed, action: 'confirm' | 'decline') {
  const { conversation, proposal } = standing
  return transcripts.beginTurn({
    tenantId: conversation.tenantId,
    conversationId: conversation.id,
    parts: [{ type: 'press', action, proposalId: proposal.id }],
    model: conversation.client ?? '',
    promptVersion: '',
    catalogueVersion: tenant.version,
  })
}

async function act(deps: StandingDeps, { tenant, standing, customer }: Pressed, messageId: string): Promise<Result<Booking, BookingError>> {
  const { conversation, hold, booking } = standing
  const proposal = hold === undefined || customer === undefined ? standing.proposal : deps.booking.proposeBooking(hold, customer)
  await deps.booking.recordConsent(tenant, { proposal, kind: 'mcp_person', conversationId: conversation.id, messageId })
  const how = { consent: { kind: 'recorded', conversationId: conversation.id }, channel: 'mcp' } as const
  switch (standing.action) {
    case 'book': {
      if (hold === undefined || customer === undefined) return refuse({ code: 'hold_not_found' })
      const { timeZone, locale } = conversation
      return deps.booking.confirmBooking(tenant, { holdId: hold.id, customer, timeZone, locale, ...how })
    }
    case 'move': {
      if (hold === undefined || booking === undefined) return refuse({ code: 'booking_not_found' })
      return deps.booking.rescheduleBooking(tenant, { bookingId: booking.id, holdId: hold.id, ...how })
    }
    case 'cancel': {
      if (booking === undefined) return refuse({ code: 'booking_not_found' })
      return deps.booking.cancelBooking(tenant, { bookingId: booking.id, ...how })
    }
  }
}

function close({ transcripts }: StandingDeps, { standing }: Pressed, turnId: string): Promise<void> {
  const { tenantId, id: conversationId, client } = standing.conversation
  const ended = { outcome: 'answered', model: client ?? '', inputTokens: null, outputTokens: null, error: null } as const
  return transcripts.finishTurn({ tenantId, conversationId, turnId, parts: [], ...ended })
}
