import { enConsent } from './rules-model/words/en-consent.ts'
import { consentWords, type ConsentWords } from './rules-model/words/consent-words.ts'

/** What the customer is asked to agree to. */
export type ConsentAction = 'book' | 'move' | 'cancel'

/**
 * Whether a customer's whole message agrees to the proposal before it. Strict: every word must belong to agreeing (or to
 * refusing); a question, a condition, a change or any word more makes it `unclear`, which costs one question and never a booking.
 * `isAsked`: the question stands right above; without it "ok" and "perfect" are only said to what was read. A picture alone, a thumb
 * included, agrees to nothing: it is how people say that they have seen a message.
 */
export function readConsent(text: string, locale: string, action: ConsentAction = 'book', isAsked = true): 'yes' | 'no' | 'unclear' {
  // Braces, brackets, tags, markup and quotation marks are of something pasted or told, not of an answer.
  if (text.length > 120 || PASTED.test(text)) return 'unclear'
  const said = normalise(text)
  if (said === '') return 'unclear'
  const own = consentWords(locale)
  const asked = { action, isAsked }
  const read = agreement(said, own, asked)
  // English is understood everywhere, on its own: a message half in one language and half in the other agrees to nothing.
  return read === 'unclear' && own !== enConsent ? agreement(said, enConsent, asked) : read
}

const PASTED = /[?？¿{}[\]<>`"“”„«»「」『』#＃*_|~^\\]/u

interface Asked {
  readonly action: ConsentAction
  readonly isAsked: boolean
}

function agreement(said: string, words: ConsentWords, { action, isAsked }: Asked): 'yes' | 'no' | 'unclear' {
  // "don't" and "cancel" each refuse a booking, "don't cancel" does not.
  if (action === 'book' && words.dontDoIt.cancel.some((phrase) => said.includes(phrase))) return 'unclear'
  if (words.notMeant?.some((phrase) => hasPhrase(said, phrase, words)) === true) return 'unclear'
  if (consistsOf(said, [...words.yes, ...words.doIt[action], ...(isAsked ? words.nods : [])], words)) return 'yes'
  if (consistsOf(said, [...words.no, ...words.dontDoIt[action]], words)) return 'no'
  return 'unclear'
}

// Signs that go with a yes or a no without changing it; any other picture makes the message unclear.
const FRIENDLY = /[\u{1F600}-\u{1F60A}\u{1F642}\u{1F64F}\u{1F44C}\u{1F44D}\u{1F389}\u{1F970}\u{1F60D}\u{1F917}\u2764\u2705\u263A]/gu

// "Yesss!! 👍" → "yes": lower case, no punctuation, letters drawn out once.
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/gu, "'")
    .replace(/\uFE0F|\p{Emoji_Modifier}|[\u200B-\u200F\u2060]/gu, '')
    .replace(FRIENDLY, ' ')
    .replace(/\p{Extended_Pictographic}/gu, ' $& ')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}'+/$£€%&=<>]+/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .trim()
}

function hasPhrase(said: string, phrase: string, { isUnspaced = false }: ConsentWords): boolean {
  return isUnspaced ? said.replaceAll(' ', '').includes(phrase) : ` ${said} `.includes(` ${phrase} `)
}

/** True when `said` is nothing but `core` phrases (one at least) and `polite` ones, in any order. */
function consistsOf(said: string, core: readonly string[], { politeness, isUnspaced = false }: ConsentWords): boolean {
  const cut = (text: string): readonly string[] => (isUnspaced ? [...text.replaceAll(' ', '')] : text.split(' '))
  const words = cut(said)
  const phrases = [
    ...core.map((text) => ({ words: cut(text), isCore: true })),
    ...politeness.map((text) => ({ words: cut(text), isCore: false })),
  ]
  // reached[i]: 0 not reachable, 1 by politeness alone, 2 with a core phrase on the way. Quadratic at worst, over 120 characters.
  const reached: (0 | 1 | 2)[] = [1, ...words.map((): 0 => 0)]
  for (let at = 0; at < words.length; at++) {
    const here = reached[at] ?? 0
    if (here === 0) continue
    for (const phrase of phrases) {
      if (!phrase.words.every((word, i) => words[at + i] === word)) continue
      const end = at + phrase.words.length
      reached[end] = here === 2 || phrase.isCore ? 2 : (reached[end] ?? 0) === 2 ? 2 : 1
    }
  }
  return reached[words.length] === 2
}
