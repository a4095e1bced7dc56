import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkGates } from './gates.ts'
import { grade } from './grade.ts'
import { contestantsOf, type Contestant } from './models/contestants.ts'
import { play, type Played } from './play.ts'
import { passed, summary, table, write, type LeftOut, type TrialResult } from './report.ts'
import { keepResult } from './results.ts'
import { loadScenarios, type Scenario } from './scenario.ts'
import { openStage, type Stage } from './stage.ts'

/**
 * `npm run evals -- --model rules|hostile|hostile/NAME|fuzz|mcp|wire/chat|wire/responses|openai:ID --scenarios DIR --only NAME --every N
 * --trials N --at-once N --show --keep`: plays every scenario on the real app, or every Nth. Exit 1 when a scenario fails or a gate breaks.
 */
const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'rules' },
    scenarios: { type: 'string', default: join(import.meta.dirname, 'scenarios') },
    trials: { type: 'string', default: '1' },
    only: { type: 'string' },
    every: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: String(Math.max(4, availableParallelism())) },
    show: { type: 'boolean', default: false },
    // Writes RESULTS.md.
    keep: { type: 'boolean', default: false },
  },
})

interface Task {
  readonly scenario: Scenario
  readonly contestant: Contestant
  readonly trial: number
}

const { model, show } = values
const trials = Number(values.trials)
const atOnce = Number(values['at-once'])
const contestants = await contestantsOf(model)
const scenarios = loadScenarios(values.scenarios).filter((scenario) => values.only === undefined || scenario.name.includes(values.only))
const every = Number(values.every)
const tasks = contestants.flatMap((contestant) =>
  scenarios
    .filter((scenario) => contestant.isFor(scenario) && contestant.leftOut?.(scenario) === undefined)
    .filter((_, index) => index % every === 0)
    .flatMap((scenario) => Array.from({ length: trials }, (_, index): Task => ({ scenario, contestant, trial: index + 1 }))),
)
if (!Number.isInteger(trials) || trials < 1) fail(`--trials has to be a whole number from 1 on, not "${values.trials}"`)
else if (!Number.isInteger(every) || every < 1) fail(`--every has to be a whole number from 1 on, not "${values.every}"`)
else if (!Number.isInteger(atOnce) || atOnce < 1) fail(`--at-once has to be a whole number from 1 on, not "${values['at-once']}"`)
else if (tasks.length === 0) fail(contestants.length === 0 ? `there is no model ${model}` : 'there is no scenario to play')
else await main()

async function main(): Promise<void> {
  const startedAt = new Date().toISOString()
  const started = performance.now()
  const stage = await openStage(process.env)
  const results: TrialResult[] = []
  try {
    const waiting = [...tasks]
    const player = async () => {
      for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
        const result = await playTrial(stage, task)
        results.push(result)
        process.stderr.write(
          `${passed(result) ? '✓' : '✗'} ${results.length}/${tasks.length} ${result.model} ${result.scenario} ${result.trial}\n`,
        )
        if (show) print(result)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, player))
  } finally {
    await stage.close()
  }
  const place = ({ scenario, contestant, trial }: Task) => `${contestant.name} ${scenario.name} ${trial}`
  const order = new Map(tasks.map((task, index) => [place(task), index]))
  results.sort((a, b) => (order.get(`${a.model} ${a.scenario} ${a.trial}`) ?? 0) - (order.get(`${b.model} ${b.scenario} ${b.trial}`) ?? 0))
  const outcome = { model, startedAt, commit: commit(), seconds: (performance.now() - started) / 1000, trials, results, leftOut: leftOut() }
  console.log(
    contestants.length > 1 ? [...results.filter((result) => !passed(result)).map(reasons), summary(outcome)].join('\n') : table(outcome),
  )
  if (values.keep) await keepResult(outcome, import.meta.dirname)
  console.log(`written to ${await write(outcome, join(import.meta.dirname, 'out'))}`)
  process.exitCode = results.every(passed) ? 0 : 1
}

function leftOut(): readonly LeftOut[] {
  return contestants.flatMap((contestant) =>
    scenarios.filter(contestant.isFor).flatMap((scenario) => {
      const why = contestant.leftOut?.(scenario)
      return why === undefined ? [] : [{ scenario: scenario.name, why }]
    }),
  )
}

async function playTrial(stage: Stage, { scenario, contestant, trial: number }: Task): Promise<TrialResult> {
  const entry = await contestant.enter(scenario, number)
  const about = { scenario: scenario.name, model: contestant.name, trial: number }
  const trial = await stage.open({ clock: scenario.clock, model: entry.model, models: entry.models })
  try {
    for (const [slug, description] of Object.entries(scenario.poison ?? {}))
      await trial.app.database.prisma.service.updateMany({ where: { slug }, data: { description } })
    const played = await (contestant.play ?? play)(trial, entry.customer ?? scenario, {
      lenient: contestant.isLenient,
      fail: entry.fail,
      learn: entry.learn,
    })
    const wrong = [
      ...(played.stuck === undefined ? [] : [played.stuck]),
      ...(contestant.isLenient ? [] : await grade(trial, scenario, played)),
    ]
    return { ...about, wrong, breaches: await checkGates(trial, played, entry.lies ?? []), turns: told(played) }
  } catch (cause) {
    return {
      ...about,
      wrong: [`could not be played: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`],
      breaches: [],
      turns: [],
    }
  } finally {
    await trial.close()
    await entry.close?.()
  }
}

function told({ turns }: Played): TrialResult['turns'] {
  return turns.map(({ said, text, cards, ms }) => ({ said, text, cards: cards.map((card) => card.type), ms }))
}

function print(result: TrialResult): void {
  console.log(`── ${result.model} ${result.scenario}`)
  for (const turn of result.turns) console.log(`> ${turn.said}\n${turn.text}\n[${turn.cards.join(', ')}]\n`)
}

function reasons(result: TrialResult): string {
  const all = [...result.wrong, ...result.breaches.map(({ gate, what }) => `[${gate}] ${what}`)]
  return [`${result.model} · ${result.scenario} · ${result.trial}`, ...all.map((reason) => `  ✗ ${reason}`)].join('\n')
}

function commit(): string {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--', '../src', '../prisma') === '' ? '' : ' + changes'}`
  } catch {
    return 'unknown'
  }
}

function fail(why: string): void {
  process.stderr.write(`${why}\n`)
  process.exitCode = 1
}
