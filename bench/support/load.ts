/** What a closed loop of clients saw: each sends its next operation when the last one ended. Times in milliseconds. */
export interface Load {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

export interface LoadOptions {
  readonly clients: number
  readonly milliseconds: number
}

/** Runs `operation` from so many clients at once; `index` counts operations over all of them. A throw ends the measurement. */
export async function measureLoad({ clients, milliseconds }: LoadOptions, operation: (index: number) => Promise<unknown>): Promise<Load> {
  const durations: number[] = []
  let next = 0
  const begun = performance.now()
  const client = async () => {
    for (let start = performance.now(); start - begun < milliseconds; start = performance.now()) {
      await operation(next++)
      durations.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - begun) / 1000
  return { perSecond: durations.length / seconds, p50: quantile(durations, 0.5), p99: quantile(durations, 0.99) }
}

/** Servers run for days: they are measured when what they do again and again has been compiled, which takes a few thousand requests. */
export async function warmUp(options: LoadOptions, ...operations: readonly ((index: number) => Promise<unknown>)[]): Promise<void> {
  // In turns: no connection is idle for long.
  for (let turn = 0; turn < 4; turn++) for (const operation of operations) await measureLoad(options, operation)
}

/** The middle one of several rounds; with both sides alternating, a busy moment of the machine hits both alike. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
