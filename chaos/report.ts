import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Bug } from './bugs/bug.ts'
import { invariants, type InvariantName } from './checks/check.ts'
import { invariantNames } from './checks/index.ts'
import { faults } from './faults/index.ts'
import type { Struck } from './faults/strike.ts'
import type { ChaosResult } from './run-chaos.ts'

/** What one seeded bug's run showed. */
export interface BugResult {
  readonly bug: string
  readonly is: string
  readonly caughtBy: readonly InvariantName[]
  readonly expected: readonly InvariantName[]
  readonly afterSeconds: number | undefined
  readonly example: string | undefined
}

export function bugResultOf(bug: Bug, { violations, caughtAfterSeconds }: ChaosResult): BugResult {
  const caughtBy = invariantNames.filter((name) => violations.some(({ invariant }) => invariant === name))
  const example = violations.find(({ invariant }) => bug.breaks.includes(invariant))?.what
  return { bug: bug.name, is: bug.is, caughtBy, expected: bug.breaks, afterSeconds: caughtAfterSeconds, example }
}

/** Red, and red for what it is. */
export function isCaught({ caughtBy, expected }: BugResult): boolean {
  return expected.some((name) => caughtBy.includes(name))
}

/** Whole: nothing was violated, nothing is left unknown or on its way. */
export function isWhole({ violations, settled }: ChaosResult): boolean {
  return violations.length === 0 && settled.unknown === 0 && settled.waiting === 0
}

export interface Summary {
  readonly machine: string
  readonly run: RunSummary | undefined
  readonly bugs: readonly BugResult[]
}

export type RunSummary = ReturnType<typeof summaryOf>

export function summaryOf(result: ChaosResult) {
  const { history, struck, settled, verdicts } = result
  const uncertain = history.operations.filter(
    ({ tries, outcome }) => outcome === 'unknown' || tries.some(({ status }) => status === undefined || status >= 500),
  )
  return {
    loadSeconds: Math.round(result.loadSeconds),
    totalSeconds: Math.round(result.totalSeconds),
    requests: history.counts.answered + history.counts.failed,
    requestsPerSecond: Math.round(result.requestsPerSecond),
    holds: history.holds.size,
    bookings: history.bookings.size,
    slowness: Number(result.slowness.toFixed(1)),
    slowestMs: Math.round(history.counts.slowest),
    unknown: { outcomes: uncertain.length, settled: uncertain.length - settled.unknown, left: settled.unknown },
    answers: Object.fromEntries([...history.answers].toSorted(([a], [b]) => a.localeCompare(b))),
    answersDropped: result.answersDropped,
    lies: result.lies,
    mails: result.mails,
    webhooks: result.webhooks,
    stillOnTheWay: settled.waiting,
    faults: faults.map(({ name, is, budgetMs }) => ({ name, is, budgetMs, ...recoveries(struck.filter((one) => one.name === name)) })),
    pairs: [
      ...new Set(struck.filter(({ beside }) => beside.length > 0).map(({ name, beside }) => [name, ...beside].toSorted().join(' + '))),
    ],
    talks: talksOf(result),
    invariants: invariantNames.map((name) => ({
      name,
      is: invariants[name],
      checks: verdicts[name].checks,
      violations: verdicts[name].violations.length,
      note: verdicts[name].note,
    })),
    violations: result.violations.slice(0, 100),
  }
}

function recoveries(struck: readonly Struck[]) {
  const times = struck.flatMap(({ recoveryMs }) => (recoveryMs === undefined ? [] : [recoveryMs])).toSorted((a, b) => a - b)
  return { times: struck.length, survived: times.length, p50Ms: times[Math.floor(times.length / 2)], maxMs: times.at(-1) }
}

/** Conversations, and those of them during which the model was broken. */
function talksOf({ history, struck }: ChaosResult) {
  const ended = [...history.talks.values()].filter((talk) => talk.ended !== undefined)
  const windows = struck.filter(({ name }) => name.startsWith('model-'))
  const broken = ended.filter(({ begunAt, endedAt = Infinity }) =>
    windows.some(({ at, lastedMs }) => begunAt < at + lastedMs && endedAt > at),
  )
  const booked = (talks: typeof ended): number => talks.filter((talk) => talk.ended === 'booked').length
  return { ended: ended.length, booked: booked(ended), underModelFaults: broken.length, bookedUnderModelFaults: booked(broken) }
}

const out = path.join(import.meta.dirname, 'out')

/** Prints the tables and keeps them, with the figures, in chaos/out. */
export function report(run: ChaosResult | undefined, bugResults: readonly BugResult[], name: string): void {
  const machine = `${os.availableParallelism()} cores (${os.cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}`
  const summary: Summary = { machine, run: run === undefined ? undefined : summaryOf(run), bugs: bugResults }
  const tables = [...(summary.run === undefined ? [] : runTables(summary.run)), ...(bugResults.length === 0 ? [] : [bugTable(bugResults)])]
  const text = `${machine}\n\n${tables.join('\n\n')}`
  mkdirSync(out, { recursive: true })
  writeFileSync(path.join(out, `${name}.json`), `${JSON.stringify(summary, null, 2)}\n`)
  writeFileSync(path.join(out, `${name}.md`), `${text}\n`)
  console.log(`\n${text}\n\nAlso in chaos/out/${name}.json and chaos/out/${name}.md`)
}

function runTables(run: RunSummary): string[] {
  const { unknown, talks } = run
  const figures = [
    [
      'load held',
      `${run.requestsPerSecond}/s for ${run.loadSeconds} s: ${run.requests} requests, ${run.holds} holds, ${run.bookings} bookings over REST`,
    ],
    ['unknown outcomes settled', `${unknown.settled} of ${unknown.outcomes}; ${run.answersDropped} answers of commits were dropped`],
    ['slowest request', `${(run.slowestMs / 1_000).toFixed(1)} s`],
    [
      'conversations that ended in their booking',
      `${talks.booked} of ${talks.ended}; while the model was broken ${talks.bookedUnderModelFaults} of ${talks.underModelFaults} (${run.lies} lies told)`,
    ],
    ['reached its receiver', `${run.mails} mails, ${run.webhooks} webhooks; ${run.stillOnTheWay} still on the way`],
    ['faults in pairs', run.pairs.length === 0 ? 'none' : run.pairs.join('; ')],
  ]
  return [
    table(['', ''], figures),
    table(
      ['fault', 'survived', 'well again p50', 'max', 'budget'],
      run.faults.map(({ name, is, times, survived, p50Ms, maxMs, budgetMs }) => [
        `${name}: ${is}`,
        times === 0 ? 'not reached' : `${survived} of ${times}`,
        secondsOf(p50Ms),
        secondsOf(maxMs),
        secondsOf(budgetMs),
      ]),
    ),
    table(
      ['invariant', 'checks', 'violations'],
      run.invariants.map(({ name, is, checks, violations, note }) => [
        `${name} ${is}`,
        note ?? String(checks),
        note === undefined ? String(violations) : '',
      ]),
    ),
  ]
}

function bugTable(results: readonly BugResult[]): string {
  return table(
    ['seeded bug', 'caught by', 'after', 'for instance'],
    results.map((one) => [
      `${one.bug}: ${one.is}`,
      isCaught(one) ? one.caughtBy.join(', ') : `NOT CAUGHT (${one.caughtBy.join(', ') || 'nothing was red'})`,
      one.afterSeconds === undefined ? '' : `${Math.round(one.afterSeconds)} s`,
      one.example ?? '',
    ]),
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
}

function secondsOf(ms: number | undefined): string {
  return ms === undefined ? '' : `${(ms / 1_000).toFixed(1)} s`
}

const page = path.resolve(import.meta.dirname, '../docs/measurements.md')

/** Puts the tables that were just written into docs/measurements.md, in place of the former ones of this name. */
export function keepInDocs(name: string): void {
  const text = readFileSync(page, 'utf8')
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  if (!text.includes(open)) throw new Error(`docs/measurements.md has no place for it: write ${open} and ${close} where the tables belong`)
  const tables = readFileSync(path.join(out, `${name}.md`), 'utf8')
  writeFileSync(
    page,
    text.replace(new RegExp(`${open}[^]*${close}`), () => `${open}\n${tables}${close}`),
  )
}
