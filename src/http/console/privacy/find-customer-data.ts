import { formatLocal } from '../../../shared/local-time.ts'
import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { traceCustomer, type WhoseData } from './customer-trace.ts'

/** How much there is, before anybody takes it out or away. */
export const findCustomerData: ConsoleRoute<WhoseData> = async (deps, { tenant, body }) => {
  const traced = await traceCustomer(deps, tenant, body)
  if (!traced.ok) return traced.error
  const { bookings, upcoming, trace } = traced.value
  const conversations = await deps.transcripts.findConversationsOfCustomer(tenant.id, trace)
  return json(200, {
    bookings: bookings.length,
    conversations: conversations.length,
    upcoming: upcoming.map(({ reference, start, timeZone, locale, service }) => ({
      reference,
      local: formatLocal(start, timeZone, locale),
      service: service.name,
    })),
  })
}
