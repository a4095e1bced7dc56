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
  // Who shares a pool with somebody named would make a choice of it ("either of them"): the named one it is.
  for (const requirement of booking.service.requirements) {
    const asked = requirement.resourceIds.filter((id) => ids.has(id))
    if (asked.length <= requirement.quantity) continue
    for (const id of asked) if (!named.includes(id) && ids.size > 0) ids.delete(id)
  }
  return [...ids].toSorted((a, b) => a - b)
}

export function resourceBySlug(tenant: Tenant, slug: string): number | undefined {
  return [...tenant.resources.values()].find((resource) => resource.slug === slug)?.id
}
