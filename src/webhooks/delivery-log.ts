import { isUuid } from '../shared/ids.ts'
import { ok, refuse } from '../shared/result.ts'
import { NOW, type WebhookDeps } from './deps.ts'
import { ms } from './endpoint-row.ts'
import { getEndpoint } from './endpoints.ts'
import type { DeliveryFilter } from './index.ts'
import type { Attempt, Delivery, DeliveryDetail, OneDelivery, OneEndpoint, WebhookAnswer } from './model.ts'

const attemptColumns = `jsonb_build_object('at', ${ms('a.at')}, 'tookMs', a.took_ms, 'status', a.status, 'error', a.error, 'answer', a.answer, 'replayed', a.replayed)`
const ofDelivery = `FROM webhook_attempt a WHERE a.tenant_id = d.tenant_id AND a.delivery_id = d.id ORDER BY a.at DESC, a.id DESC`

const columns = `
  d.id, d.endpoint_id AS "endpointId", d.type, d.state, ${ms('d.created_at')} AS "createdAt", d.tries,
  CASE WHEN d.state = 'waiting' THEN ${ms('d.due_at')} END AS "dueAt", (SELECT ${attemptColumns} ${ofDelivery} LIMIT 1) AS "lastAttempt"`

const LIST = `
  SELECT ${columns}, to_char(d.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "cursorAt" FROM webhook_delivery d
  WHERE d.tenant_id = $1 AND d.endpoint_id = $2 AND ($3::text IS NULL OR d.state = $3) AND ($4::text IS NULL OR d.type = $4)
    AND ($5::timestamptz IS NULL OR (d.created_at, d.id) < ($5, $6::uuid))
  ORDER BY d.created_at DESC, d.id DESC LIMIT $7`

/** Newest first. A cursor that is none of ours begins at the beginning. */
export async function listDeliveries(
  deps: WebhookDeps,
  of: OneEndpoint,
  { state, type, cursor, limit }: DeliveryFilter,
): WebhookAnswer<{ readonly deliveries: readonly Delivery[]; readonly next: string | null }> {
  const endpoint = await getEndpoint(deps, of)
  if (!endpoint.ok) return endpoint
  const [at, id] = readCursor(cursor)
  const values = [of.tenantId, of.id, state ?? null, type ?? null, at, id, limit + 1]
  const { rows } = await deps.pool.query<Delivery & { readonly cursorAt: string }>(LIST, values)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return ok({ deliveries: page.map(({ cursorAt: _, ...one }) => one), next: last === undefined ? null : `${last.cursorAt}_${last.id}` })
}

function readCursor(cursor = ''): readonly [string | null, string | null] {
  const [at = '', id = ''] = cursor.split('_')
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at)) && isUuid(id) ? [at, id] : [null, null]
}

const GET = `
  SELECT ${columns}, d.body, d.scrubbed, coalesce((SELECT jsonb_agg(one.attempt) FROM (SELECT ${attemptColumns} AS attempt ${ofDelivery} LIMIT 100) one), '[]') AS attempts
  FROM webhook_delivery d WHERE d.tenant_id = $1 AND d.endpoint_id = $2 AND d.id = $3`

export async function getDelivery({ pool }: WebhookDeps, { tenantId, endpointId, id }: OneDelivery): WebhookAnswer<DeliveryDetail> {
  if (!isUuid(endpointId) || !isUuid(id)) return refuse({ code: 'delivery_not_found' })
  const { rows } = await pool.query<Omit<DeliveryDetail, 'attempts'> & { readonly attempts: readonly Attempt[] }>(GET, [
    tenantId,
    endpointId,
    id,
  ])
  const [row] = rows
  return row === undefined ? refuse({ code: 'delivery_not_found' }) : ok(row)
}

const daysKept = 30
const FORGET = `
  DELETE FROM webhook_delivery d WHERE (d.tenant_id, d.id) IN (
    SELECT o.tenant_id, o.id FROM webhook_delivery o WHERE o.state <> 'waiting' AND o.created_at < ${NOW} - interval '${daysKept} days' LIMIT $2)`
const batch = 1_000

/** Bodies and answers are kept for a month: long enough to find out what went wrong, too short to be a second customer file. */
export async function forgetOld({ pool, clock }: WebhookDeps): Promise<number> {
  let forgotten = 0
  for (;;) {
    const { rowCount } = await pool.query(FORGET, [clock.offsetMs, batch])
    forgotten += rowCount ?? 0
    if ((rowCount ?? 0) < batch) return forgotten
  }
}
