import { isUuid, uuidV7 } from '../shared/ids.ts'
import { orRunLost, ownRun } from '../shared/own-run.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { checkUrl } from './check-url.ts'
import { NOW, type WebhookDeps } from './deps.ts'
import { endpointColumns, endpointOf, type EndpointRow } from './endpoint-row.ts'
import type { EndpointSettings, OneEndpoint, WebhookAnswer, WebhookEndpoint, WebhookRefusal } from './model.ts'
import { newSecret, sealSecret } from './sign.ts'

interface WithSecret {
  readonly endpoint: WebhookEndpoint
  readonly secret: string
}

const mostEndpoints = 20

const CREATE = `
  INSERT INTO webhook_endpoint AS e (tenant_id, id, url, description, events, personal_data, secret, created_at)
  SELECT own_run($2::int, $9, $10), $3::uuid, $4::text, $5::text, $6::text[], $7::boolean, $8::bytea, ${NOW}
  WHERE (SELECT count(*) FROM webhook_endpoint o WHERE o.tenant_id = $2::int) < ${mostEndpoints}
  RETURNING ${endpointColumns}`

export async function createEndpoint(deps: WebhookDeps, tenantId: number, settings: EndpointSettings): WebhookAnswer<WithSecret> {
  const reachable = await checkUrl(deps, settings.url)
  if (!reachable.ok) return refuse({ code: 'url_refused', reason: reachable.error })
  const secret = newSecret()
  const { description, events, personalData } = settings
  const { href } = reachable.value.url
  const values = [tenantId, uuidV7(deps.clock.now()), href, description, [...new Set(events)], personalData, sealSecret(deps, secret)]
  const { rows } = await deps.pool.query<EndpointRow>(CREATE, [deps.clock.offsetMs, ...values, ...ownRun()]).catch((cause: unknown) => {
    throw orRunLost(cause)
  })
  const [row] = rows
  if (row === undefined) return refuse({ code: 'endpoint_limit', most: mostEndpoints })
  return ok({ endpoint: endpointOf(row, deps.clock.now()), secret })
}

const LIST = `SELECT ${endpointColumns} FROM webhook_endpoint e WHERE e.tenant_id = $1 ORDER BY e.id`
const GET = `SELECT ${endpointColumns} FROM webhook_endpoint e WHERE e.tenant_id = $1 AND e.id = $2`

export async function listEndpoints({ pool, clock }: WebhookDeps, tenantId: number): Promise<readonly WebhookEndpoint[]> {
  const { rows } = await pool.query<EndpointRow>(LIST, [tenantId])
  return rows.map((row) => endpointOf(row, clock.now()))
}

export async function getEndpoint({ pool, clock }: WebhookDeps, { tenantId, id }: OneEndpoint): WebhookAnswer<WebhookEndpoint> {
  return one(isUuid(id) ? (await pool.query<EndpointRow>(GET, [tenantId, id])).rows : [], clock.now())
}

// Switched off: what waits is given up. Switched on: what went wrong before counts no more.
const CHANGE = `
  WITH changed AS (
    UPDATE webhook_endpoint SET
      url = coalesce($4::text, url), description = coalesce($5::text, description), events = coalesce($6::text[], events),
      personal_data = coalesce($7::boolean, personal_data),
      disabled_at = CASE WHEN $8::boolean THEN NULL WHEN NOT $8::boolean THEN coalesce(disabled_at, ${NOW}) ELSE disabled_at END,
      disabled_reason = CASE WHEN $8::boolean THEN NULL WHEN NOT $8::boolean THEN coalesce(disabled_reason, 'by_hand') ELSE disabled_reason END,
      told_at = CASE WHEN $8::boolean THEN NULL ELSE told_at END, failing_since = CASE WHEN $8::boolean THEN NULL ELSE failing_since END,
      not_before = CASE WHEN $8::boolean THEN NULL ELSE not_before END
    WHERE tenant_id = $2 AND id = $3 RETURNING *
  ), gave_up AS (
    UPDATE webhook_delivery d SET state = 'given_up', ended_at = ${NOW}, claimed_until = NULL FROM changed
    WHERE changed.disabled_at IS NOT NULL AND d.tenant_id = $2 AND d.endpoint_id = changed.id AND d.state = 'waiting'
  )
  SELECT ${endpointColumns} FROM changed e`

export async function changeEndpoint(
  deps: WebhookDeps,
  { tenantId, id }: OneEndpoint,
  change: Partial<EndpointSettings> & { readonly enabled?: boolean | undefined },
): WebhookAnswer<WebhookEndpoint> {
  if (!isUuid(id)) return refuse({ code: 'endpoint_not_found' })
  const reachable = change.url === undefined ? undefined : await checkUrl(deps, change.url)
  if (reachable?.ok === false) return refuse({ code: 'url_refused', reason: reachable.error })
  const { description, events, personalData, enabled } = change
  const values = [reachable?.value.url.href, description, events === undefined ? undefined : [...new Set(events)], personalData, enabled]
  const { rows } = await deps.pool.query<EndpointRow>(CHANGE, [deps.clock.offsetMs, tenantId, id, ...values.map((value) => value ?? null)])
  // What was given up in this very statement is still counted by it.
  const found = one(rows, deps.clock.now())
  return found.ok && found.value.disabled !== null ? ok({ ...found.value, waiting: 0 }) : found
}

export async function removeEndpoint({ pool }: WebhookDeps, { tenantId, id }: OneEndpoint): WebhookAnswer<void> {
  const removed = isUuid(id) ? await pool.query('DELETE FROM webhook_endpoint WHERE tenant_id = $1 AND id = $2', [tenantId, id]) : undefined
  return (removed?.rowCount ?? 0) > 0 ? ok(undefined) : refuse({ code: 'endpoint_not_found' })
}

const ROTATE = `
  UPDATE webhook_endpoint e SET secret = $4, previous_secret = e.secret, previous_until = ${NOW} + interval '24 hours'
  WHERE e.tenant_id = $2 AND e.id = $3 AND own_run($2, $5, $6) = $2 RETURNING ${endpointColumns}`

export async function rotateSecret(deps: WebhookDeps, { tenantId, id }: OneEndpoint): WebhookAnswer<WithSecret> {
  if (!isUuid(id)) return refuse({ code: 'endpoint_not_found' })
  const secret = newSecret()
  const values = [deps.clock.offsetMs, tenantId, id, sealSecret(deps, secret), ...ownRun()]
  const { rows } = await deps.pool.query<EndpointRow>(ROTATE, values).catch((cause: unknown) => {
    throw orRunLost(cause)
  })
  const found = one(rows, deps.clock.now())
  return found.ok ? ok({ endpoint: found.value, secret }) : found
}

function one([row]: readonly EndpointRow[], now: number): Result<WebhookEndpoint, WebhookRefusal> {
  return row === undefined ? refuse({ code: 'endpoint_not_found' }) : ok(endpointOf(row, now))
}
