import type { z } from 'zod'
import type { ListBookings, Tenant } from '../../../booking/index.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import type { listFilter } from '../../contract/console/diary.ts'
import { invalidInput } from '../../problem.ts'
import type { Reply } from '../../reply.ts'
import { spanOfDates } from './local-days.ts'

/** What the list is narrowed to, in the core's words. */
export function readFilter(tenant: Tenant, filter: z.output<typeof listFilter>): Result<Omit<ListBookings, 'limit' | 'after'>, Reply> {
  const { search, from, until, status, channel, order } = filter
  const service = tenant.services.find((one) => one.slug === filter.service)
  if (filter.service !== undefined && service === undefined) return refuse(invalidInput({ service: 'is not one of this business' }))
  const resource = [...tenant.resources.values()].find((one) => one.slug === filter.resource)
  if (filter.resource !== undefined && resource === undefined) return refuse(invalidInput({ resource: 'is not one of this business' }))
  return ok({
    search,
    from: from === undefined ? undefined : spanOfDates(tenant.timeZone, from, from).from,
    to: until === undefined ? undefined : spanOfDates(tenant.timeZone, until, until).to,
    status,
    serviceId: service?.id,
    resourceId: resource?.id,
    channel,
    order,
  })
}
