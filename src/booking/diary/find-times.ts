import { ok, refuse, type Result } from '../../shared/result.ts'
import { DAY_MS } from '../../shared/zone-offsets.ts'
import { computeAvailability } from '../availability.ts'
import type { BookingError } from '../booking-error.ts'
import type { BookingDeps } from '../deps.ts'
import { readAvailability, readRequest, type ReadAvailability } from '../find-slots.ts'
import type { TenantSource } from '../load-tenant.ts'
import type { SlotList, Tenant } from '../model.ts'
import { claimsByResource } from '../occupancy.ts'
import { latestStart } from '../rules/horizon.ts'
import { earliestStart } from '../rules/notice.ts'
import { partySize as partySizeRule } from '../rules/party-size.ts'
import type { SlotRequest } from '../slot-request.ts'
import { slotsAt } from '../slots-at.ts'
import { spread } from '../spread.ts'
import type { FindTimes, StaffBooking } from './model.ts'
import { selectionAfter, resourceBySlug } from './selection.ts'
import { findStaffBooking } from './staff-booking.ts'

const LONGEST_RANGE = 100 * DAY_MS

/** As `findSlots`; where a booking is to move its own time is free for it, and whoever may waive the windows sees beyond them. */
export async function findTimes(
  deps: BookingDeps,
  tenants: TenantSource,
  tenant: Tenant,
  input: FindTimes,
): Promise<Result<SlotList, BookingError>> {
  const moving = input.movingReference === undefined ? undefined : await findStaffBooking(deps, tenant, input.movingReference)
  if (input.movingReference !== undefined && moving === undefined) return refuse({ code: 'booking_not_found' })
  const request = moving === undefined ? readRequest(tenant, input) : requestOf(tenant, moving, input)
  if (!request.ok) return request
  if (!(input.from < input.to) || input.to - input.from > LONGEST_RANGE)
    return refuse({ code: 'range_invalid', reason: 'the range has to run forward and may span 100 days at most' })
  const now = deps.clock.now()
  const { service } = request.value
  const waived = input.waiveWindows === true
  const from = Math.max(input.from, waived ? now - service.durationMinutes * 60_000 + 1 : earliestStart(service, now))
  const to = waived ? input.to : Math.min(input.to, latestStart(service, now) + 1)
  const broken = partySizeRule({ tenant, request: request.value, start: from, now })
  if (broken !== undefined) return refuse(broken)
  if (from >= to) return ok({ service, slots: [], more: false })
  const read = await readFor(deps, tenant, request.value, { from, to, bookingId: moving?.id })
  if (read.version !== tenant.version) return findTimes(deps, tenants, await tenants.reload(tenant), input)
  const shown = spread(read.availability.starts, input.limit)
  return ok({
    service,
    slots: slotsAt(deps, tenant, request.value, read, shown),
    more: read.availability.starts.length > shown.length,
  })
}

function requestOf(tenant: Tenant, booking: StaffBooking, { resources }: FindTimes): Result<SlotRequest, BookingError> {
  const named: number[] = []
  for (const slug of resources ?? []) {
    const id = resourceBySlug(tenant, slug)
    if (id === undefined) return refuse({ code: 'resource_not_found' })
    named.push(id)
  }
  const selectedIds = selectionAfter(tenant, booking, { named, leaving: undefined, onlyNamed: resources !== undefined })
  return ok({ service: booking.service, partySize: booking.partySize, selectedIds })
}

async function readFor(
  deps: BookingDeps,
  tenant: Tenant,
  request: SlotRequest,
  { from, to, bookingId }: { from: number; to: number; bookingId: string | undefined },
): Promise<ReadAvailability> {
  const read = await readAvailability(deps, tenant, request, from, to)
  if (bookingId === undefined) return read
  const claims = claimsByResource([...read.claims.values()].flat().filter((claim) => claim.bookingId !== bookingId))
  return { version: read.version, claims, availability: computeAvailability(tenant, request, claims, from, to) }
}
