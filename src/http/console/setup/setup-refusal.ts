import type { AffectedTimes, CatalogueRefusal, Tenant } from '../../../booking/index.ts'
import { formatInstant } from '../../../shared/instant.ts'
import type { Staff } from '../../../staff/index.ts'
import { problem } from '../../problem.ts'
import type { Reply } from '../../reply.ts'
import { toTimes, toVersions } from './wire.ts'

/** Why the catalogue stays as it is, with everything a page needs to say what to do. No default: a new refusal has to be decided here. */
export async function setupRefusal(staff: Staff, tenant: Tenant, refusal: CatalogueRefusal): Promise<Reply> {
  switch (refusal.code) {
    case 'catalogue_invalid': {
      const fieldErrors = Object.fromEntries(refusal.issues.map(({ field, code }) => [field, code]))
      return problem(refusal.code, 'Nothing was saved: some of it is not right yet.', { fieldErrors, about: { issues: refusal.issues } })
    }
    case 'catalogue_changed': {
      const versions = await toVersions(staff, tenant, refusal.versions)
      const { version, changes } = refusal
      return problem(refusal.code, 'Nothing was saved: somebody else has changed the same thing since you opened it.', {
        about: { version, changes, versions },
      })
    }
    case 'resource_in_use':
      return problem(refusal.code, `Nothing was saved: ${refusal.resource} is booked or held ${howOften(refusal.times)}.`, {
        about: { resource: refusal.resource, times: toTimes(refusal.times) },
      })
    case 'bookings_outside':
      return problem(
        refusal.code,
        `Nothing was saved: ${refusal.times.count} bookings would be outside the hours. They can stay if you say so.`,
        {
          about: { times: toTimes(refusal.times) },
        },
      )
    case 'prices_held':
      return problem(refusal.code, 'Nothing was saved: customers hold times at today’s prices. Try again when they have run out.', {
        about: { until: formatInstant(refusal.until) },
      })
    case 'catalogue_part_not_found':
      return problem(refusal.code, 'That is not in the set-up of this business.')
    case 'version_not_found':
      return problem(refusal.code, 'There is no such version, or it was not kept.')
  }
}

function howOften({ count }: AffectedTimes): string {
  return count === 1 ? 'once' : `${count} times`
}
