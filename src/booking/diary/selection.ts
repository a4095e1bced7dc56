import type { Tenant } from '../model.ts'
import type { StaffBooking } from './model.ts'

export interface SelectionChange {
  readonly named: readonly number[]
  /** Whose place one of the named takes. */
  readonly leaving: number | undefined
  /** The named instead of who serves it now, not beside them. */
  readonly onlyNamed: boolean
}

/**
 * Whom a moved booking asks for: what its customer asked for and the people who serve it now, since a move of time alone must not
 * hand somebody to another hairdresser. Rooms are chosen anew. What was asked for on top (the projector) stays.
 */
export function selectionAfter(tenant: Tenant, booking: StaffBooking, { named, leaving, onlyNamed }: SelectionChange): number[] {
  const optional = new Set(booking.service.requirements.filter((one) => one.optional).flatMap((one) => one.resourceIds))
  const kept = onlyNamed
    ? booking.selectedIds.filter((id) => optional.has(id))
    : [...booking.selectedIds, ...booking.resourceIds.filter((id) => tenant.resources.get(id)?.kind === 'person')]
  const ids = new Set([...kept.filter((id) => id !== leaving), ...named])
  // More than are needed would be a choice ("either of them"): those named come first, then who serves it now.
  for (const requirement of booking.service.requirements) {
    const asked = requirement.resourceIds.filter((id) => ids.has(id))
    const rank = (id: number) => Number(named.includes(id)) * 2 + Number(booking.resourceIds.includes(id))
    for (const id of asked.toSorted((x, y) => rank(y) - rank(x)).slice(requirement.quantity)) ids.delete(id)
  }
  return [...ids].toSorted((a, b) => a - b)
}

export function resourceBySlug(tenant: Tenant, slug: string): number | undefined {
  return [...tenant.resources.values()].find((resource) => resource.slug === slug)?.id
}
