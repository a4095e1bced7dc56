import type { Clock, DayMeaning, Meaning } from './meaning.ts'
import type { Token } from './tokens.ts'

/**
 * A rule reads a run of tokens. Its pattern is words between spaces: `next|coming` one of these, `of?` may be missing,
 * `<weekday>` a word of that class in the lexicon, `<n>` a number, `<time>` `<date>` `<decimal>` `<iso>` `<week>` those tokens,
 * `{clock}` and `{day}` whatever the rules for a clock or a day read. `make` may refuse with undefined.
 */
export interface Rule {
  readonly reads: Nested | 'any'
  readonly pattern: readonly Element[]
  readonly make: (got: Got) => Clock | DayMeaning | Made
}

/** Class → word → number. A word may be in several classes ("may", "second"). */
export type Lexicon = ReadonlyMap<string, ReadonlyMap<string, number>>

/** `'nothing'`: the words are understood and are no time ("good morning", "for 3 people"). */
export type Made = Meaning | readonly Meaning[] | 'nothing' | undefined

/** What a pattern found, in order of appearance; asking for what the pattern has not is a mistake in the rule, and throws. */
export interface Got {
  readonly n: (index: number) => number
  readonly maybe: (index: number) => number | undefined
  readonly clock: (index: number) => Clock
  readonly day: (index: number) => DayMeaning
  /** The tokens read, and where in `all` they begin and end. */
  readonly tokens: readonly Token[]
  readonly start: number
  readonly end: number
  readonly before: Token | undefined
  readonly after: Token | undefined
  /** The whole text, for the few rules that depend on words far away. */
  readonly all: readonly Token[]
  /** The locale's region; undefined reads as British. */
  readonly region: string | undefined
}

/** `hour` is a clock time without what may stand around it ("about", "in the morning"). */
export type Nested = 'hour' | 'clock' | 'day'

type Element =
  | { readonly match: 'words'; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly match: 'class'; readonly name: string; readonly optional: boolean }
  | { readonly match: 'kind'; readonly kind: Token['kind']; readonly optional: boolean }
  | { readonly match: 'rule'; readonly reads: Nested; readonly optional: boolean }

export function hourRule(pattern: string, make: (got: Got) => Clock | undefined): Rule {
  return { reads: 'hour', pattern: compile(pattern), make }
}

export function clockRule(pattern: string, make: (got: Got) => Clock | undefined): Rule {
  return { reads: 'clock', pattern: compile(pattern), make }
}

export function dayRule(pattern: string, make: (got: Got) => DayMeaning | undefined): Rule {
  return { reads: 'day', pattern: compile(pattern), make }
}

export function rule(pattern: string, make: (got: Got) => Made): Rule {
  return { reads: 'any', pattern: compile(pattern), make }
}

function compile(pattern: string): readonly Element[] {
  return pattern.split(' ').map(elementOf)
}

const kinds: Readonly<Record<string, Token['kind']>> = {
  '<n>': 'number',
  '<time>': 'time',
  '<date>': 'date',
  '<decimal>': 'decimal',
  '<iso>': 'iso',
  '<week>': 'week',
  '<word>': 'word',
}

const nested: Readonly<Record<string, Nested>> = { '{hour}': 'hour', '{clock}': 'clock', '{day}': 'day' }

function elementOf(written: string): Element {
  const optional = written.length > 1 && written.endsWith('?')
  const text = optional ? written.slice(0, -1) : written
  const kind = kinds[text]
  if (kind !== undefined) return { match: 'kind', kind, optional }
  const reads = nested[text]
  if (reads !== undefined) return { match: 'rule', reads, optional }
  if (text.includes('|') && text.includes('>')) throw new Error(`a class stands alone in a pattern: ${written}`)
  if (text.length > 2 && text.startsWith('<')) return { match: 'class', name: text.slice(1, -1), optional }
  return { match: 'words', words: new Set(text.split('|')), optional }
}
