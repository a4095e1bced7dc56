import type { AffectedTimes, CatalogueVersion, Tenant } from '../../../booking/index.ts'
import { formatInstant } from '../../../shared/instant.ts'
import type { Staff } from '../../../staff/index.ts'
import type { AffectedTimes as WireTimes, VersionView } from '../../contract/console/setup.ts'

/** With the names of who saved them, as they are called now. */
export async function toVersions(staff: Staff, tenant: Tenant, versions: readonly CatalogueVersion[]): Promise<VersionView[]> {
  const ids = [...new Set(versions.flatMap(({ staffId }) => staffId ?? []))]
  const members = ids.length === 0 ? [] : await staff.findMembers(tenant.id, ids)
  return versions.map(({ number, at, staffId, restoredFrom, changes }) => ({
    number,
    at: formatInstant(at),
    by: members.find(({ id }) => id === staffId)?.name ?? (staffId === null ? null : ''),
    restoredFrom,
    changes: changes.map((change) => ({ ...change, fields: [...change.fields] })),
  }))
}

export function toTimes({ first, count }: AffectedTimes): WireTimes {
  return {
    first: first.map(({ heldUntil, start, resources, ...time }) => ({
      ...time,
      heldUntil: heldUntil === null ? null : formatInstant(heldUntil),
      start: formatInstant(start),
      resources: [...resources],
    })),
    count,
  }
}
