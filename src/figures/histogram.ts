import type { Spread } from './report.ts'

/** Each step is a twentieth wider than the one before: what is read from the middle of one is wrong by 2.5 % at most. */
const WIDTH = Math.log(1.05)

/** The step a value falls into, as a key. */
export function stepOf(value: number): string {
  return String(Math.floor(Math.log(Math.max(1, value)) / WIDTH))
}

export function spreadOf(steps: readonly { readonly key: string; readonly n: number }[]): Spread {
  const sorted = steps.map(({ key, n }) => ({ step: Number(key), n })).toSorted((a, b) => a.step - b.step)
  const count = sorted.reduce((sum, { n }) => sum + n, 0)
  return { count, median: valueAt(sorted, count * 0.5), p90: valueAt(sorted, count * 0.9) }
}

function valueAt(sorted: readonly { readonly step: number; readonly n: number }[], rank: number): number | null {
  let seen = 0
  for (const { step, n } of sorted) {
    seen += n
    if (seen >= rank) return Math.round(Math.exp((step + 0.5) * WIDTH))
  }
  return null
}
