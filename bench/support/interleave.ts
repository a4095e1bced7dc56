import type { BenchRounds, Side } from './alternate.ts'
import { measureLoad, median, type Load } from './load.ts'

/** Measures several sides in turns, each round beginning with another one, so that a busy moment hits all alike. The first round warms up. */
export async function interleave(rounds: BenchRounds, sides: readonly Side[]): Promise<Load[]> {
  const loads: Load[][] = sides.map(() => [])
  for (let round = 0; round <= rounds.rounds; round++) {
    for (let turn = 0; turn < sides.length; turn++) {
      const index = (round + turn) % sides.length
      const [side, into] = [sides[index], loads[index]]
      if (side === undefined || into === undefined) continue
      const load = await measureLoad(rounds, side)
      if (round > 0) into.push(load)
    }
  }
  return loads.map((of) => ({
    perSecond: median(of.map(({ perSecond }) => perSecond)),
    p50: median(of.map(({ p50 }) => p50)),
    p99: median(of.map(({ p99 }) => p99)),
  }))
}
