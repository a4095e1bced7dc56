import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { grade } from './grade.ts'
import { play } from './play.ts'
import { table, write, type TrialResult } from './report.ts'
import { loadScenarios, type Scenario } from './scenario.ts'
import { openStage, type Stage } from './stage.ts'

/** `npm run evals -- --model rules --scenarios DIR --only NAME --trials N --show`: plays every scenario on the real app; exit 1 when one fails. */
const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'rules' },
    scenarios: { type: 'string', default: join(import.meta.dirname, 'scenarios') },
    trials: { type: 'string', default: '1' },
    only: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
})

const { model, show } = values
const trials = Number(values.trials)
const scenarios = loadScenarios(values.scenarios).filter(
  ({ name, models }) => (values.only === undefined || name.includes(values.only)) && (models === undefined || models.includes(model)),
)
if (!Number.isInteger(trials) || trials < 1) fail(`--trials has to be a whole number from 1 on, not "${values.trials}"`)
else if (scenarios.length === 0) fail('there is no scenario to play')
else await main()

async function main(): Promise<void> {
  const startedAt = new Date().toISOString()
  const stage = await openStage(process.env)
  const results: TrialResult[] = []
  try {
    for (const scenario of scenarios) {
      for (let trial = 1; trial <= trials; trial++) {
        const result = await playTrial(stage, scenario, trial)
        results.push(result)
        process.stderr.write(`${result.wrong.length === 0 ? '✓' : '✗'} ${scenario.name} ${trial}/${trials}\n`)
        if (show) for (const turn of result.turns) console.log(`> ${turn.said}\n${turn.text}\n[${turn.cards.join(', ')}]\n`)
      }
    }
  } finally {
    await stage.close()
  }
  const outcome = { model, startedAt, trials, results }
  console.log(table(outcome))
  console.log(`written to ${await write(outcome, join(import.meta.dirname, 'out'))}`)
  process.exitCode = results.some((result) => result.wrong.length > 0) ? 1 : 0
}

async function playTrial(stage: Stage, scenario: Scenario, trial: number): Promise<TrialResult> {
  const place = await stage.open({ clock: scenario.clock, model })
  try {
    const played = await play(place.app, scenario)
    const wrong = await grade(place, scenario, played)
    const turns = played.turns.map(({ said, text, cards, ms }) => ({ said, text, cards: cards.map((card) => card.type), ms }))
    return { scenario: scenario.name, trial, wrong, turns }
  } catch (cause) {
    return {
      scenario: scenario.name,
      trial,
      wrong: [`could not be played: ${cause instanceof Error ? cause.message : String(cause)}`],
      turns: [],
    }
  } finally {
    await place.close()
  }
}

function fail(why: string): void {
  process.stderr.write(`${why}\n`)
  process.exitCode = 1
}
