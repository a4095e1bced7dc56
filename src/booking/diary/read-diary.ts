import type { EpochMs } from '../../shared/clock.ts'
import type { BookingDeps } from '../deps.ts'
import type { Service, Tenant } from '../model.ts'
import { readDiaryRows, type DiaryClaimRow, type DiaryHoldRow } from '../sql/read-diary.ts'
import { closuresOf, opensOf } from './opening.ts'
import type { DiaryHold, DiaryPage, Occupied } from './model.ts'
import { diarySessions } from './sessions.ts'
import { staffBookingOf } from './staff-booking.ts'

/** Live claims in [from, to) with what they are for, classes from their patterns, and when each resource is open. One read. */
export async function readDiary(
  deps: BookingDeps,
  tenant: Tenant,
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
): Promise<DiaryPage> {
  const rows = await readDiaryRows(deps, tenant.id, { resourceIds: [...tenant.resources.keys()], from, to })
  const claims = Map.groupBy(rows.claims, (claim) => claim.bookingId ?? claim.holdId)
  const bookings = rows.bookings.map((row) => ({
    booking: staffBookingOf(deps, tenant, row),
    occupied: occupiedBy(claims.get(row.booking.id) ?? []),
  }))
  const holds = rows.holds.flatMap((row) => holdOf(tenant, row, occupiedBy(claims.get(row.id) ?? [])))
  return {
    bookings,
    holds,
    sessions: diarySessions(tenant, { bookings: bookings.map((one) => one.booking), holds, from, to }),
    resources: [...tenant.resources.values()].map((resource) => ({
      id: resource.id,
      open: opensOf(tenant, resource, from, to),
      closures: closuresOf(tenant, resource, from, to),
    })),
  }
}

function holdOf(tenant: Tenant, { serviceId, ...row }: DiaryHoldRow, occupied: readonly Occupied[]): DiaryHold[] {
  const service = serviceOf(tenant, serviceId)
  return service === undefined ? [] : [{ ...row, service, occupied }]
}

function serviceOf(tenant: Tenant, id: number): Service | undefined {
  return tenant.services.find((service) => service.id === id)
}

/** Units of one resource that are taken for one span are one entry; what a move holds may lie in pieces. */
export function occupiedBy(claims: readonly DiaryClaimRow[]): Occupied[] {
  const spans = Map.groupBy(claims, (claim) => `${claim.resourceId} ${claim.start} ${claim.end}`)
  return [...spans.values()].flatMap((units) =>
    units.slice(0, 1).map(({ resourceId, start, end }) => ({ resourceId, start, end, units: units.length })),
  )
}
