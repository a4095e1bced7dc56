import type pg from 'pg'
import { readMigrations } from '../db/migration-files.ts'
import type { Clock, EpochMs } from '../shared/clock.ts'
import type { Log } from '../shared/logger.ts'
import { bookingChecks } from './booking-checks.ts'
import type { AuditCheck } from './check.ts'
import { claimChecks } from './claim-checks.ts'
import { findMissingGuards, guardsOf } from './guards.ts'
import { keepAudit, latestAudit } from './kept-audits.ts'
import { outboxChecks } from './outbox-checks.ts'
import { walk } from './walk.ts'
import { webhookChecks } from './webhook-checks.ts'

export interface AuditResult {
  readonly startedAt: EpochMs
  readonly endedAt: EpochMs
  /** False: time ran out, or a check could not be made. */
  readonly complete: boolean
  /** Rows that were walked through. */
  readonly lookedAt: number
  /** How many violations of each check, all checks that were made, 0 where there is none. */
  readonly violations: Readonly<Record<string, number>>
  /** Of each check with violations a few ids ("1/0199…": business and row), never more than that. */
  readonly examples: Readonly<Record<string, readonly string[]>>
}

export interface AuditDeps {
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly log: Log
}

export interface Audit {
  /** Looks at everything, piece by piece, for at most `budgetMs`; logs, keeps and answers what it found. */
  readonly run: (budgetMs?: number) => Promise<AuditResult>
  /** What the last one found; undefined before the first. */
  readonly latest: () => Promise<AuditResult | undefined>
}

export const auditChecks: readonly AuditCheck[] = [...claimChecks, ...bookingChecks, ...outboxChecks, ...webhookChecks]

/** What no walk finds: the guards in the database itself. */
export const guardsCheck = {
  name: 'guard_missing',
  invariant: 'I1',
  says: 'a constraint, trigger or function of the database is missing or switched off',
} as const

/** Within what a job may take. */
const usualBudgetMs = 8 * 60_000

/** Whether what must hold does, on live data: reliability is claimed by constraints and tests, and looked at here every night. */
export function createAudit({ pool, clock, log }: AuditDeps): Audit {
  const run = async (budgetMs = usualBudgetMs): Promise<AuditResult> => {
    const startedAt = clock.now()
    const found: Found = { violations: {}, examples: {} }
    const missing = await findMissingGuards(pool, guardsOf(await readMigrations()))
    note(found, guardsCheck.name, { count: missing.length, examples: missing })
    const deadline = performance.now() + budgetMs
    const walked = await walk({ pool, now: startedAt, deadline, checks: auditChecks, told: (name, bad) => note(found, name, bad) })
    const result = { startedAt, endedAt: clock.now(), ...walked, ...found }
    tell(log, result)
    await keepAudit(pool, result)
    return result
  }
  return { run, latest: () => latestAudit(pool) }
}

interface Found {
  readonly violations: Record<string, number>
  readonly examples: Record<string, string[]>
}

const mostExamples = 5

function note({ violations, examples }: Found, name: string, bad: { readonly count: number; readonly examples: readonly string[] }): void {
  violations[name] = (violations[name] ?? 0) + bad.count
  if (bad.count === 0) return
  examples[name] = [...(examples[name] ?? []), ...bad.examples].slice(0, mostExamples)
}

function tell(log: Log, { violations, examples, complete, lookedAt, startedAt, endedAt }: AuditResult): void {
  const broken = Object.entries(violations).filter(([, count]) => count > 0)
  for (const [check, count] of broken) log.error({ check, count, examples: examples[check] }, 'an invariant is violated')
  const fields = { lookedAt, seconds: Math.round((endedAt - startedAt) / 1000), violated: broken.length }
  if (complete) log.info(fields, 'the self-audit has looked at everything')
  else log.warn(fields, 'the self-audit did not get through')
}
