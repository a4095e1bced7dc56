import { uuidV7 } from '../shared/ids.ts'
import { NOW, settingsOf, type WebhookDeps } from './deps.ts'
import type { Claimed } from './claim.ts'
import type { Posted } from './post.ts'
import { retryDelay } from './retry.ts'
import { testType } from './event-types.ts'

/*
 * One statement: the log's line, the delivery, the endpoint's health, and, where that was the end of the endpoint, the end of all that waits for it. What was
 * given up meanwhile stays given up unless it has arrived after all. A receiver may repeat personal data in its answer: of a customer who was forgotten
 * meanwhile it is not kept.
 */
const RECORD = `
  WITH now AS MATERIALIZED (SELECT ${NOW} AS at), attempt AS (
    INSERT INTO webhook_attempt (tenant_id, id, delivery_id, at, took_ms, status, error, answer, replayed)
    SELECT d.tenant_id, $4::uuid, d.id, now.at, $5::int, $6::int, $7::text, CASE WHEN d.scrubbed THEN NULL ELSE $8::text END, $9::boolean
    FROM webhook_delivery d, now WHERE d.tenant_id = $2 AND d.id = $3
  ), endpoint AS (
    UPDATE webhook_endpoint e SET
      last_success_at = CASE WHEN $10::boolean THEN now.at ELSE e.last_success_at END,
      last_failure_at = CASE WHEN $10 THEN e.last_failure_at ELSE now.at END,
      failing_since = CASE WHEN NOT $10 THEN coalesce(e.failing_since, now.at) END,
      not_before = CASE WHEN NOT $10 AND $11::float8 IS NOT NULL THEN now.at + $11 * interval '1 ms' END,
      disabled_at = CASE WHEN e.disabled_at IS NULL AND ($6 = 410 OR (NOT $10 AND e.failing_since <= now.at - $13::float8 * interval '1 ms')) THEN now.at ELSE e.disabled_at END,
      disabled_reason = CASE WHEN e.disabled_at IS NOT NULL THEN e.disabled_reason WHEN $6 = 410 THEN 'gone'
        WHEN NOT $10 AND e.failing_since <= now.at - $13 * interval '1 ms' THEN 'failing' END
    FROM now, webhook_delivery d
    WHERE d.tenant_id = $2 AND d.id = $3 AND e.tenant_id = d.tenant_id AND e.id = d.endpoint_id AND d.type <> '${testType}'
    RETURNING e.id, e.disabled_at
  ), rest AS (
    UPDATE webhook_delivery r SET state = 'given_up', ended_at = now.at, claimed_until = NULL FROM now, endpoint
    WHERE endpoint.disabled_at IS NOT NULL AND r.tenant_id = $2 AND r.endpoint_id = endpoint.id AND r.state = 'waiting' AND r.id <> $3
  )
  UPDATE webhook_delivery d SET tries = d.tries + 1, claimed_until = NULL,
    state = CASE WHEN $10 THEN 'delivered' WHEN d.state = 'waiting' AND (now.at >= d.give_up_at OR d.type = '${testType}'
      OR (SELECT endpoint.disabled_at FROM endpoint) IS NOT NULL) THEN 'given_up' ELSE d.state END,
    ended_at = CASE WHEN d.ended_at IS NULL AND ($10 OR now.at >= d.give_up_at OR d.type = '${testType}'
      OR (SELECT endpoint.disabled_at FROM endpoint) IS NOT NULL) THEN now.at ELSE d.ended_at END,
    due_at = CASE WHEN d.state = 'waiting' AND NOT $10 THEN least(now.at + $12::float8 * interval '1 ms', greatest(d.give_up_at, now.at)) ELSE d.due_at END
  FROM now WHERE d.tenant_id = $2 AND d.id = $3`

/** What came of one try: 2xx is success, everything else is tried again for three days. 410 is the end of the endpoint. */
export async function record(deps: WebhookDeps, { tenantId, id, tries }: Claimed, posted: Posted, replayed: boolean): Promise<void> {
  const arrived = hasArrived(posted)
  const settings = settingsOf(deps)
  const delay = retryDelay(settings, { tries, retryAfter: posted.retryAfter, chance: Math.random() })
  const about = [uuidV7(deps.clock.now()), posted.tookMs, posted.status, posted.error, posted.answer, replayed]
  const pause = posted.status === 429 || posted.status === 503 ? (posted.retryAfter ?? null) : null
  await deps.pool.query(RECORD, [deps.clock.offsetMs, tenantId, id, ...about, arrived, pause, delay, settings.giveUpAfter])
}

export function hasArrived({ status }: Pick<Posted, 'status'>): boolean {
  return status !== null && status >= 200 && status < 300
}
