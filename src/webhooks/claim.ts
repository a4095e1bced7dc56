import { NOW, settingsOf, type WebhookDeps } from './deps.ts'
import type { Facts, OneDelivery } from './model.ts'

/** One delivery that is this process's to send, for as long as the claim lasts. */
export interface Claimed {
  readonly tenantId: number
  readonly id: string
  readonly endpointId: string
  readonly type: string
  readonly subject: string
  readonly facts: Facts
  readonly body: string | null
  readonly scrubbed: boolean
  readonly tries: number
  readonly url: string
  readonly personalData: boolean
  /** Sealed; newest first. */
  readonly secrets: readonly Uint8Array[]
}

const columns = `
  d.tenant_id AS "tenantId", d.id, d.endpoint_id AS "endpointId", d.type, d.subject, d.facts, d.body, d.scrubbed, d.tries, e.url,
  e.personal_data AS "personalData", e.secret, CASE WHEN e.previous_until > ${NOW} THEN e.previous_secret END AS "previousSecret"`

/**
 * Nothing of the same subject that is older waits, and no older event of the same booking or conversation is still to be relayed: relays share the
 * work, and the one with the earlier event may be the slower.
 */
export const inTurn = `
  NOT EXISTS (SELECT FROM webhook_delivery o WHERE o.tenant_id = d.tenant_id AND o.endpoint_id = d.endpoint_id AND o.subject = d.subject
    AND o.state = 'waiting' AND o.position < d.position)
  AND NOT EXISTS (SELECT FROM booking_event v WHERE v.tenant_id = d.tenant_id AND v.booking_id = d.subject AND v.id < d.position AND v.dispatched_at IS NULL)
  AND NOT EXISTS (SELECT FROM handoff h WHERE h.tenant_id = d.tenant_id AND h.conversation_id = d.subject AND h.dispatched_at IS NULL
    AND h.created_at < to_timestamp(d.position / 1000.0))
  AND NOT EXISTS (SELECT FROM conversation_step s WHERE s.tenant_id = d.tenant_id AND s.conversation_id = d.subject AND s.dispatched_at IS NULL
    AND s.at < to_timestamp(d.position / 1000.0))`

/** How many of one endpoint are under way at once in one process; of one that is failing, a single one. */
const ofOneEndpoint = 5

const CLAIM = `
  WITH now AS MATERIALIZED (SELECT ${NOW} AS at), waiting AS (
    SELECT DISTINCT d.tenant_id, d.endpoint_id FROM webhook_delivery d WHERE d.state = 'waiting' AND d.due_at <= (SELECT at FROM now)
  ), picked AS (
    SELECT x.tenant_id, x.id FROM waiting w
    JOIN webhook_endpoint e ON e.tenant_id = w.tenant_id AND e.id = w.endpoint_id AND e.disabled_at IS NULL
      AND (e.not_before IS NULL OR e.not_before <= (SELECT at FROM now))
    LEFT JOIN unnest($2::uuid[], $3::int[]) AS busy (id, count) ON busy.id = e.id
    CROSS JOIN LATERAL (
      SELECT d.tenant_id, d.id FROM webhook_delivery d
      WHERE d.tenant_id = e.tenant_id AND d.endpoint_id = e.id AND d.state = 'waiting' AND d.due_at <= (SELECT at FROM now)
        AND (d.claimed_until IS NULL OR d.claimed_until <= (SELECT at FROM now)) AND ${inTurn}
      ORDER BY d.due_at
      LIMIT greatest(0, CASE WHEN e.failing_since IS NULL THEN ${ofOneEndpoint} ELSE 1 END - coalesce(busy.count, 0))
      FOR UPDATE SKIP LOCKED
    ) x LIMIT $4
  )
  UPDATE webhook_delivery d SET claimed_until = (SELECT at FROM now) + $5::float8 * interval '1 ms'
  FROM picked, webhook_endpoint e
  WHERE d.tenant_id = picked.tenant_id AND d.id = picked.id AND e.tenant_id = d.tenant_id AND e.id = d.endpoint_id
  RETURNING ${columns}`

/** What is due and in turn, at most `room`; `busy`: how many of which endpoints are under way here already. */
export async function claimDue(deps: WebhookDeps, room: number, busy: ReadonlyMap<string, number>): Promise<readonly Claimed[]> {
  const values = [deps.clock.offsetMs, [...busy.keys()], [...busy.values()], room, settingsOf(deps).claimFor]
  const { rows } = await deps.pool.query<ClaimedRow>(CLAIM, values)
  return rows.map(claimedOf)
}

// One that has ended is nobody's: it is sent again as often as somebody wants.
const CLAIM_ONE = `
  UPDATE webhook_delivery d SET claimed_until = CASE d.state WHEN 'waiting' THEN ${NOW} + $5::float8 * interval '1 ms' END
  FROM webhook_endpoint e
  WHERE d.tenant_id = $2 AND d.endpoint_id = $3 AND d.id = $4 AND e.tenant_id = d.tenant_id AND e.id = d.endpoint_id
    AND (d.state <> 'waiting' OR ((d.claimed_until IS NULL OR d.claimed_until <= ${NOW}) AND ${inTurn}))
  RETURNING ${columns}`

/** This one, whenever it would be due. Undefined while it is under way or not in turn. */
export async function claimOne(deps: WebhookDeps, { tenantId, endpointId, id }: OneDelivery): Promise<Claimed | undefined> {
  const values = [deps.clock.offsetMs, tenantId, endpointId, id, settingsOf(deps).claimFor]
  const { rows } = await deps.pool.query<ClaimedRow>(CLAIM_ONE, values)
  return rows.map(claimedOf)[0]
}

interface ClaimedRow extends Omit<Claimed, 'secrets'> {
  readonly secret: Uint8Array
  readonly previousSecret: Uint8Array | null
}

function claimedOf({ secret, previousSecret, ...row }: ClaimedRow): Claimed {
  return { ...row, secrets: previousSecret === null ? [secret] : [secret, previousSecret] }
}
