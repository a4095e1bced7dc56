/** What the first and the second said of one thing. */
export type Judged = readonly [a: string, b: string]

/**
 * Cohen's kappa (Cohen 1960): (observed - expected) / (1 - expected), the expected from how often each of the two uses each word.
 * Null without a pair, and when both always said one and the same thing: chance then explains everything.
 */
export function kappaOf(judged: readonly Judged[]): number | null {
  if (judged.length === 0) return null
  const observed = judged.filter(([a, b]) => a === b).length / judged.length
  const words = new Set(judged.flat())
  const share = (side: 0 | 1, word: string) => judged.filter((one) => one[side] === word).length / judged.length
  const expected = [...words].reduce((sum, word) => sum + share(0, word) * share(1, word), 0)
  return expected >= 1 ? null : (observed - expected) / (1 - expected)
}
