import type { EpochMs } from '../shared/clock.ts'
import { hmac } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { StaffDeps } from './deps.ts'
import type { StaffRefusal } from './staff-error.ts'

/** What is counted, and how often it may be within a window. */
export interface Budget {
  readonly tenantId: number
  /** Of what: "account ada@example.com". Kept as a hash. */
  readonly what: string
  readonly limit: number
  readonly windowMs: number
}

const takeSql = `
  INSERT INTO staff_try AS kept (tenant_id, key, count, started_at) VALUES ($1, $2, 1, $3::timestamptz)
  ON CONFLICT (tenant_id, key) DO UPDATE SET
    count = CASE WHEN kept.started_at <= $4::timestamptz THEN 1 ELSE kept.count + 1 END,
    started_at = CASE WHEN kept.started_at <= $4::timestamptz THEN excluded.started_at ELSE kept.started_at END
  RETURNING count, extract(epoch FROM started_at)::float8 * 1000 AS "startedAt"`

/** Counts before anything is compared: a hundred tries at once are a hundred. In the database: several processes count together. */
export async function takeTry(deps: StaffDeps, budget: Budget): Promise<Result<void, StaffRefusal<'too_many_tries'>>> {
  const now = deps.clock.now()
  const values = [budget.tenantId, keyOf(deps, budget), new Date(now).toISOString(), new Date(now - budget.windowMs).toISOString()]
  const { rows } = await deps.pool.query<{ count: number; startedAt: EpochMs }>(takeSql, values)
  const { count = 0, startedAt = now } = rows[0] ?? {}
  return count <= budget.limit ? ok(undefined) : refuse({ code: 'too_many_tries', until: startedAt + budget.windowMs })
}

/** It was no guess after all. */
export async function giveBack(deps: StaffDeps, budget: Budget): Promise<void> {
  const values = [budget.tenantId, keyOf(deps, budget)]
  await deps.pool.query('UPDATE staff_try SET count = greatest(count - 1, 0) WHERE tenant_id = $1 AND key = $2', values)
}

/** Whoever it is has shown that they are in the right. */
export async function forgetTries(deps: StaffDeps, budget: Budget): Promise<void> {
  await deps.pool.query('DELETE FROM staff_try WHERE tenant_id = $1 AND key = $2', [budget.tenantId, keyOf(deps, budget)])
}

const dayMs = 24 * 60 * 60 * 1000

/** Removes counts that no window reaches any more; tells how many. */
export async function sweepTries({ prisma, clock }: StaffDeps): Promise<number> {
  return (await prisma.staffTry.deleteMany({ where: { startedAt: { lt: new Date(clock.now() - dayMs) } } })).count
}

function keyOf({ secret }: StaffDeps, { what }: Budget): string {
  return hmac(secret, `staff try ${what}`).toString('base64url')
}
