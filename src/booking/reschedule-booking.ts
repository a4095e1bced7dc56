import type { EpochMs } from '../shared/clock.ts'
import { refuse, type Result } from '../shared/result.ts'
import { slotTaken, withAlternatives } from './alternatives.ts'
import type { BookingError } from './booking-error.ts'
import type { BookingRow } from './booking-row.ts'
import { planClaims, splitResources } from './claim-plan.ts'
import { bookingAnswer, bookingOfRow, consentConversation } from './confirm-booking.ts'
import type { BookingDeps } from './deps.ts'
import { findBookingById } from './get-booking.ts'
import { findHoldRow, getHold } from './get-hold.ts'
import type { RescheduleBooking } from './index.ts'
import type { TenantSource } from './load-tenant.ts'
import type { Booking, BookingChanged, StaffAct, Tenant } from './model.ts'
import { chooseFor, ownClaims } from './place-hold.ts'
import { makeProposal } from './proposal.ts'
import { firstBrokenRule } from './rules/index.ts'
import { serviceSpan, type SlotRequest } from './slot-request.ts'
import { actJson, waivedBy, windowFor } from './staff-act.ts'
import { callOwn, claimArrays, type Called } from './sql/call.ts'
import { isoInstant } from './sql/list-claims.ts'
import { resourceIdsOf, touchedAround, touchedBy } from './touched.ts'
import { readWanted } from './wanted-slot.ts'

const MINUTE = 60_000
const TRIES = 8

const RESCHEDULE_BOOKING = `
  SELECT outcome, booking FROM reschedule_booking(own_run($1, $21, $22), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::float8 * interval '1 ms',
    $12, $13, $14, $15, $16, $17, $18, $19::float8 * interval '1 ms', $20)`

interface MovedRow {
  readonly outcome:
    | 'moved'
    | 'unchanged'
    | 'booking_not_found'
    | 'booking_cancelled'
    | 'hold_expired'
    | 'too_late'
    | 'catalogue_changed'
    | 'consent_required'
    | 'booking_changed'
  readonly booking: BookingRow | null
}

/** Where a booking is to go: the slot, who serves it, and the hold that kept it free, if one did. */
interface Target {
  readonly request: SlotRequest
  readonly start: EpochMs
  readonly chosen: readonly (readonly number[])[]
  readonly holdId: string | undefined
  readonly digest: string
  readonly proposalId: string
}

export type Reschedule = RescheduleBooking & { readonly act?: StaffAct }

/**
 * New claims in, old claims out, in one statement: never both lost, never both kept. Same reference, revision + 1; moving to where it
 * already is changes nothing. Refuses as `placeHold` does, and with `too_late_to_reschedule`, `booking_cancelled`, `hold_expired`,
 * `consent_required`; with `slot_invalid` when the slot is another service's.
 */
export async function rescheduleBooking(
  deps: BookingDeps,
  tenants: TenantSource,
  tenant: Tenant,
  input: Reschedule,
): Promise<Result<Booking, BookingError | BookingChanged>> {
  const booking = await findBookingById(deps, tenant, input.bookingId)
  if (booking === undefined) return refuse({ code: 'booking_not_found' })
  for (let tries = 1; tries <= TRIES; tries++) {
    const target = await targetOf(deps, tenant, booking, input, tries > 1)
    if (!target.ok) return target
    const called = await callReschedule(deps, tenant, booking, input, target.value)
    if ('violation' in called) {
      if (called.violation === 'slot_taken' && target.value.holdId === undefined) continue
      return refuse(
        await withAlternatives(deps, tenant, target.value.request, target.value.start, { code: 'hold_expired', alternatives: [] }),
      )
    }
    return answerMoved(deps, tenants, tenant, input, booking, target.value, called.row)
  }
  const wanted = readWanted(deps, tenant, input.slotId ?? '', booking.partySize)
  return refuse(wanted.ok ? await slotTaken(deps, tenant, wanted.value.request, wanted.value.start) : { code: 'slot_invalid' })
}

function targetOf(
  deps: BookingDeps,
  tenant: Tenant,
  booking: Booking,
  input: Reschedule,
  again: boolean,
): Promise<Result<Target, BookingError>> {
  return input.holdId === undefined ? targetOfSlot(deps, tenant, booking, input, again) : targetOfHold(deps, tenant, booking, input.holdId)
}

async function targetOfHold(deps: BookingDeps, tenant: Tenant, booking: Booking, holdId: string): Promise<Result<Target, BookingError>> {
  const row = await findHoldRow(deps, tenant, holdId)
  const hold = await getHold(deps, tenant, holdId)
  if (!hold.ok) return hold
  if (row === undefined || row.movingBookingId !== booking.id || row.serviceId !== booking.service.id)
    return refuse({ code: 'hold_not_found' })
  const request = { service: hold.value.proposal.service, partySize: row.partySize, selectedIds: row.selectedIds }
  const { start, digest, id } = hold.value.proposal
  return { ok: true, value: { request, start, chosen: splitResources(request, row.resourceIds), holdId, digest, proposalId: id } }
}

// `again`: somebody was faster. Where there is no other to choose that is the answer; two who swap would otherwise meet for ever.
async function targetOfSlot(
  deps: BookingDeps,
  tenant: Tenant,
  booking: Booking,
  { slotId = '', act }: Reschedule,
  again: boolean,
): Promise<Result<Target, BookingError>> {
  const wanted = readWanted(deps, tenant, slotId, booking.partySize)
  if (!wanted.ok) {
    const { error } = wanted
    return refuse(
      error.code === 'slot_invalid'
        ? error
        : await withAlternatives(deps, tenant, error.request, error.start, { code: 'slot_expired', alternatives: [] }),
    )
  }
  const { request, start } = wanted.value
  if (request.service.id !== booking.service.id) return refuse({ code: 'slot_invalid' })
  const broken = start === booking.start ? undefined : firstBrokenRule({ tenant, request, start, now: deps.clock.now() }, waivedBy(act))
  if (broken !== undefined) return refuse(await withAlternatives(deps, tenant, request, start, broken))
  const chosen = await chooseFor(deps, tenant, wanted.value, await ownClaims(deps, tenant, booking.id), again)
  if (chosen === undefined) return refuse(await slotTaken(deps, tenant, request, start))
  const proposal = makeProposal(tenant, {
    action: 'move',
    subject: booking.id,
    service: request.service,
    start,
    partySize: request.partySize,
    resourceIds: chosen.flat(),
  })
  return { ok: true, value: { request, start, chosen, holdId: undefined, digest: proposal.digest, proposalId: proposal.id } }
}

function callReschedule(deps: BookingDeps, tenant: Tenant, booking: Booking, input: Reschedule, target: Target): Promise<Called<MovedRow>> {
  const { request, start, chosen } = target
  const span = serviceSpan(request.service, start)
  return callOwn<MovedRow>(deps, 'reschedule_booking', RESCHEDULE_BOOKING, [
    tenant.id,
    tenant.version,
    booking.id,
    target.holdId ?? null,
    isoInstant(span.start),
    isoInstant(span.end),
    chosen.flat(),
    request.selectedIds,
    booking.price?.amountMinor ?? null,
    target.digest,
    windowFor(booking, booking.service.rescheduleWindowMinutes * MINUTE, input.act),
    ...claimArrays(planClaims(tenant, request, start, chosen)),
    consentConversation(input.consent),
    input.channel,
    deps.clock.offsetMs,
    actJson(input.act),
  ])
}

async function answerMoved(
  deps: BookingDeps,
  tenants: TenantSource,
  tenant: Tenant,
  input: Reschedule,
  booking: Booking,
  target: Target,
  moved: MovedRow,
): Promise<Result<Booking, BookingError | BookingChanged>> {
  switch (moved.outcome) {
    case 'moved':
      deps.touched(touchedBy(tenant.id, planClaims(tenant, target.request, target.start, target.chosen)))
      deps.touched(touchedAround(tenant, booking, resourceIdsOf(tenant, booking.resources)))
      deps.committed(tenant.id)
      return bookingAnswer(deps, tenant, moved.booking)
    case 'unchanged':
      return bookingAnswer(deps, tenant, moved.booking)
    case 'booking_not_found':
    case 'booking_cancelled':
      return refuse({ code: moved.outcome })
    case 'hold_expired':
      return refuse(await withAlternatives(deps, tenant, target.request, target.start, { code: 'hold_expired', alternatives: [] }))
    case 'too_late':
      return refuse({ code: 'too_late_to_reschedule', deadline: booking.start - booking.service.rescheduleWindowMinutes * MINUTE })
    case 'catalogue_changed':
      return rescheduleBooking(deps, tenants, await tenants.reload(tenant), input)
    case 'booking_changed':
      return refuse({ code: 'booking_changed', booking: bookingOfRow(deps, tenant, moved.booking) })
    case 'consent_required':
      return refuse({ code: 'consent_required', proposalId: target.proposalId })
  }
}
