import type { EpochMs } from '../shared/clock.ts'
import { overlaps } from '../shared/interval.ts'
import { DAY_MS } from '../shared/zone-offsets.ts'
import type { BookingError } from './booking-error.ts'
import type { BookingDeps } from './deps.ts'
import { readAvailability, type ReadAvailability } from './find-slots.ts'
import type { Slot, Tenant } from './model.ts'
import { claimsByResource, type ClaimsByResource } from './occupancy.ts'
import { computeAvailability } from './availability.ts'
import { latestStart } from './rules/horizon.ts'
import { earliestStart } from './rules/notice.ts'
import { claimedSpan, type SlotRequest } from './slot-request.ts'
import { seatsLeft, slotsAt } from './slots-at.ts'
import { spread } from './spread.ts'

const NEAREST = 2
const SPREAD = 3

/** The two nearest free starts, then three spread over the week that follows. One read of the database. */
export async function findAlternatives(
  deps: BookingDeps,
  tenant: Tenant,
  request: SlotRequest,
  around: EpochMs,
): Promise<{ slots: Slot[]; read: ReadAvailability }> {
  const now = deps.clock.now()
  const earliest = earliestStart(request.service, now)
  const latest = latestStart(request.service, now)
  const middle = Math.min(Math.max(around, earliest), latest)
  const read = await readAvailability(deps, tenant, request, Math.max(earliest, middle - DAY_MS), Math.min(latest, middle + 7 * DAY_MS) + 1)
  const others = read.availability.starts.filter((at) => at !== around)
  const nearest = others.toSorted((a, b) => Math.abs(a - around) - Math.abs(b - around) || a - b).slice(0, NEAREST)
  const later = others.filter((at) => !nearest.includes(at) && at > around)
  const starts = [...nearest, ...spread(later, SPREAD)]
  return { slots: slotsAt(deps, tenant, request, read, starts), read }
}

/** The refusal with its alternatives filled in; a party no session can take gets none. */
export async function withAlternatives(
  deps: BookingDeps,
  tenant: Tenant,
  request: SlotRequest,
  around: EpochMs,
  error: BookingError,
): Promise<BookingError> {
  if (!('alternatives' in error) || error.code === 'over_capacity') return error
  const { slots } = await findAlternatives(deps, tenant, request, around)
  return { ...error, alternatives: slots }
}

/**
 * `over_capacity` when a class has seats but too few, else `slot_taken`, until when it is only held (null once booked), and what is
 * free instead. Two hundred who lose one slot at once share one look at the diary.
 */
export function slotTaken(deps: BookingDeps, tenant: Tenant, request: SlotRequest, start: EpochMs): Promise<BookingError> {
  const crowd = [tenant.id, tenant.version, request.service.id, request.partySize, request.selectedIds.join(), start].join(' ')
  return deps.refusals.share(crowd, () => readSlotTaken(deps, tenant, request, start))
}

async function readSlotTaken(deps: BookingDeps, tenant: Tenant, request: SlotRequest, start: EpochMs): Promise<BookingError> {
  const { slots, read } = await findAlternatives(deps, tenant, request, start)
  const left = request.service.kind === 'session' ? seatsLeft(tenant, request, read, start) : 0
  if (left > 0) return { code: 'over_capacity', max: left, alternatives: slots }
  return { code: 'slot_taken', heldUntil: heldUntil(tenant, request, read.claims, start), alternatives: slots }
}

/** The moment the slot would come free if the holds in its way ran out; null when a booking is in its way. */
export function heldUntil(tenant: Tenant, request: SlotRequest, claims: ClaimsByResource, start: EpochMs): EpochMs | null {
  const span = claimedSpan(request.service, start)
  const all = [...claims.values()].flat().filter((claim) => overlaps(claim, span))
  const expiries = new Set(all.map((claim) => claim.expiresAt).filter((at) => at !== null))
  for (const expiry of [...expiries].toSorted((a, b) => a - b)) {
    const remaining = claimsByResource(all.filter((claim) => claim.expiresAt === null || claim.expiresAt > expiry))
    if (computeAvailability(tenant, request, remaining, start, start + 1).starts.length > 0) return Math.round(expiry)
  }
  return null
}
