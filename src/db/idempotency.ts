import type { Begun, IdempotencyStore, KeyedRequest, StoredReply } from '../shared/idempotency-store.ts'
import { seal, unseal } from '../shared/seal.ts'
import type { Database } from './client.ts'

export interface IdempotencyDeps extends Pick<Database, 'pool' | 'statementName'> {
  /** Answers are kept sealed: the one of a booking carries the token that manages it. */
  readonly secret: string
}

/** By the database's clock alone: processes may disagree about the time, and CLOCK_START does not age a stored answer. */
export function createIdempotencyStore(deps: IdempotencyDeps): IdempotencyStore & {
  /** Removes answers older than `ageMs`; tells how many went. */
  readonly deleteOlderThan: (ageMs: number) => Promise<number>
} {
  return {
    begin: (request) => begin(deps, request),
    complete: (request, run, reply) => complete(deps, { request, run, reply }),
    abandon: (request, run) => abandon(deps, request, run),
    deleteOlderThan: async (ageMs) => (await deps.pool.query(sweepSql, [ageMs])).rowCount ?? 0,
  }
}

// Takes the key when it is new, a day old, or left by a run of the same request that died. `run` tells this run from the one it took over from.
const beginSql = `
  INSERT INTO idempotency_reply AS kept (tenant_id, key, fingerprint, locked_until, created_at)
  VALUES ($1, $2, $3, clock_timestamp() + interval '2 minutes', clock_timestamp())
  ON CONFLICT (tenant_id, key) DO UPDATE
    SET fingerprint = excluded.fingerprint, status = NULL, reply = NULL, locked_until = excluded.locked_until, created_at = excluded.created_at
    WHERE kept.created_at < clock_timestamp() - interval '1 day'
       OR (kept.status IS NULL AND kept.fingerprint = excluded.fingerprint AND kept.locked_until < clock_timestamp())
  RETURNING locked_until::text AS run`
const readSql = `SELECT fingerprint, status, reply FROM idempotency_reply WHERE tenant_id = $1 AND key = $2`
const completeSql = `UPDATE idempotency_reply SET status = $4, reply = $5 WHERE tenant_id = $1 AND key = $2 AND status IS NULL AND locked_until = $3::timestamptz`
const abandonSql = `DELETE FROM idempotency_reply WHERE tenant_id = $1 AND key = $2 AND status IS NULL AND locked_until = $3::timestamptz`
const sweepSql = `DELETE FROM idempotency_reply WHERE created_at < clock_timestamp() - $1::float8 * interval '1 ms'`

async function begin({ pool, statementName, secret }: IdempotencyDeps, { tenantId, key, fingerprint }: KeyedRequest): Promise<Begun> {
  // Between the two statements the other run may give the key up: then it is ours on the next try.
  for (let tries = 0; tries < 3; tries += 1) {
    const taken = await pool.query<{ run: string }>(named('idempotency_begin', beginSql, [tenantId, key, fingerprint]))
    const run = taken.rows[0]?.run
    if (run !== undefined) return { kind: 'begun', run }
    const { rows } = await pool.query<KeptRow>(named('idempotency_read', readSql, [tenantId, key]))
    const kept = rows[0]
    if (kept !== undefined) return readKept(kept, fingerprint, secret)
  }
  return { kind: 'running' }

  function named(name: string, text: string, values: unknown[]) {
    return withName(statementName(name), text, values)
  }
}

interface KeptRow {
  readonly fingerprint: string
  readonly status: number | null
  readonly reply: Buffer | null
}

function readKept(kept: KeptRow, fingerprint: string, secret: string): Begun {
  if (kept.fingerprint !== fingerprint) return { kind: 'reused' }
  if (kept.status === null || kept.reply === null) return { kind: 'running' }
  const { headers, body }: Omit<StoredReply, 'status'> = JSON.parse(unseal(secret, kept.reply))
  return { kind: 'stored', reply: { status: kept.status, headers, body } }
}

interface Completion {
  readonly request: KeyedRequest
  readonly run: string
  readonly reply: StoredReply
}

async function complete({ pool, statementName, secret }: IdempotencyDeps, { request, run, reply }: Completion): Promise<void> {
  const sealed = seal(secret, JSON.stringify({ headers: reply.headers, body: reply.body }))
  await pool.query(withName(statementName('idempotency_complete'), completeSql, [request.tenantId, request.key, run, reply.status, sealed]))
}

async function abandon({ pool }: IdempotencyDeps, { tenantId, key }: KeyedRequest, run: string): Promise<void> {
  await pool.query(abandonSql, [tenantId, key, run])
}

function withName(name: string | undefined, text: string, values: unknown[]): { name?: string; text: string; values: unknown[] } {
  return name === undefined ? { text, values } : { name, text, values }
}
