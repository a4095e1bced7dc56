import type { EpochMs } from '../../shared/clock.ts'
import type { BookingDeps } from '../deps.ts'
import type { Service, Tenant } from '../model.ts'
import { resourceNames } from '../proposal.ts'
import { readDiaryRows, type DiaryBookingRow, type DiaryClaimRow, type DiaryHoldRow } from '../sql/read-diary.ts'
import { closuresOf, opensOf } from './opening.ts'
import type { DiaryHold, DiaryPage, Occupied, ShownBooking } from './model.ts'
import { diarySessions } from './sessions.ts'

/** Live claims in [from, to) with what they are for, classes from their patterns, and when each resource is open. One read. */
export async function readDiary(
  deps: BookingDeps,
  tenant: Tenant,
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
): Promise<DiaryPage> {
  const rows = await readDiaryRows(deps, tenant.id, { resourceIds: [...tenant.resources.keys()], from, to })
  const claims = Map.groupBy(rows.claims, ([, , , of]) => of)
  const serviceById = new Map(tenant.services.map((service) => [service.id, service]))
  const bookings = rows.bookings.flatMap((row) => {
    const service = serviceById.get(row[5])
    return service === undefined ? [] : { booking: shownBooking(tenant, service, row), occupied: occupiedBy(claims.get(row[0]) ?? []) }
  })
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

function shownBooking(tenant: Tenant, service: Service, row: DiaryBookingRow): ShownBooking {
  const [id, reference, revision, status, attendance, , start, end, partySize, resourceIds, priceMinor, currency, name, email, phone] = row
  const [channel, conversationId, createdAt, erased, noteCount] = [row[15], row[16], row[17], row[18], row[19]]
  return {
    id,
    reference,
    revision,
    status,
    attendance,
    service,
    start,
    end,
    partySize,
    resources: resourceNames(tenant, resourceIds),
    price: priceMinor === null ? null : { amountMinor: priceMinor, currency },
    customer: { name, email, ...(phone === null ? {} : { phone }) },
    channel,
    conversationId,
    createdAt: Math.round(createdAt),
    erased,
    noteCount,
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
  const occupied: Occupied[] = []
  for (const [resourceId, start, end] of claims) {
    const same = occupied.findIndex((one) => one.resourceId === resourceId && one.start === start && one.end === end)
    const known = occupied[same]
    if (known === undefined) occupied.push({ resourceId, start, end, units: 1 })
    else occupied[same] = { ...known, units: known.units + 1 }
  }
  return occupied
}
