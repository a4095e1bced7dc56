import type pg from 'pg'
import { z } from 'zod'
import { formatInstant } from '../shared/instant.ts'
import type { AuditResult } from './index.ts'

const keptDays = 400

export async function keepAudit(
  pool: pg.Pool,
  { startedAt, endedAt, complete, lookedAt, violations, examples }: AuditResult,
): Promise<void> {
  await pool.query(
    `INSERT INTO self_audit (started_at, ended_at, complete, looked_at, violations, examples) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (tenant_id, started_at) DO NOTHING`,
    [formatInstant(startedAt), formatInstant(endedAt), complete, lookedAt, JSON.stringify(violations), JSON.stringify(examples)],
  )
  await pool.query(`DELETE FROM self_audit WHERE tenant_id = 0 AND started_at < $1::timestamptz - $2::int * interval '1 day'`, [
    formatInstant(startedAt),
    keptDays,
  ])
}

const keptAudit = z.object({
  startedAt: z.number(),
  endedAt: z.number(),
  complete: z.boolean(),
  lookedAt: z.number(),
  violations: z.record(z.string(), z.number()),
  examples: z.record(z.string(), z.array(z.string())),
})

export async function latestAudit(pool: Pick<pg.Pool, 'query'>): Promise<AuditResult | undefined> {
  const { rows } = await pool.query<object>(LATEST)
  return rows[0] === undefined ? undefined : keptAudit.parse(rows[0])
}

const LATEST = `
  SELECT extract(epoch FROM started_at)::float8 * 1000 AS "startedAt", extract(epoch FROM ended_at)::float8 * 1000 AS "endedAt", complete,
    looked_at::float8 AS "lookedAt", violations, examples
  FROM self_audit WHERE tenant_id = 0 ORDER BY started_at DESC LIMIT 1`
