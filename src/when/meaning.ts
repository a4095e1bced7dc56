/**
 * The grammar of meanings: what a language file may say a stretch of text means, before anybody knows what time it is.
 * Shared code turns meanings + now + zone into instants, so a language never does calendar arithmetic.
 */
export type Meaning =
  | { readonly is: 'day'; readonly day: DayMeaning }
  | { readonly is: 'time'; readonly time: TimeMeaning }
  /** "in 2 hours": elapsed time, not wall time. */
  | { readonly is: 'elapsed'; readonly minutes: number }
  /** "within 2 hours": from now until then. */
  | { readonly is: 'elapsed-within'; readonly minutes: number }
  /** An ISO date-time that carries its own offset. */
  | { readonly is: 'instant'; readonly iso: string }
  | { readonly is: 'or' }
  | { readonly is: 'and' }
  /** Between the items of a list, or before what is wanted instead ("not Friday, Thursday"). */
  | { readonly is: 'comma' }
  | { readonly is: 'not' }
  /** "… does not work": rules out what was said just before. */
  | { readonly is: 'not-that' }
  /** About time, but nothing we could put a date to; the whole phrase then answers `none` with this reason. */
  | { readonly is: 'unclear'; readonly why: Why }

/** 1 Monday … 7 Sunday, as ISO 8601. */
export type Weekday = number

export type DayMeaning =
  /** Today 0, tomorrow 1, yesterday −1, "in 3 days" 3. */
  | { readonly type: 'offset'; readonly unit: Unit; readonly n: number }
  /** "the day before …", "two weeks from …". */
  | { readonly type: 'shifted'; readonly unit: Unit; readonly n: number; readonly from: DayMeaning }
  | { readonly type: 'weekday'; readonly weekday: Weekday; readonly pick: Pick; readonly plusWeeks?: number }
  | { readonly type: 'weekend'; readonly pick: Pick; readonly plusWeeks?: number }
  /** Monday to Friday. */
  | { readonly type: 'workdays' }
  | { readonly type: 'date'; readonly day: number; readonly month?: Month; readonly year?: number }
  /** "first Monday of December"; n −1 is the last. */
  | { readonly type: 'nth'; readonly n: number; readonly weekday: Weekday; readonly month: Month }
  | { readonly type: 'holiday'; readonly rule: HolidayRule; readonly year?: number }
  | { readonly type: 'week'; readonly ahead: number }
  | { readonly type: 'iso-week'; readonly week: number; readonly year?: number }
  /** The ISO week a day lies in. */
  | { readonly type: 'week-of'; readonly day: DayMeaning }
  | { readonly type: 'month'; readonly month: Month }
  /** Its last three days. */
  | { readonly type: 'month-end'; readonly month: Month }
  /** Its last day. */
  | { readonly type: 'month-last'; readonly month: Month }
  | { readonly type: 'year'; readonly ahead: number }
  /** A weekday strictly after (1) or before (−1) a day. */
  | { readonly type: 'weekday-near'; readonly weekday: Weekday; readonly side: 1 | -1; readonly day: DayMeaning }
  /** First to last, both included. */
  | { readonly type: 'days'; readonly from: DayMeaning; readonly to: DayMeaning }
  | { readonly type: 'open'; readonly edge: 'from' | 'after' | 'until' | 'before'; readonly day: DayMeaning }
  /** A day said in two ways at once: "Friday 27 November". */
  | { readonly type: 'named'; readonly weekday: Weekday; readonly day: DayMeaning }
  /** Two stretches of which one should lie inside the other: "next week" + "Tuesday". */
  | { readonly type: 'meet'; readonly day: DayMeaning; readonly within: DayMeaning }
  /** From now to the same wall time that much later. */
  | { readonly type: 'window'; readonly unit: Unit; readonly n: number }
  /** The speaker names it but not exactly: "the end of the week"; each reading is an option. */
  | { readonly type: 'one-of'; readonly days: readonly DayMeaning[] }

export type Unit = 'day' | 'week' | 'month' | 'year'

/** bare: the nearest, today included. this: this ISO week's. coming: the nearest after today. */
export type Pick = 'bare' | 'this' | 'next' | 'last' | 'coming' | 'every'

/** A month by name (1–12), the next such one unless a year is given; or so many months from this one. */
export type Month = { readonly month: number; readonly year?: number } | { readonly ahead: number }

export type HolidayRule =
  /** `onSunday`: so many days later where it falls on a Sunday (King's Day is kept the day before). */
  | { readonly on: 'date'; readonly month: number; readonly day: number; readonly onSunday?: number }
  | { readonly on: 'nth'; readonly month: number; readonly weekday: Weekday; readonly n: number; readonly plusDays?: number }
  | { readonly on: 'easter'; readonly plusDays: number }
  | { readonly on: 'equinox'; readonly month: 3 | 9 }

export type Part = 'morning' | 'afternoon' | 'evening' | 'night' | 'lunchtime'

export type TimeMeaning =
  /** `every`: "mornings", which without a day is no time of any day in particular. */
  | { readonly type: 'part'; readonly part: Part; readonly edge?: 'early' | 'middle' | 'late'; readonly every?: true }
  | { readonly type: 'clock'; readonly clock: Clock }
  | { readonly type: 'after'; readonly clock: Clock }
  | { readonly type: 'before'; readonly clock: Clock }
  | { readonly type: 'hours'; readonly from: Clock; readonly to: Clock }
  /** Which midnight, the day's first moment or its last, is for the customer to say. */
  | { readonly type: 'midnight' }
  /** "later today": from now on. */
  | { readonly type: 'later' }

/**
 * `said` is how much of the day the words fixed: am or pm; `full` (a 24-hour time as written); `open` ("at 3"), which a named
 * part of the day settles or, failing that, the rule 1–6 afternoon, 7–11 as said, 12 noon.
 */
export interface Clock {
  readonly hour: number
  readonly minute: number
  readonly said: 'am' | 'pm' | 'full' | 'open'
}

/** Why there is no range; the language file puts it in words. */
export type Why =
  | { readonly why: 'unknown-words'; readonly words: string }
  | { readonly why: 'no-such-date' }
  | { readonly why: 'no-such-time' }
  | { readonly why: 'skipped-by-clock-change' }
  | { readonly why: 'contradiction' }
  | { readonly why: 'other-zone' }
  | { readonly why: 'repeating' }
  | { readonly why: 'too-vague' }
