import type { Begun, IdempotencyStore, KeyedRequest, StoredReply } from '../shared/idempotency-store.ts'
import { keepLeases, LEASE, type Leases } from '../shared/lease.ts'
import { seal, unseal } from '../shared/seal.ts'
import type { Secrets } from '../shared/secrets.ts'
import type { Database } from './client.ts'

export interface IdempotencyDeps extends Pick<Database, 'pool' | 'statementName'> {
  /** Answers are kept sealed: the one of a booking carries the token that manages it. */
  readonly secret: Secrets
}

interface StoreDeps extends IdempotencyDeps {
  readonly leases: Leases<HeldRun>
}

interface HeldRun extends Pick<KeyedRequest, 'tenantId' | 'key'> {
  readonly run: string
}

/** By the database's clock alone: processes may disagree about the time, and CLOCK_START does not age a stored answer. */
export function createIdempotencyStore(given: IdempotencyDeps): IdempotencyStore & {
  /** Removes answers older than `ageMs`; tells how many went. */
  readonly deleteOlderThan: (ageMs: number) => Promise<number>
} {
  const deps: StoreDeps = { ...given, leases: keepLeases((runs) => renew(given, runs)) }
  return {
    begin: (request) => begin(deps, request),
    complete: (request, run, reply) => complete(deps, { request, run, reply }),
    abandon: (request, run) => abandon(deps, request, run),
    deleteOlderThan: async (ageMs) => (await deps.pool.query(sweepSql, [ageMs])).rowCount ?? 0,
  }
}

// Takes the key when it is new, a day old, or left by a run of the same request whose process shows no life. When a run began tells it from
// the one it took over from: what it writes asks for that (`own_run`).
const beginSql = `
  INSERT INTO idempotency_reply AS kept (tenant_id, key, fingerprint, locked_until, created_at)
  VALUES ($1, $2, $3, clock_timestamp() + interval '${LEASE}', clock_timestamp())
  ON CONFLICT (tenant_id, key) DO UPDATE
    SET fingerprint = excluded.fingerprint, status = NULL, reply = NULL, locked_until = excluded.locked_until, created_at = excluded.created_at
    WHERE kept.created_at < clock_timestamp() - interval '1 day'
       OR (kept.status IS NULL AND kept.fingerprint = excluded.fingerprint AND kept.locked_until < clock_timestamp())
  RETURNING created_at::text AS run`
const readSql = `
  SELECT fingerprint, status, reply, extract(epoch FROM locked_until - clock_timestamp())::float8 * 1000 AS "leftMs"
  FROM idempotency_reply WHERE tenant_id = $1 AND key = $2`
const completeSql = `UPDATE idempotency_reply SET status = $4, reply = $5 WHERE tenant_id = $1 AND key = $2 AND status IS NULL AND created_at = $3::timestamptz`
const abandonSql = `DELETE FROM idempotency_reply WHERE tenant_id = $1 AND key = $2 AND status IS NULL AND created_at = $3::timestamptz`
// Never waits for what a run is writing just now: that run is renewed with the next.
const renewSql = `
  UPDATE idempotency_reply r SET locked_until = clock_timestamp() + interval '${LEASE}' FROM (
    SELECT k.tenant_id, k.key FROM unnest($1::int[], $2::text[], $3::timestamptz[]) AS mine (tenant_id, key, run)
    JOIN idempotency_reply k ON k.tenant_id = mine.tenant_id AND k.key = mine.key AND k.created_at = mine.run AND k.status IS NULL
    FOR NO KEY UPDATE OF k SKIP LOCKED
  ) mine WHERE r.tenant_id = mine.tenant_id AND r.key = mine.key`
const sweepSql = `DELETE FROM idempotency_reply WHERE created_at < clock_timestamp() - $1::float8 * interval '1 ms'`

async function begin({ pool, statementName, secret, leases }: StoreDeps, { tenantId, key, fingerprint }: KeyedRequest): Promise<Begun> {
  // Between the two statements the other run may give the key up: then it is ours on the next try.
  for (let tries = 0; tries < 3; tries += 1) {
    const taken = await pool.query<{ run: string }>(named('idempotency_begin', beginSql, [tenantId, key, fingerprint]))
    const run = taken.rows[0]?.run
    if (run !== undefined) {
      leases.begin(nameOf({ tenantId, key, run }), { tenantId, key, run })
      return { kind: 'begun', run }
    }
    const { rows } = await pool.query<KeptRow>(named('idempotency_read', readSql, [tenantId, key]))
    const kept = rows[0]
    if (kept !== undefined) return readKept(kept, fingerprint, secret)
  }
  return { kind: 'running', leftMs: 0 }

  function named(name: string, text: string, values: unknown[]) {
    return withName(statementName(name), text, values)
  }
}

function nameOf({ tenantId, key, run }: HeldRun): string {
  return `${tenantId} ${key} ${run}`
}

async function renew({ pool, statementName }: IdempotencyDeps, runs: readonly HeldRun[]): Promise<void> {
  const values = [runs.map(({ tenantId }) => tenantId), runs.map(({ key }) => key), runs.map(({ run }) => run)]
  await pool.query(withName(statementName('idempotency_renew'), renewSql, values))
}

interface KeptRow {
  readonly fingerprint: string
  readonly status: number | null
  readonly reply: Buffer | null
  readonly leftMs: number
}

function readKept(kept: KeptRow, fingerprint: string, secret: Secrets): Begun {
  if (kept.fingerprint !== fingerprint) return { kind: 'reused' }
  if (kept.status === null || kept.reply === null) return { kind: 'running', leftMs: kept.leftMs }
  const { headers, body }: Omit<StoredReply, 'status'> = JSON.parse(unseal(secret, kept.reply))
  return { kind: 'stored', reply: { status: kept.status, headers, body } }
}

interface Completion {
  readonly request: KeyedRequest
  readonly run: string
  readonly reply: StoredReply
}

async function complete(
  { pool, statementName, secret, leases }: StoreDeps,
  { request: { tenantId, key }, run, reply }: Completion,
): Promise<boolean> {
  const sealed = seal(secret, JSON.stringify({ headers: reply.headers, body: reply.body }))
  leases.end(nameOf({ tenantId, key, run }))
  const values = [tenantId, key, run, reply.status, sealed]
  return ((await pool.query(withName(statementName('idempotency_complete'), completeSql, values))).rowCount ?? 0) > 0
}

async function abandon({ pool, leases }: StoreDeps, { tenantId, key }: KeyedRequest, run: string): Promise<void> {
  leases.end(nameOf({ tenantId, key, run }))
  await pool.query(abandonSql, [tenantId, key, run])
}

function withName(name: string | undefined, text: string, values: unknown[]): { name?: string; text: string; values: unknown[] } {
  return name === undefined ? { text, values } : { name, text, values }
}
