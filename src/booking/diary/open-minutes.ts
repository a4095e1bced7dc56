import type { EpochMs } from '../../shared/clock.ts'
import type { Tenant } from '../model.ts'
import { opensOf } from './opening.ts'

const MINUTE = 60_000

/** How many minutes each resource is open in [from, to), times its units, by today's timetables and exceptions. Reads no database. */
export function openMinutes(tenant: Tenant, range: { readonly from: EpochMs; readonly to: EpochMs }): ReadonlyMap<number, number> {
  return new Map(
    [...tenant.resources.values()].map((resource) => {
      const open = opensOf(tenant, resource, range.from, range.to).reduce((sum, { start, end }) => sum + end - start, 0)
      return [resource.id, Math.round(open / MINUTE) * resource.capacity]
    }),
  )
}
