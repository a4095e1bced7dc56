import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { it } from './words/it.ts'
import { ja } from './words/ja.ts'
import { nl } from './words/nl.ts'
import { pt } from './words/pt.ts'

/** Everything the booking page says without a script. Polite forms where a language has them. */
export interface BookWords {
  readonly title: (business: string) => string
  readonly steps: { readonly service: string; readonly time: string; readonly details: string; readonly done: string }
  readonly minutes: (count: number) => string
  readonly noPrice: string
  readonly day: string
  readonly people: string
  readonly withWhom: string
  readonly anyone: string
  readonly showTimes: string
  readonly earlierDays: string
  readonly laterDays: string
  readonly noTimes: string
  readonly zone: (zone: string) => string
  readonly seatsLeft: (count: number) => string
  readonly price: string
  readonly cancelUntil: (time: string) => string
  /** Too short before the start for the business's rule. */
  readonly noCancel: string
  readonly back: string
  readonly heldUntil: (clock: string) => string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly notes: string
  readonly optional: string
  readonly book: string
  readonly giveBack: string
  readonly wrong: { readonly name: string; readonly email: string; readonly phone: string; readonly notes: string }
  readonly refused: {
    /** Somebody else was faster. */
    readonly taken: string
    /** The hold ran out. */
    readonly over: string
    /** The list of times is too old. */
    readonly old: string
    /** A rule of the business. */
    readonly rule: string
    /** Too many holds or bookings of one customer. */
    readonly limit: string
    /** Too many requests. */
    readonly busy: string
    readonly missing: string
  }
  readonly booked: string
  readonly cancelled: string
  readonly reference: string
  readonly mailed: (email: string) => string
  readonly calendar: string
  readonly manage: string
  readonly chat: string
}

export const bookLanguages = { en, de, fr, es, pt, it, nl, ja } as const satisfies Record<string, BookWords>
export type BookLanguage = keyof typeof bookLanguages

export function isBookLanguage(tag: string): tag is BookLanguage {
  return Object.hasOwn(bookLanguages, tag)
}
