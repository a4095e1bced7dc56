/**
 * `npm run chaos`: a minute of load over two processes while things break, then judgement. `-- --minutes 30` for longer, `--seconds 20` for
 * shorter; `--faults app-kill,pg-crash+drop-commit` for these only, in this order; `--bug NAME` with one seeded bug, which has to end red; `--bugs` all of them; `--ci` the minute and two bugs; `--docs` keeps the
 * tables in docs/measurements.md. Ends with 0 when everything is as it has to be.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Bug } from './bugs/bug.ts'
import { bugNamed, bugs } from './bugs/index.ts'
import { readFaultName, type FaultName } from './faults/fault.ts'
import { bugResultOf, isCaught, isWhole, keepInDocs, report, type BugResult } from './report.ts'
import { runChaos, type ChaosResult } from './run-chaos.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    minutes: { type: 'string' },
    bug: { type: 'string' },
    faults: { type: 'string' },
    bugs: { type: 'boolean', default: false },
    ci: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
  },
})

/** Two whose signs are sure within seconds, one of a race and one of a fault. */
const ciBugs = ['check-then-insert', 'key-outside'] as const
const bugSeconds = 15

const say = (line: string): void => console.log(line)
const logDir = path.join(import.meta.dirname, 'out/logs')

const name = values.bugs || values.bug !== undefined ? 'chaos-bugs' : 'chaos'
const run = values.bugs || values.bug !== undefined ? undefined : await runWhole()
const results = await runBugs(chosenBugs())
report(run, results, name)
if (values.docs) keepInDocs(name)
const passed = (run === undefined || isWhole(run)) && results.every(isCaught)
if (run !== undefined && !isWhole(run)) complain(run)
// A run with one bug ends red when it is caught, as a product with it should; 2 when nobody noticed.
process.exit(values.bug === undefined ? (passed ? 0 : 1) : passed ? 1 : 2)

function chosenBugs(): readonly Bug[] {
  if (values.bugs) return bugs
  const names = values.ci ? ciBugs : values.bug === undefined ? [] : [values.bug]
  return names.map(bugNamed).filter((bug) => bug !== undefined)
}

function chosenFaults(): readonly (readonly FaultName[])[] | undefined {
  return values.faults?.split(',').map((step) => step.split('+').map(readFaultName))
}

async function runWhole(): Promise<ChaosResult> {
  const seconds = values.minutes === undefined ? Number(values.seconds ?? 60) : Number(values.minutes) * 60
  if (!(seconds > 0)) throw new Error('--seconds and --minutes take a number above 0')
  return runChaos({ seconds, faults: chosenFaults(), logDir: path.join(logDir, 'whole'), say })
}

async function runBugs(chosen: readonly Bug[]): Promise<BugResult[]> {
  const found: BugResult[] = []
  for (const bug of chosen) {
    say(`\nwith a seeded bug: ${bug.name} (${bug.is})`)
    const result = await runChaos({
      seconds: Number(values.seconds ?? bugSeconds),
      bug: bug.name,
      logDir: path.join(logDir, bug.name),
      say,
    })
    const judged = bugResultOf(bug, result)
    say(isCaught(judged) ? `caught by ${judged.caughtBy.join(', ')}` : 'NOT CAUGHT')
    found.push(judged)
  }
  return found
}

function complain({ violations, settled }: ChaosResult): void {
  for (const { invariant, what } of violations.slice(0, 50)) console.error(`${invariant} ${what}`)
  if (settled.unknown > 0) console.error(`${settled.unknown} outcomes could not be settled`)
  if (settled.waiting > 0) console.error(`${settled.waiting} mails or webhooks are still on their way`)
}
