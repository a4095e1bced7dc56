import type { BookLanguage } from '../book/words.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { it } from './words/it.ts'
import { ja } from './words/ja.ts'
import { nl } from './words/nl.ts'
import { pt } from './words/pt.ts'

interface OfActions {
  readonly book: string
  readonly move: string
  readonly cancel: string
}

/** What the page says on which a person agrees to what their assistant proposes; the rest it has in common with the booking page. */
export interface ConsentWords {
  readonly title: (business: string) => string
  readonly question: OfActions
  /** Nothing has happened yet; what the button will do. */
  readonly asked: OfActions
  readonly agree: OfActions
  readonly done: OfActions
  readonly decline: string
  readonly declined: string
  readonly before: string
  readonly forWhom: string
  /** The proposal is another one by now than was on the page. */
  readonly changed: string
  readonly over: string
  readonly missing: string
  readonly askCode: string
  readonly code: string
  readonly open: string
  readonly opened: string
  readonly codeWrong: string
  readonly codeOver: string
  readonly tellAssistant: string
  /** What the client calls itself: anybody can give any name. */
  readonly claim: (client: string) => string
  readonly nextTitle: string
  readonly ifAgreed: OfActions
  readonly ifNothing: OfActions
  /** The person's own clock, where it shows another time than the business's. */
  readonly yourTime: (time: string, city: string) => string
  /** Once for each hold. */
  readonly extend: string
}

const consentLanguages: Readonly<Record<BookLanguage, ConsentWords>> = { en, de, fr, es, pt, it, nl, ja }

export function consentWordsOf(language: BookLanguage): ConsentWords {
  return consentLanguages[language]
}
