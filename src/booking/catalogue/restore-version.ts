import { nextPriceVersion, termsOf } from './apply-edit.ts'
import type { CatalogueDocument, CatalogueSnapshot } from './document.ts'

/**
 * The catalogue as it stood then, under the present's number. What came later is archived and not deleted, since bookings may name it;
 * a price that comes back is a new price all the same: an offer under the first must not become good again.
 */
export function restoreVersion(now: CatalogueDocument, then: CatalogueSnapshot): CatalogueDocument {
  const { id, slug, version } = now
  const wanted: CatalogueDocument = { ...then, id, slug, version }
  const services = then.services.map((service) => {
    const current = now.services.find((one) => one.id === service.id)
    if (current === undefined) return service
    const isSame = termsOf(now, current) === termsOf(wanted, service)
    return { ...service, priceVersion: isSame ? current.priceVersion : nextPriceVersion(current.priceVersion) }
  })
  return {
    ...wanted,
    services: [...services, ...laterRows(now.services, then.services)],
    resources: [...then.resources, ...laterRows(now.resources, then.resources)],
    schedules: [...then.schedules, ...ofLater(now, then, now.schedules, then.schedules)],
    overrides: [...then.overrides, ...ofLater(now, then, now.overrides, then.overrides)],
  }
}

function laterRows<Row extends { readonly id: number; readonly slug: string; readonly archived: boolean }>(
  now: readonly Row[],
  then: readonly Row[],
): Row[] {
  const slugs = new Set(then.map(({ slug }) => slug))
  return now
    .filter(({ id }) => !then.some((one) => one.id === id))
    .map((row) => ({ ...row, archived: true, slug: slugs.has(row.slug) ? `${row.slug}-${row.id}` : row.slug }))
}

/** The timetables of what came later stay with it, under ids that are free. */
function ofLater<Row extends { readonly id: number; readonly resourceId: number | null; readonly serviceId: number | null }>(
  now: CatalogueDocument,
  then: CatalogueSnapshot,
  rows: readonly Row[],
  taken: readonly Row[],
): Row[] {
  const isLater = ({ resourceId, serviceId }: Row) =>
    serviceId === null
      ? !then.resources.some(({ id }) => id === resourceId) && now.resources.some(({ id }) => id === resourceId)
      : !then.services.some(({ id }) => id === serviceId)
  let free = Math.max(0, ...rows.map(({ id }) => id), ...taken.map(({ id }) => id)) + 1
  return rows.filter(isLater).map((row) => (taken.some(({ id }) => id === row.id) ? { ...row, id: free++ } : row))
}
