import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Clock, EpochMs } from '../shared/clock.ts'
import { countChanges } from './count-changes.ts'
import type { CountedTenant, Figures, ReadWords } from './index.ts'
import type { Report, ReportInput } from './report.ts'
import { readReport } from './read-report.ts'
import { recount } from './recount.ts'

export interface FiguresDeps {
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly readWords: ReadWords
  /** A copy of the database that may be a moment behind, for what is only read; moments are by `performance.now()`. */
  readonly copy?: { readonly having: (since: number) => { readonly pool: pg.Pool; readonly upTo: number } | undefined } | undefined
}

const TENANT = `SELECT id, time_zone AS "timeZone" FROM tenant WHERE id = $1`
const WAITING = `
  SELECT t.id, t.time_zone AS "timeZone", s.tenant_id IS NOT NULL AS counted FROM tenant t LEFT JOIN figure_state s ON s.tenant_id = t.id
  WHERE s.tenant_id IS NULL OR EXISTS (SELECT FROM figure_change c WHERE c.tenant_id = t.id)`
const STATE = `
  SELECT EXISTS (SELECT FROM figure_state WHERE tenant_id = $1) AS counted,
    (SELECT extract(epoch FROM clock_timestamp() - min(c.noted_at))::float8 * 1000 FROM (
      SELECT noted_at FROM figure_change WHERE tenant_id = $1 ORDER BY tenant_id, id LIMIT 1000) c) AS behind`
// Few enough to be counted while somebody waits for the page.
const SMALL = `
  SELECT (SELECT count(*) FROM (SELECT FROM booking WHERE tenant_id = $1 LIMIT 501) b) <= 500
    AND (SELECT count(*) FROM (SELECT FROM conversation WHERE tenant_id = $1 LIMIT 501) k) <= 500 AS small`

export function createFigures(deps: FiguresDeps): Figures {
  const { pool, readWords } = deps
  return {
    read: async (tenant, input) => {
      const { countedAt, ...standing } = await bringUpToDate(deps, tenant)
      return (
        (await readCopy(deps, { tenant, input, standing, countedAt })) ?? { ...(await readReport(pool, tenant.id, input)), ...standing }
      )
    },
    catchUp: async () => {
      const { rows } = await pool.query<CountedTenant & { readonly counted: boolean }>(WAITING)
      for (const tenant of rows) {
        if (!tenant.counted) await recount(pool, tenant, readWords)
        while ((await countChanges(pool, tenant, { readWords, wait: true })) === 'more');
      }
      return rows.length
    },
    recount: async (tenantId) => {
      const { rows } = await pool.query<CountedTenant>(TENANT, [tenantId])
      if (rows[0] !== undefined) await recount(pool, rows[0], readWords)
    },
  }
}

interface Reading {
  readonly tenant: CountedTenant
  readonly input: ReportInput
  readonly standing: Pick<Report, 'asOf' | 'building'>
  readonly countedAt: number
}

/** From the copy, as of when it is: undefined when it does not have what was just counted, or cannot be read. */
async function readCopy({ copy, clock }: FiguresDeps, { tenant, input, standing, countedAt }: Reading): Promise<Report | undefined> {
  const source = copy?.having(countedAt)
  if (source === undefined) return undefined
  const behindMs = performance.now() - source.upTo
  const report = await readReport(source.pool, tenant.id, input).catch(() => undefined)
  return report && { ...report, ...standing, asOf: Math.min(standing.asOf, Math.round(clock.now() - behindMs)) }
}

const MINUTE = 60_000
/** Of the half second that a page may take. */
const PATIENCE_MS = 200

/**
 * Who reads waits for what changed a moment ago, up to a batch of it; after a great deal has come at once, or while somebody else is
 * counting, for nothing: then the answer says until when it goes.
 */
async function bringUpToDate(
  deps: FiguresDeps,
  tenant: CountedTenant,
): Promise<{ readonly asOf: EpochMs; readonly building: boolean; readonly countedAt: number }> {
  const { pool, clock, readWords } = deps
  const before = await stateOf(pool, tenant.id)
  if (before.counted && before.behind === null) return { asOf: clock.now(), building: false, countedAt: -Infinity }
  if (before.counted) {
    const counting = countChanges(pool, tenant, { readWords, wait: false })
    // Who waited long enough is shown what was there a moment ago; the counting goes on, and its failure is the job's to meet again.
    await Promise.race([
      counting,
      pause(before.behind !== null && before.behind < MINUTE ? PATIENCE_MS : MINUTE, undefined, { ref: false }),
    ])
    counting.catch(() => {})
  } else {
    const { rows } = await pool.query<{ small: boolean }>(SMALL, [tenant.id])
    if (rows[0]?.small === true) await recount(pool, tenant, readWords)
  }
  const now = clock.now()
  const { counted, behind } = await stateOf(pool, tenant.id)
  return { asOf: Math.round(now - (behind ?? 0)), building: !counted, countedAt: performance.now() }
}

async function stateOf(pool: pg.Pool, tenantId: number): Promise<{ readonly counted: boolean; readonly behind: number | null }> {
  const { rows } = await pool.query<{ counted: boolean; behind: number | null }>(STATE, [tenantId])
  return rows[0] ?? { counted: false, behind: null }
}
