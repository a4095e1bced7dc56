import type { ClaimWords } from './words/claim-words.ts'
import { languages } from './words/languages.ts'

export type Scores = ReadonlyMap<ClaimWords, number>

// Small words of each language in a text.
export function scoresOf(text: string): Scores {
  return new Map(languages.map((words) => [words, scoreOf(text, words)]))
}

/**
 * "Reserve" is a claim in French and none in English: a clause that is clearly in another language than `words` does not count. Asked
 * before the many patterns are tried, which saves a third of the time.
 */
export function isForeign(clause: string, words: ClaimWords, spoken: Scores): boolean {
  const own = scoreOf(clause, words)
  const ownSpoken = spoken.get(words) ?? 0
  return languages.some((other) => {
    if (other === words) return false
    const otherSpoken = spoken.get(other) ?? 0
    // A clause has no more of a language's words than its sentence.
    if (otherSpoken <= own && otherSpoken < ownSpoken + 3) return false
    const score = scoreOf(clause, other)
    return (
      (score >= own + 2 && (own === 0 || score >= own * 2)) ||
      (score > own && otherSpoken >= ownSpoken + 2) ||
      (score >= own && otherSpoken >= ownSpoken + 3)
    )
  })
}

// Of the whole sentence: a word that two languages share does not make an English sentence French.
export function spokenLanguage(folded: string, own: ClaimWords): string {
  const ownScore = scoreOf(folded, own)
  const best = languages.map((words) => ({ words, score: scoreOf(folded, words) })).toSorted((a, b) => b.score - a.score)[0]
  return best !== undefined && best.score > ownScore ? best.words.language : own.language
}

export function scoreOf(text: string, words: ClaimWords): number {
  return text.match(words.common)?.length ?? 0
}
