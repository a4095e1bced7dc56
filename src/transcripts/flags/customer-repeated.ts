import type { FlagRule } from './flag-rule.ts'

/** The customer had to say it again: the words are nearly those of one of their last three messages. */
export const customerRepeated: FlagRule = {
  name: 'customer_repeated',
  see: ({ said, saidBefore }) => {
    const now = wordsOf(said)
    if (now.size < FEWEST) return undefined
    const before = saidBefore.slice(0, LOOKS_BACK).find((text) => likeness(now, wordsOf(text)) >= ALIKE)
    return before === undefined ? undefined : before.slice(0, 200)
  },
}

/** A "yes" or a "thanks" may be said often. */
const FEWEST = 3
const LOOKS_BACK = 3
const ALIKE = 0.8

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    [...segmenter.segment(text.normalize('NFKC').toLowerCase())].flatMap((one) => (one.isWordLike === true ? [one.segment] : [])),
  )
}

/** Jaccard: how much of all their words they share. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = a.union(b).size
  return all === 0 ? 0 : a.intersection(b).size / all
}
