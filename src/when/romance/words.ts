import type { Lexicon } from '../pattern.ts'
import type { HolidayRule } from '../meaning.ts'

/**
 * What French, Spanish, Portuguese and Italian say differently inside one grammar. A string lists the words that may stand at one
 * place ("le|la|les"), written without accents; longer expressions are first put into one word by `phrases`.
 */
export interface RomanceWords {
  /** Regular expressions over the text without accents, in order, and what stands for each: set phrases, elisions, compounds. */
  readonly phrases: readonly (readonly [written: string, meant: string])[]
  /** 0 to 31, each with its forms. */
  readonly numbers: readonly string[]
  /** 30, 40, 50 and the compounds that `phrases` has joined ("trentecinq"). */
  readonly tens: readonly (readonly [word: string, value: number])[]
  /** Monday to Sunday, full names first. */
  readonly weekdays: readonly string[]
  /** "les vendredis": more than one of them. */
  readonly everyWeekday: readonly string[]
  readonly months: readonly string[]
  /** First to tenth. */
  readonly ordinals: readonly string[]
  readonly suffix: string
  /** Today, tomorrow, the day after, yesterday, the day before: word and days from now. */
  readonly relative: readonly (readonly [words: string, days: number])[]
  /** Morning, afternoon, evening, night, lunchtime, and the hours before dawn. */
  readonly parts: readonly string[]
  readonly everyPart: readonly string[]
  /** Minutes, hours, days, weeks, months, years, fortnights. */
  readonly unitNames: readonly string[]
  /** May stand before a day, a date's number, a part of the day, an hour. */
  readonly dayLead: string
  readonly dateLead: string
  readonly partLead: string
  readonly at: string
  readonly hourArticle: string
  readonly about: string
  /** "one o'clock" in its own ways. */
  readonly oneHour: readonly string[]
  readonly oclock: string
  readonly noon: string
  readonly midnight: string
  /** "y media", "et quart", "moins le quart", "quinze para as": each joined to one word by `phrases`. */
  readonly half: string
  readonly quarter: string
  readonly quarterTo: string
  readonly plus: string
  readonly minus: string
  readonly of: string
  readonly this: string
  readonly next: string
  readonly last: string
  readonly or: string
  readonly and: string
  readonly not: string
  readonly after: string
  readonly before: string
  readonly until: string
  readonly from: string
  readonly between: string
  readonly to: string
  readonly in: string
  readonly within: string
  readonly ago: string
  readonly during: string
  readonly one: string
  readonly week: string
  readonly early: string
  readonly late: string
  readonly middle: string
  readonly every: string
  readonly cannot: string
  readonly counted: string
  readonly choices: string
  readonly forPeople: string
  readonly weAre: string
  /** Says what time it is: "il est", "son". */
  readonly itIs: string
  /** Before a name for certain ("me llamo"), and before what is one when it has a capital ("con"). */
  readonly calledLead: string
  readonly nameLead: string
  readonly monthLead: string
  /** A weekday that is also a name, an ordinal or a short word, and when it is none. */
  readonly doubtfulWeekdays: string
  readonly doubtfulLead: string
  readonly moving: string
  /** How one says that one has something else to do, has gone or is elsewhere; each of `elsewhere` is a pattern of its own. */
  readonly busy: {
    readonly have: string
    readonly engagements: string
    readonly my: string
    readonly travels: string
    readonly iAm: string
    readonly elsewhere: readonly string[]
    /** "os lo confirmo el lunes": only without an hour, since "os confirmo el lunes a las 3" takes it. */
    readonly unlessHour: string
  }
  readonly aboutTime: string
  /** Meals: beside a clock time what is booked ("dinner at 8"), otherwise hours everybody keeps differently. */
  readonly meals: string
  /** Where people meet or how, after a day: "at the salon", "by phone"; what else stands there may well be a time. */
  readonly places: string
  /** Prepositions with their article: "au", "al", "na". */
  readonly placeLead: string
  readonly forgiven: string
  readonly notMisspelt: string
  /** English words that turn up in a message, and the word each stands for. */
  readonly borrowed: readonly (readonly [english: string, word: string])[]
  readonly holidays: readonly RomanceHoliday[]
}

/** `elsewhere`: where a region keeps it on another day; without a rule only those regions keep it at all. */
export interface RomanceHoliday {
  readonly words: string
  readonly rule?: HolidayRule
  readonly elsewhere?: Readonly<Record<string, HolidayRule>>
}

export function lexiconOf(words: RomanceWords): Lexicon {
  const numbers = [...numbered(words.numbers, 0), ...words.tens]
  const weekday = new Map(numbered(words.weekdays, 1))
  return new Map<string, ReadonlyMap<string, number>>([
    ['weekday', weekday],
    ['weekdays', new Map(numbered(words.everyWeekday, 1))],
    ['month', new Map(numbered(words.months, 1))],
    ['ordinal', new Map(numbered(words.ordinals, 1))],
    ['num', new Map(numbers.filter(([, value]) => value > 1 && value <= 31))],
    ['minutes', new Map(numbers.filter(([, value]) => value >= 5))],
    ['suffix', new Map(words.suffix.split('|').map((text) => [text, 0]))],
    ['relative', new Map(words.relative.flatMap(([text, days]) => text.split('|').map((word): [string, number] => [word, days])))],
    ['part', new Map(numbered(words.parts, 1))],
    ['parts', new Map(numbered(words.everyPart, 1))],
    ['unit', new Map(numbered(words.unitNames, 1))],
    ['ampm', new Map([['am', 0], ['pm', 12]])],
  ]) // prettier-ignore
}

function numbered(lines: readonly string[], first: number): readonly (readonly [string, number])[] {
  return lines.flatMap((line, index) =>
    line
      .split('|')
      .filter((word) => word !== '')
      .map((word): [string, number] => [word, index + first]),
  )
}
