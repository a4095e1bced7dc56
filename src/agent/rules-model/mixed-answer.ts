import { consentWords } from './words/consent-words.ts'

/** "ok, never mind", "va bene, lasci stare": the last words count. */
export function endsRefusing(plain: string, locale: string): boolean {
  const end = plain.replace(/[^\p{L}\p{N}]+$/u, '')
  return consentWords(locale).no.some((phrase) => phrase.includes(' ') && (end === phrase || end.endsWith(` ${phrase}`)))
}

/** "yes I mean no", "ja nein doch": neither is taken for meant. */
export function contradictsItself(plain: string, locale: string): boolean {
  const { yes, no, isUnspaced } = consentWords(locale)
  if (isUnspaced === true) return false
  const said = plain.match(/[\p{L}\p{M}']+/gu) ?? []
  return said.some((word) => yes.includes(word)) && said.some((word) => word.length > 1 && no.includes(word))
}
