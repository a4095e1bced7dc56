import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { it } from './words/it.ts'
import { ja } from './words/ja.ts'
import { nl } from './words/nl.ts'
import { pt } from './words/pt.ts'

/**
 * Everything the booking page says without a script: as web/book and web/i18n say it, so that nothing changes where a script takes over.
 * Polite forms where a language has them.
 */
export interface BookWords {
  readonly title: (business: string) => string
  readonly progress: string
  readonly steps: { readonly service: string; readonly time: string; readonly details: string; readonly done: string }
  readonly findTime: string
  readonly findTimeFor: (service: string) => string
  readonly upTo: (people: number) => string
  readonly noPrice: string
  readonly from: string
  readonly people: string
  readonly withWhom: string
  readonly anyone: string
  readonly showTimes: string
  readonly days: string
  readonly earlierDays: string
  readonly laterDays: string
  readonly dayFull: string
  readonly nothing: string
  readonly nothingInView: string
  readonly zone: (city: string) => string
  readonly seatsLeft: (count: number) => string
  readonly ready: string
  readonly length: string
  readonly price: string
  readonly policy: string
  readonly cancelUntil: (time: string) => string
  /** Too short before the start for the business's rules. */
  readonly noChange: string
  readonly noCancel: string
  readonly moveUntil: (time: string) => string
  readonly noMove: string
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
  readonly confirmed: string
  readonly booked: string
  /** Seen again without having pressed the button here. */
  readonly bookedEarlier: string
  readonly cancelled: string
  readonly reference: string
  readonly mailed: (email: string) => string
  readonly calendar: string
  readonly manage: string
  readonly another: string
  readonly chat: string
}

export const bookLanguages = { en, de, fr, es, pt, it, nl, ja } as const satisfies Record<string, BookWords>
export type BookLanguage = keyof typeof bookLanguages

/** As their speakers call them. */
export const languageNames: Readonly<Record<BookLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  it: 'Italiano',
  nl: 'Nederlands',
  ja: '日本語',
}

export function isBookLanguage(tag: string): tag is BookLanguage {
  return Object.hasOwn(bookLanguages, tag)
}
