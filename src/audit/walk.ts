import type pg from 'pg'
import type { EpochMs } from '../shared/clock.ts'
import { formatInstant } from '../shared/instant.ts'
import type { AuditCheck, Walked } from './check.ts'

export interface Walk {
  readonly pool: pg.Pool
  readonly now: EpochMs
  /** By `performance.now()`: after it nothing more is begun. */
  readonly deadline: number
  readonly checks: readonly AuditCheck[]
  readonly told: (check: string, bad: { readonly count: number; readonly examples: readonly string[] }) => void
}

interface Walking {
  readonly key: string
  readonly type: 'int' | 'bigint' | 'uuid' | 'text'
  readonly before: string
  /** Rows in a piece: a piece is a statement for each check, some tens of milliseconds, and holds up nobody. */
  readonly piece: number
}

const nil = '00000000-0000-0000-0000-000000000000'
const walking: Readonly<Record<Walked, Walking>> = {
  resource: { key: 'id', type: 'int', before: '-1', piece: 20 },
  claim: { key: 'id', type: 'bigint', before: '-1', piece: 10_000 },
  hold: { key: 'id', type: 'uuid', before: nil, piece: 10_000 },
  booking: { key: 'id', type: 'uuid', before: nil, piece: 5_000 },
  booking_event: { key: 'id', type: 'bigint', before: '-1', piece: 10_000 },
  sent_mail: { key: 'key', type: 'text', before: '', piece: 10_000 },
  webhook_delivery: { key: 'id', type: 'uuid', before: nil, piece: 5_000 },
}

/** Business by business and table by table, along the primary keys. */
export async function walk(input: Walk): Promise<{ readonly complete: boolean; readonly lookedAt: number }> {
  const { pool, checks } = input
  const { rows } = await pool.query<{ ids: number[]; queue: boolean }>(
    `SELECT array(SELECT id FROM tenant ORDER BY id) AS ids, to_regclass('pgboss.job') IS NOT NULL AS queue`,
  )
  const { ids = [], queue = false } = rows[0] ?? {}
  const made = checks.filter((check) => queue || check.ofQueue !== true)
  for (const { name } of made) input.told(name, { count: 0, examples: [] })
  let lookedAt = 0
  for (const tenantId of ids) {
    for (const table of tables) {
      const walked = await walkTable({ ...input, checks: made.filter(({ over }) => over === table) }, tenantId, table)
      lookedAt += walked.lookedAt
      if (!walked.complete) return { complete: false, lookedAt }
    }
  }
  return { complete: true, lookedAt }
}

const tables = [
  'resource',
  'claim',
  'hold',
  'booking',
  'booking_event',
  'sent_mail',
  'webhook_delivery',
] as const satisfies readonly Walked[]

async function walkTable(input: Walk, tenantId: number, table: Walked): Promise<{ complete: boolean; lookedAt: number }> {
  const { pool, deadline, checks, told } = input
  const { before, piece, key, type } = walking[table]
  const next = `SELECT count(*)::int AS n, max(k)::text AS last FROM (
    SELECT ${type === 'uuid' ? `${key}::text` : key} AS k FROM ${table} WHERE tenant_id = $1 AND ${key} > $2::${type} ORDER BY ${key} LIMIT ${piece}) piece`
  let after = before
  let lookedAt = 0
  for (;;) {
    const { rows } = await pool.query<{ n: number; last: string | null }>(next, [tenantId, after])
    const { n = 0, last = null } = rows[0] ?? {}
    if (last === null) return { complete: true, lookedAt }
    if (performance.now() > deadline) return { complete: false, lookedAt }
    for (const check of checks) told(check.name, await look(pool, check, [tenantId, after, last, formatInstant(input.now)]))
    lookedAt += n
    after = last
  }
}

async function look(pool: pg.Pool, { sql }: AuditCheck, values: readonly [number, string, string, string]) {
  const { rows } = await pool.query<{ count: number; examples: string[] | null }>(
    `SELECT count(*)::int AS count, (array_agg(id::text ORDER BY id))[1:5] AS examples FROM (${sql}) bad`,
    [...values],
  )
  const { count = 0, examples } = rows[0] ?? {}
  return { count, examples: (examples ?? []).map((id) => `${values[0]}/${id}`) }
}
