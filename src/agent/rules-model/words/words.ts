import { en } from './en.ts'
import { de } from './de.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { pt } from './pt.ts'
import { nl } from './nl.ts'
import { ja } from './ja.ts'

/** A topic the business's data answers without a question of its own. */
export type Topic = 'services' | 'price' | 'duration' | 'staff' | 'policy' | 'included'

/** How people of one language say what the dialogue understands. Texts are matched in lower case, apostrophes straight. */
export interface Words {
  /** Takes the accents off a message before any pattern sees it, for people who leave them out and for `\b`, which knows ASCII only. */
  readonly fold?: (text: string) => string
  readonly greeting: RegExp
  readonly thanks: RegExp
  readonly goodbye: RegExp
  /** Wants a human being. */
  readonly person: RegExp
  /** Asks whether this is a machine, or what it can do. */
  readonly robot: RegExp
  readonly help: RegExp
  readonly outOfScope: RegExp
  /** Starts agreeing or refusing without the whole message doing so. */
  readonly yesStart: RegExp
  readonly noStart: RegExp
  readonly book: RegExp
  readonly move: RegExp
  /** "move it from Tuesday to Thursday": the new time is in the first group. */
  readonly moveTo: RegExp
  readonly cancel: RegExp
  readonly lookup: RegExp
  /** Is a question about the business, whatever it is about. */
  readonly question: RegExp
  /** Asks for free times, so that "anything late on Sunday?" is no question about being late. */
  readonly availability: RegExp
  /** "Any openings?" asks for times, not for opening hours. */
  readonly openings: RegExp
  /** "Is Elif a therapist?": about somebody, not for them. */
  readonly asksAboutPeople: RegExp
  /** Wants one more thing, not another instead. */
  readonly also: RegExp
  /** "yoga for 9": a number of people where the service takes several, a time elsewhere. */
  readonly bareParty: RegExp
  readonly topics: readonly { readonly topic: Topic; readonly pattern: RegExp }[]
  readonly policyTopics: readonly { readonly policy: string; readonly pattern: RegExp }[]
  readonly ordinals: readonly { readonly pattern: RegExp; readonly index: number }[]
  /** A number standing for an offer's place: the first group. */
  readonly numbered: RegExp
  /** "the … one": what it describes picks an offer. */
  readonly theOne: RegExp
  /** "the … one": certainly one of the list. */
  readonly pointing: RegExp
  /** "first thing", "the second week": no place in a list. */
  readonly notAChoice: RegExp
  readonly later: RegExp
  readonly earlier: RegExp
  readonly more: RegExp
  readonly weekAfter: RegExp
  /** "two hours later": how many, the unit, the direction. */
  readonly shift: RegExp
  readonly shiftUnits: { readonly hour: RegExp; readonly half: RegExp; readonly earlier: RegExp }
  readonly different: RegExp
  readonly soonest: RegExp
  readonly anyDay: RegExp
  readonly party: readonly RegExp[]
  readonly alone: RegExp
  readonly pair: RegExp
  readonly numbers: Readonly<Record<string, number>>
  readonly anyone: RegExp
  /** What stands before a resource taken back: "without the projector". */
  readonly without: RegExp
  /** What stands before a service that is not wanted: "instead of a massage". */
  readonly notThis: RegExp
  readonly days: RegExp
  readonly times: RegExp
  readonly notThen: RegExp
  readonly everyDay: RegExp
  readonly soonPhrase: string
  readonly sameTime: RegExp
  readonly not: RegExp
  /**
   * Clock times. Named groups: `hour` (digits or one of `numbers`), and where said `minute`, `quarter` (read by `quarters`) and `part`
   * (am or pm, read by `quarters`).
   */
  readonly clock: readonly RegExp[]
  /** A time that is a bound and no point: "after 4". */
  readonly bound: RegExp
  readonly partsOfDay: readonly { readonly pattern: RegExp; readonly fromMinute: number; readonly toMinute: number }[]
  readonly quarters: {
    readonly half: RegExp
    readonly to: RegExp
    readonly morning: RegExp
    readonly afternoon: RegExp
    /** "halb vier" is half an hour before four. */
    readonly halfIsBefore?: boolean
  }
  /** Words and phrases for one thing, the catalogue's own among them: they find a service and a question by everyday words. */
  readonly concepts: readonly (readonly string[])[]
  /**
   * Everyday words of the language and the English words that a catalogue and its questions have for them: "Haare schneiden" is a
   * "haircut", "parken" is "parking". Applied in this order to what is said and to what the business wrote, so that a catalogue
   * in the language itself is met as well.
   */
  readonly gloss: readonly (readonly [said: RegExp, meant: string])[]
  /** What may stand around the name of somebody asked for, as a pattern: "with the ", "'s". */
  readonly aroundName: { readonly before: string; readonly after: string }
  readonly stem: (word: string) => string
  /** Words that never count as a service's or question's own. */
  readonly common: ReadonlySet<string>
}

const BY_LANGUAGE: Readonly<Record<string, Words>> = { en, de, es, fr, it, pt, nl, ja }

/** The languages the product speaks, by their codes. */
export const languages: readonly string[] = Object.keys(BY_LANGUAGE)

export function wordsOf(locale: string): Words {
  return BY_LANGUAGE[locale.slice(0, 2).toLowerCase()] ?? en
}
