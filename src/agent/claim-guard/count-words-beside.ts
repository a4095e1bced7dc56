import type { TimeMention } from './time-mentions.ts'

/** Words of a folded text that belong to no time in it. */
export function countWordsBeside(folded: string, times: readonly TimeMention[]): number {
  const rest = times.reduceRight((text, { at, end }) => `${text.slice(0, at)} ${text.slice(end)}`, folded)
  return rest.match(/[\p{L}]{2,}/gu)?.length ?? 0
}
