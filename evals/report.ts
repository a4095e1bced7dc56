import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Breach } from './gates.ts'
import { gates, gateNames } from './gates.ts'

export interface TrialResult {
  readonly scenario: string
  readonly model: string
  readonly trial: number
  /** Not as the scenario foresees. */
  readonly wrong: readonly string[]
  readonly breaches: readonly Breach[]
  readonly turns: readonly { readonly said: string; readonly text: string; readonly cards: readonly string[]; readonly ms: number }[]
}

/** A scenario that was not played, and why it says nothing about this model. */
export interface LeftOut {
  readonly scenario: string
  readonly why: string
}

export interface EvalResult {
  readonly model: string
  readonly startedAt: string
  readonly commit: string
  readonly seconds: number
  readonly trials: number
  readonly results: readonly TrialResult[]
  readonly leftOut: readonly LeftOut[]
}

export function passed(result: TrialResult): boolean {
  return result.wrong.length === 0 && result.breaches.length === 0
}

export interface Row {
  readonly name: string
  readonly passed: number
  readonly of: number
  /** Milliseconds a turn. */
  readonly median: number
  readonly reasons: readonly string[]
}

/** One row a scenario and model. */
export function rowsOf({ results }: EvalResult): readonly Row[] {
  const nameOf = ({ model, scenario }: TrialResult) =>
    new Set(results.map((one) => one.model)).size > 1 ? `${model} · ${scenario}` : scenario
  return [...new Set(results.map(nameOf))].map((name) => {
    const own = results.filter((result) => nameOf(result) === name)
    const times = own.flatMap((result) => result.turns.map((turn) => turn.ms)).toSorted((a, b) => a - b)
    const reasons = own.flatMap((result) => [...result.wrong, ...result.breaches.map(({ gate, what }) => `[${gate}] ${what}`)])
    return {
      name,
      passed: own.filter(passed).length,
      of: own.length,
      median: times[Math.floor(times.length / 2)] ?? 0,
      reasons: [...new Set(reasons)],
    }
  })
}

/** The share of scenarios of which k trials, drawn at random from those played, all pass (τ-bench's pass^k). */
export function passHat(rows: readonly Row[], k: number): number {
  const shares = rows.map((row) => choose(row.passed, k) / choose(row.of, k))
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)
}

function choose(n: number, k: number): number {
  let result = 1
  for (let i = 0; i < k; i++) result *= (n - i) / (k - i)
  return Math.max(0, result)
}

/** One line a scenario; the reasons below those that failed. */
export function table(result: EvalResult): string {
  const rows = rowsOf(result)
  const width = Math.max(...rows.map((row) => row.name.length), 8)
  return [
    `${'scenario'.padEnd(width)}  passed  a turn (median)`,
    ...rows.flatMap((row) => [
      `${row.name.padEnd(width)}  ${`${row.passed}/${row.of}`.padStart(5)}  ${`${row.median} ms`.padStart(8)}`,
      ...row.reasons.map((reason) => `  ✗ ${reason}`),
    ]),
    summary(result),
  ].join('\n')
}

export function summary(result: EvalResult): string {
  const rows = rowsOf(result)
  const perfect = rows.filter((row) => row.passed === row.of).length
  const hats = [1, 2, 3, 4].filter((k) => k <= result.trials).map((k) => `pass^${k} ${passHat(rows, k).toFixed(3)}`)
  const broken = gates.map((gate) => `${countBreaches(result, gate)} ${gateNames[gate]}`)
  return [
    `${result.model}: ${perfect} of ${rows.length} passed in all of ${result.trials} trial${result.trials === 1 ? '' : 's'} (${result.results.length} conversations, ${Math.round(result.seconds)} s); ${hats.join(', ')}`,
    `gates: ${broken.join(', ')}`,
  ].join('\n')
}

export function countBreaches({ results }: EvalResult, gate: Breach['gate']): number {
  return results.flatMap((result) => result.breaches).filter((breach) => breach.gate === gate).length
}

/** Answers where it was written. */
export async function write(result: EvalResult, dir: string): Promise<string> {
  await mkdir(dir, { recursive: true })
  const file = join(dir, `${result.startedAt.replace(/[:.]/g, '-')}-${result.model.replace(/[^\w.-]+/g, '_')}.json`)
  await writeFile(file, `${JSON.stringify(result, undefined, 1)}\n`)
  return file
}
