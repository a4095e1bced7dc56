import { isUuid, uuidV7 } from '../shared/ids.ts'
import { ok, refuse } from '../shared/result.ts'
import { claimOne } from './claim.ts'
import { NOW, settingsOf, type WebhookDeps } from './deps.ts'
import { getEndpoint } from './endpoints.ts'
import { ms } from './endpoint-row.ts'
import { testType } from './event-types.ts'
import { getDelivery } from './delivery-log.ts'
import type { DeliveryDetail, OneDelivery, OneEndpoint, WebhookAnswer } from './model.ts'
import { sendOne } from './send-one.ts'

// Due a while from now: whoever asked for it sends it at once, and only if that process dies does anybody else.
const PUT_TEST = `
  INSERT INTO webhook_delivery (tenant_id, id, endpoint_id, type, subject, position, facts, due_at, give_up_at, created_at)
  SELECT e.tenant_id, $4::uuid, e.id, '${testType}', $4::uuid, 0, jsonb_build_object('at', ${ms(`(${NOW})`)}),
    ${NOW} + $5::float8 * interval '1 ms', ${NOW}, ${NOW}
  FROM webhook_endpoint e WHERE e.tenant_id = $2 AND e.id = $3`

/** Something that did not happen, sent now; an answer that is no success ends it. */
export async function testEndpoint(deps: WebhookDeps, { tenantId, id: endpointId }: OneEndpoint): WebhookAnswer<DeliveryDetail> {
  const endpoint = await getEndpoint(deps, { tenantId, id: endpointId })
  if (!endpoint.ok) return endpoint
  const id = uuidV7(deps.clock.now())
  await deps.pool.query(PUT_TEST, [deps.clock.offsetMs, tenantId, endpointId, id, settingsOf(deps).claimFor])
  return sendNow(deps, { tenantId, endpointId, id }, false)
}

/** The same event with the same `webhook-id`, once more and now. Refuses with `delivery_waiting` while it is under way or not in turn. */
export async function replayDelivery(deps: WebhookDeps, of: OneDelivery): WebhookAnswer<DeliveryDetail> {
  const found = await getDelivery(deps, of)
  return found.ok ? sendNow(deps, of, true) : found
}

async function sendNow(deps: WebhookDeps, of: OneDelivery, replayed: boolean): WebhookAnswer<DeliveryDetail> {
  const claimed = await claimOne(deps, of)
  if (claimed === undefined) return refuse({ code: 'delivery_waiting' })
  await sendOne(deps, claimed, replayed)
  return getDelivery(deps, of)
}

const RESEND = `
  UPDATE webhook_delivery d SET state = 'waiting', due_at = ${NOW}, give_up_at = ${NOW} + $4::float8 * interval '1 ms', ended_at = NULL, tries = 0
  FROM webhook_endpoint e
  WHERE d.tenant_id = $2 AND d.endpoint_id = $3 AND d.state = 'given_up' AND d.type <> '${testType}' AND d.created_at >= to_timestamp($5::float8 / 1000)
    AND e.tenant_id = d.tenant_id AND e.id = d.endpoint_id AND e.disabled_at IS NULL`

/** After an outage: what was given up since then waits again, each booking's in its order. An endpoint that is switched off is switched on first. */
export async function resendGivenUp(deps: WebhookDeps, { tenantId, id }: OneEndpoint, since: number): WebhookAnswer<number> {
  const endpoint = isUuid(id) ? await getEndpoint(deps, { tenantId, id }) : refuse({ code: 'endpoint_not_found' as const })
  if (!endpoint.ok) return endpoint
  const { rowCount } = await deps.pool.query(RESEND, [deps.clock.offsetMs, tenantId, id, settingsOf(deps).giveUpAfter, since])
  return ok(rowCount ?? 0)
}
