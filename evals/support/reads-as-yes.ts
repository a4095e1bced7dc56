import { yesWords, yesInJapanese, type YesAction, type YesWords } from './yes-words.ts'

/**
 * The grader's own reading of a yes in every language of the product, told by nobody of the product: a message in which every word is one
 * that people agree with, in any order, one of them at least an agreement of its own. The server is stricter about the order. A
 * scenario's `agrees` says otherwise where this cannot tell.
 */
export function readsAsYes(said: string, locale: string, action: YesAction = 'book'): boolean {
  const text = said
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`]/gu, "'")
    .replace(/\p{Emoji_Presentation}|\p{Emoji_Modifier}|\uFE0F/gu, ' ')
  if (text.length > 80 || FOREIGN.test(text)) return false
  const language = locale.slice(0, 2)
  if (language === 'ja' && isYesInJapanese(text, action)) return true
  return [language, 'en'].some((one) => {
    const words = yesWords[one]
    return words !== undefined && consentsIn(text, words, action)
  })
}

// A question, a number, an address, or the marks of something pasted.
const FOREIGN = /[?？¿\d@{}[\]<>;#"“”„«»「」『』|_*:：＃]/u

function consentsIn(text: string, words: YesWords, action: YesAction): boolean {
  const said = text.match(/[\p{L}\p{M}']+/gu) ?? []
  if (said.length === 0 || words.never.test(said.join(' '))) return false
  const agrees = (word: string): boolean => words.agree.has(word) || words.act[action].has(word)
  return said.some(agrees) && said.every((word) => agrees(word) || words.around.has(word))
}

function isYesInJapanese(text: string, action: YesAction): boolean {
  const said = text.replace(/[^\p{L}\p{M}ー]/gu, '')
  const { agree, around, act, never } = yesInJapanese
  const anyOf = [...agree, ...act[action], ...around].toSorted((a, b) => b.length - a.length).join('|')
  const isWhole = new RegExp(`^(?:${anyOf})+$`, 'u').test(said)
  return isWhole && !never.test(said) && [...agree, ...act[action]].some((part) => said.includes(part))
}
