import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'

/** What the server says in the place of a sentence that was not so. `local`: weekday, date, time and zone. */
export interface GuardPhrases {
  readonly notBooked: string
  readonly onlyHeld: (service: string, local: string) => string
  readonly booked: (reference: string, service: string, local: string) => string
  readonly cancelled: (reference: string, service: string, local: string) => string
  readonly notHeld: string
  readonly notCancelled: string
  readonly notMoved: string
  readonly notPaid: string
  readonly notChecked: string
  readonly otherTimesFree: string
  readonly notMailed: string
  readonly noPerson: string
  readonly notWaitlisted: string
  readonly notIdentified: string
  readonly otherPrice: string
  readonly openHours: (hours: string) => string
  /** In the place of the model's own orders. */
  readonly notTold: string
}

const BY_LANGUAGE: Readonly<Record<string, GuardPhrases>> = { en, de, fr, es, pt, it, nl, ja }

export function guardPhrasesOf(language: string): GuardPhrases {
  return BY_LANGUAGE[language] ?? en
}
