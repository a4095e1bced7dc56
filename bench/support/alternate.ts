import { measureLoad, median, type LoadOptions } from './load.ts'

export interface BenchRounds extends LoadOptions {
  readonly rounds: number
}

/** One operation per index; what a side prepares before its round is not measured. */
export type Side = (index: number) => Promise<unknown>

export interface Both {
  /** Operations a second, medians over the rounds. */
  readonly value: number
  readonly limit: number
}

/** Measures the product and its limit in turns, so that a busy moment of the machine hits both alike. The first round only warms up. */
export async function alternate(
  rounds: BenchRounds,
  prepare: (rounds: BenchRounds) => Promise<readonly [ours: Side, bare: Side]>,
): Promise<Both> {
  const [values, limits]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds.rounds; round++) {
    const [ours, bare] = await prepare(rounds)
    const measureOurs = async () => values.push((await measureLoad(rounds, ours)).perSecond)
    const measureBare = async () => limits.push((await measureLoad(rounds, bare)).perSecond)
    for (const measure of round % 2 === 0 ? [measureOurs, measureBare] : [measureBare, measureOurs]) await measure()
    if (round === 0) values.length = limits.length = 0
  }
  return { value: median(values), limit: median(limits) }
}
