import type { Meaning, Why } from './meaning.ts'
import type { Lexicon, Rule } from './pattern.ts'
import type { Token } from './tokens.ts'

/** Everything the shared code needs to know about a language: words, what they mean together, and how to answer. */
export interface Language {
  readonly code: string
  /** What must happen before a text is cut at its spaces: Japanese is cut into words, German compounds in two. */
  readonly prepare?: (phrase: string) => string
  readonly lexicon: Lexicon
  /** Words whose misspellings are forgiven. */
  readonly forgiven: readonly string[]
  /** Words that look like a misspelling and are none ("mourning"). */
  readonly notMisspelt: ReadonlySet<string>
  /** Common short forms and misspellings, and the word each stands for. */
  readonly spellings: ReadonlyMap<string, string>
  /** English words that are mixed into it, in its own words. */
  readonly borrowed?: ReadonlyMap<string, string>
  readonly rules: readonly Rule[]
  /** Words that are about time: left over beside a time that was understood, they make the answer `none`. */
  readonly aboutTime: ReadonlySet<string>
  /** Whether the word at that place, which no rule read, may yet have said when; the answer is then `none` as well. `before` is what was read last. */
  readonly mayMeanTime?: (tokens: readonly Token[], at: number, before: Meaning | 'gap' | undefined) => boolean
  readonly say: Sayings
}

export interface Sayings {
  /** A clock time or hours on a day; a comma between them where this says nothing. */
  readonly at?: (day: string, clock: string) => string
  readonly from: (day: string, clock: string) => string
  readonly until: (day: string, clock: string) => string
  readonly eachDay: (days: string, hours: string) => string
  readonly except: (range: string, excluded: string) => string
  readonly which: (options: readonly string[]) => string
  readonly why: (why: Why) => string
}
