import type { History, Operation, Try } from '../load/history.ts'
import { longestWaitMs, requestDeadlineMs } from '../settings.ts'
import type { Drain } from '../stage/stage.ts'
import type { Struck } from '../faults/strike.ts'
import { tallyOf, type Verdict } from './check.ts'

/** What each app process uses, when it was new and when all was over. */
export interface Footprint {
  readonly app: string
  readonly memoryMb: number | undefined
  readonly descriptors: number | undefined
}

export interface Footprints {
  readonly before: readonly Footprint[]
  readonly after: readonly Footprint[]
  /** Database sessions of the apps that do something, or hold a transaction open, when nobody asks for anything. */
  readonly busySessions: number
  readonly sessions: number
  /** How often slower than usual the machine was. */
  readonly slowness: number
}

const mostSessions = 2 * (16 + 8)
const mostGrowthMb = 350
const mostNewDescriptors = 80
const drainMs = 20_000

/** I10: within their budgets, which are generous: slow machines are no fault. */
export function checkBudgets(
  { counts, operations }: Pick<History, 'counts' | 'operations'>,
  struck: readonly Struck[],
  drains: readonly Drain[],
  prints: Footprints,
): Verdict {
  const tally = tallyOf('I10')
  const { slowness } = prints
  for (const { name, recoveryMs, budgetMs } of struck)
    tally.check(
      recoveryMs !== undefined && recoveryMs <= budgetMs,
      () =>
        `after ${name} it took ${recoveryMs === undefined ? `more than ${budgetMs}` : Math.round(recoveryMs)} ms until all was well; ${budgetMs} are allowed`,
    )
  for (const { app, code, ms } of drains)
    tally.check(
      code === 0 && ms <= drainMs * slowness,
      () => `app ${app} ended with ${code ?? 'a signal'} ${Math.round(ms)} ms after SIGTERM`,
    )
  const late = counts.tookLong.filter((ms) => ms > requestDeadlineMs * slowness)
  tally.check(late.length === 0, () => `${late.length} requests outlived their deadline, the slowest took ${Math.round(counts.slowest)} ms`)
  for (const operation of operations) {
    const waits = waitsOf(operation)
    if (waits.length === 0) continue
    const longest = Math.max(...waits)
    tally.check(
      longest <= longestWaitMs * slowness,
      () => `${operation.kind} of ${operation.about} was told to wait ${Math.round(longest)} ms after nobody could be at it any more`,
    )
  }
  for (const { app, memoryMb, descriptors } of prints.after) {
    const before = prints.before.find((one) => one.app === app)
    const grown = (memoryMb ?? 0) - (before?.memoryMb ?? 0)
    const opened = (descriptors ?? 0) - (before?.descriptors ?? 0)
    tally.check(grown <= mostGrowthMb, () => `app ${app} has grown by ${Math.round(grown)} MB`)
    tally.check(opened <= mostNewDescriptors, () => `app ${app} has ${opened} files and sockets more open than when it was new`)
  }
  tally.check(prints.busySessions === 0, () => `${prints.busySessions} database sessions are busy while nobody asks for anything`)
  tally.check(prints.sessions <= mostSessions, () => `${prints.sessions} database sessions are open`)
  const { checks, violations } = tally.verdict()
  return { checks: checks + counts.answered + counts.failed, violations }
}

/** Of each try that was told to wait: how long after the last one that was not, and which it may have waited for. */
function waitsOf({ tries }: Operation): number[] {
  const isTold = ({ code }: Try): boolean => code === 'idempotency_key_in_use' || code === 'conversation_busy'
  return tries.filter(isTold).flatMap(({ at }) => {
    const others = tries.filter((one) => !isTold(one) && one.at <= at)
    return others.length === 0 ? [] : [at - Math.max(...others.map((one) => one.at + one.ms))]
  })
}
