import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface TrialResult {
  readonly scenario: string
  readonly trial: number
  readonly wrong: readonly string[]
  readonly turns: readonly { readonly said: string; readonly text: string; readonly cards: readonly string[]; readonly ms: number }[]
}

export interface EvalResult {
  readonly model: string
  readonly startedAt: string
  readonly trials: number
  readonly results: readonly TrialResult[]
}

/** One line a scenario; the reasons below those that failed. */
export function table({ model, trials, results }: EvalResult): string {
  const names = [...new Set(results.map((result) => result.scenario))]
  const width = Math.max(...names.map((name) => name.length), 8)
  const lines = names.flatMap((name) => {
    const own = results.filter((result) => result.scenario === name)
    const passed = own.filter((result) => result.wrong.length === 0).length
    const times = own.flatMap((result) => result.turns.map((turn) => turn.ms)).toSorted((a, b) => a - b)
    const median = times[Math.floor(times.length / 2)] ?? 0
    const reasons = [...new Set(own.flatMap((result) => result.wrong))].map((reason) => `  ✗ ${reason}`)
    return [`${name.padEnd(width)}  ${`${passed}/${own.length}`.padStart(5)}  ${`${median} ms`.padStart(8)}`, ...reasons]
  })
  const perfect = names.filter((name) => results.every((result) => result.scenario !== name || result.wrong.length === 0)).length
  return [
    `${'scenario'.padEnd(width)}  passed  a turn (median)`,
    ...lines,
    `${model}: ${perfect} of ${names.length} scenarios passed in all of ${trials} trial${trials === 1 ? '' : 's'}`,
  ].join('\n')
}

/** Answers where it was written. */
export async function write(result: EvalResult, dir: string): Promise<string> {
  await mkdir(dir, { recursive: true })
  const file = join(dir, `${result.startedAt.replace(/[:.]/g, '-')}-${result.model.replace(/[^\w.-]+/g, '_')}.json`)
  await writeFile(file, `${JSON.stringify(result, undefined, 1)}\n`)
  return file
}
