import type { EventType } from './event-types.ts'
import type { DisabledReason, WebhookEndpoint } from './model.ts'

/** Everything of an endpoint but its secrets; instants as milliseconds. */
export const endpointColumns = `
  e.id, e.url, e.description, e.events, e.personal_data AS "personalData", ${ms('e.created_at')} AS "createdAt",
  ${ms('e.disabled_at')} AS "disabledAt", e.disabled_reason AS "disabledReason", ${ms('e.failing_since')} AS "failingSince",
  ${ms('e.last_success_at')} AS "lastSuccessAt", ${ms('e.last_failure_at')} AS "lastFailureAt", ${ms('e.previous_until')} AS "previousUntil",
  (SELECT count(*)::int FROM webhook_delivery w WHERE w.tenant_id = e.tenant_id AND w.endpoint_id = e.id AND w.state = 'waiting') AS waiting`

export interface EndpointRow {
  readonly id: string
  readonly url: string
  readonly description: string
  readonly events: readonly EventType[]
  readonly personalData: boolean
  readonly createdAt: number
  readonly disabledAt: number | null
  readonly disabledReason: DisabledReason | null
  readonly failingSince: number | null
  readonly lastSuccessAt: number | null
  readonly lastFailureAt: number | null
  readonly previousUntil: number | null
  readonly waiting: number
}

export function endpointOf({ disabledAt, disabledReason, previousUntil, ...row }: EndpointRow, now: number): WebhookEndpoint {
  return {
    ...row,
    disabled: disabledAt === null || disabledReason === null ? null : { at: disabledAt, reason: disabledReason },
    previousSecretUntil: previousUntil !== null && previousUntil > now ? previousUntil : null,
  }
}

export function ms(column: string): string {
  return `round(extract(epoch FROM ${column}) * 1000)::float8`
}
