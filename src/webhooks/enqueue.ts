import type { RelayTransaction } from '../shared/relay-transaction.ts'
import { settingsOf, type WebhookDeps } from './deps.ts'
import type { WebhookEvent } from './model.ts'

/** Made from event and endpoint: the same two are the same delivery, with the same `webhook-id`, whoever writes it and however often. */
const ID = `encode(substr(sha256(convert_to(v.key || ' ' || e.id, 'UTF8')), 1, 16), 'hex')::uuid`

const ENQUEUE = `
  INSERT INTO webhook_delivery (tenant_id, id, endpoint_id, type, subject, position, facts, due_at, give_up_at, created_at)
  SELECT e.tenant_id, ${ID}, e.id, v.type, v.subject, v.position, v.facts, now.at, now.at + $3::float8 * interval '1 ms', now.at
  FROM jsonb_to_recordset($2::jsonb) AS v ("tenantId" int, key text, type text, subject uuid, position bigint, facts jsonb)
  CROSS JOIN (SELECT clock_timestamp() + $1::float8 * interval '1 ms' AS at) now
  JOIN webhook_endpoint e ON e.tenant_id = v."tenantId" AND e.disabled_at IS NULL AND v.type = ANY (e.events)
  ON CONFLICT (tenant_id, id) DO NOTHING`

/** One delivery for each endpoint that wants the event, in the transaction that marks the event as relayed. */
export async function enqueue(deps: WebhookDeps, events: readonly WebhookEvent[], { executeSql }: RelayTransaction): Promise<void> {
  if (events.length === 0) return
  await executeSql(ENQUEUE, [deps.clock.offsetMs, JSON.stringify(events), settingsOf(deps).giveUpAfter])
}
