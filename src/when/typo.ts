/**
 * The word of a list that a misspelling stands for: the same first letter, and one slip (two in words of eight letters or more),
 * where swapping neighbours is one slip. Undefined when nothing or more than one word is that near.
 */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  let nearest: string | undefined
  let least = Infinity
  for (const word of words) {
    if (word.charAt(0) !== written.charAt(0) || Math.abs(word.length - written.length) > 2) continue
    const allowed = word.length >= 8 ? 2 : 1
    const slips = distance(written, word)
    if (slips > allowed || slips > least) continue
    nearest = slips === least ? undefined : word
    least = slips
  }
  return nearest
}

/** Damerau–Levenshtein distance, neighbours only (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      const swapped = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
