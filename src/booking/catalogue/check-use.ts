import type { EpochMs } from '../../shared/clock.ts'
import type { Transaction } from '../sql/save-catalogue.ts'
import { lockAndListUse, pricedHoldsUntil, pushBelow, type UpcomingUse } from '../sql/upcoming-use.ts'
import { bookingsOutside } from './bookings-outside.ts'
import type { AffectedTimes, CatalogueRefusal } from './desk.ts'
import type { CatalogueDocument } from './document.ts'
import { tenantOf } from './tenant-of.ts'

/** More than so many are not counted one by one. */
const MOST = 1_000
const SHOWN = 20

/** What is booked or held and stands against a change. Moves claims to other units where that makes room. */
export async function checkUse(
  db: Transaction,
  input: { readonly before: CatalogueDocument; readonly after: CatalogueDocument; readonly now: EpochMs; readonly acceptOutside: boolean },
): Promise<CatalogueRefusal | undefined> {
  const { before, after, now } = input
  const inUse = (await archivedInUse(db, before, after, now)) ?? (await seatsInUse(db, before, after, now))
  if (inUse !== undefined) return inUse
  // A hold says its price in the business's currency: it ends first.
  const until = before.currency === after.currency ? null : await pricedHoldsUntil(db, before.id, now)
  if (until !== null) return { code: 'prices_held', until }
  if (input.acceptOutside) return undefined
  const outside = await bookingsOutside(db, tenantOf(before), tenantOf(after), now)
  return outside.length === 0 ? undefined : { code: 'bookings_outside', times: affectedTimes(before, outside) }
}

async function archivedInUse(
  db: Transaction,
  before: CatalogueDocument,
  after: CatalogueDocument,
  now: EpochMs,
): Promise<CatalogueRefusal | undefined> {
  const gone = before.resources.filter(({ id, archived }) => !archived && after.resources.find((one) => one.id === id)?.archived !== false)
  if (gone.length === 0) return undefined
  const uses = await lockAndListUse(db, before.id, { resourceIds: gone.map(({ id }) => id), now, limit: MOST })
  if (uses.length === 0) return undefined
  const resource = gone.find(({ id }) => uses[0]?.resourceIds.includes(id)) ?? gone[0]
  return { code: 'resource_in_use', resource: resource?.name ?? '', times: affectedTimes(before, uses) }
}

async function seatsInUse(
  db: Transaction,
  before: CatalogueDocument,
  after: CatalogueDocument,
  now: EpochMs,
): Promise<CatalogueRefusal | undefined> {
  for (const { id, capacity, name, archived } of after.resources) {
    const was = before.resources.find((one) => one.id === id)?.capacity ?? capacity
    if (archived || capacity >= was) continue
    const uses = await pushBelow(db, before.id, { resourceId: id, capacity, now, limit: MOST })
    if (uses.length > 0) return { code: 'resource_in_use', resource: name, times: affectedTimes(before, uses) }
  }
  return undefined
}

export function affectedTimes({ services, resources }: CatalogueDocument, uses: readonly UpcomingUse[]): AffectedTimes {
  const first = uses.slice(0, SHOWN).map(({ reference, heldUntil, serviceId, start, resourceIds }) => ({
    reference,
    heldUntil,
    service: services.find(({ id }) => id === serviceId)?.name ?? '',
    start,
    resources: resourceIds.flatMap((id) => resources.find((one) => one.id === id)?.name ?? []),
  }))
  return { first, count: uses.length }
}
