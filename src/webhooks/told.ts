import { NOW, type WebhookDeps } from './deps.ts'
import { ms } from './endpoint-row.ts'
import type { DisabledReason, OneEndpoint } from './model.ts'

/** An endpoint that was switched off by itself: its business's owners are to hear of it. */
export interface EndpointToTell {
  readonly tenantId: number
  readonly id: string
  readonly url: string
  readonly reason: Exclude<DisabledReason, 'by_hand'>
  readonly at: number
}

const LIST = `
  SELECT e.tenant_id AS "tenantId", e.id, e.url, e.disabled_reason AS reason, ${ms('e.disabled_at')} AS at FROM webhook_endpoint e
  WHERE e.disabled_reason <> 'by_hand' AND e.told_at IS NULL ORDER BY e.tenant_id, e.disabled_at LIMIT $1`

export async function listToTell({ pool }: WebhookDeps, limit: number): Promise<readonly EndpointToTell[]> {
  return (await pool.query<EndpointToTell>(LIST, [limit])).rows
}

export async function markTold({ pool, clock }: WebhookDeps, { tenantId, id }: OneEndpoint): Promise<void> {
  await pool.query(`UPDATE webhook_endpoint SET told_at = ${NOW} WHERE tenant_id = $2 AND id = $3`, [clock.offsetMs, tenantId, id])
}
