import type { Clock, DayMeaning } from './meaning.ts'
import type { Got, Lexicon, Made, Nested, Rule } from './pattern.ts'
import type { Token } from './tokens.ts'

/** A rule's result and the first token it did not read. */
export interface Match<T> {
  readonly made: T
  readonly end: number
}

/** Matches rules at places of one text; the longest match wins, then the rule that stands first. */
export interface Matcher {
  readonly at: (start: number) => Match<Made> | undefined
}

export interface Grammar {
  readonly lexicon: Lexicon
  readonly rules: readonly Rule[]
}

interface Captures {
  readonly numbers: readonly (number | undefined)[]
  readonly clocks: readonly Clock[]
  readonly days: readonly DayMeaning[]
}

interface Reading {
  readonly grammar: Grammar
  readonly tokens: readonly Token[]
  readonly region: string | undefined
  readonly known: Map<string, readonly Match<Clock | DayMeaning>[]>
}

export function createMatcher(grammar: Grammar, tokens: readonly Token[], region: string | undefined): Matcher {
  const reading: Reading = { grammar, tokens, region, known: new Map() }
  return { at: (start) => longest(reading, start) }
}

function longest(reading: Reading, start: number): Match<Made> | undefined {
  let best: Match<Made> | undefined
  for (const rule of candidates(reading, start, 'any')) {
    for (const found of runs(reading, rule.pattern, 0, start, nothingYet)) {
      if (best !== undefined && found.end <= best.end) continue
      const made = makeWith(reading, rule, start, found)
      if (made !== undefined) best = { made: meaningOf(made), end: found.end }
    }
  }
  return best
}

const nothingYet: Captures = { numbers: [], clocks: [], days: [] }

interface Run {
  readonly end: number
  readonly captures: Captures
}

// Most rules cannot begin at most places. Which can is worked out once for each word of the language and each kind of token.
interface Begun {
  readonly vocabulary: ReadonlySet<string>
  readonly byToken: Map<string, readonly Rule[]>
}

const begun = new WeakMap<readonly Rule[], Begun>()

function candidates(reading: Reading, start: number, reads: Rule['reads']): readonly Rule[] {
  const token = reading.tokens[start]
  if (token === undefined) return []
  const { rules, lexicon } = reading.grammar
  const { vocabulary, byToken } = begunBy(reading.grammar)
  const key = `${reads} ${token.kind} ${vocabulary.has(token.text) ? token.text : ''}`
  const known = byToken.get(key)
  if (known !== undefined) return known
  const possible = rules.filter((rule) => rule.reads === reads && beginnings(rule).some((element) => canBegin(element, token, lexicon)))
  byToken.set(key, possible)
  return possible
}

function begunBy(grammar: Grammar): Begun {
  const known = begun.get(grammar.rules)
  if (known !== undefined) return known
  const made = { vocabulary: vocabularyOf(grammar), byToken: new Map<string, readonly Rule[]>() }
  begun.set(grammar.rules, made)
  return made
}

/** Every word the grammar's rules or lexicon mention. */
export function vocabularyOf(grammar: Grammar): ReadonlySet<string> {
  const words = new Set([...grammar.lexicon.values()].flatMap((entries) => [...entries.keys()]))
  for (const rule of grammar.rules) {
    for (const element of rule.pattern) if (element.match === 'words') for (const word of element.words) words.add(word)
  }
  return words
}

function canBegin(element: Rule['pattern'][number], token: Token, lexicon: Lexicon): boolean {
  switch (element.match) {
    case 'words':
      return element.words.has(token.text)
    case 'kind':
      return element.kind === token.kind
    case 'class':
      return (element.name === 'num' && token.kind === 'number') || lexicon.get(element.name)?.has(token.text) === true
    case 'rule':
      return true
  }
}

function beginnings(rule: Rule): Rule['pattern'] {
  const fixed = rule.pattern.findIndex((element) => !element.optional)
  return fixed < 0 ? rule.pattern : rule.pattern.slice(0, fixed + 1)
}

function runs(reading: Reading, pattern: Rule['pattern'], element: number, at: number, captures: Captures): readonly Run[] {
  const wanted = pattern[element]
  if (wanted === undefined) return endsCleanly(reading, at) ? [{ end: at, captures }] : []
  const taken = step(reading, wanted, at, captures).flatMap((next) => runs(reading, pattern, element + 1, next.end, next.captures))
  if (!wanted.optional) return taken
  const skipped =
    wanted.match === 'class' || wanted.match === 'kind' ? { ...captures, numbers: [...captures.numbers, undefined] } : captures
  return [...taken, ...runs(reading, pattern, element + 1, at, skipped)]
}

// "3" is not a number of its own in "3x": what is glued to a number belongs to it.
function endsCleanly(reading: Reading, end: number): boolean {
  const last = reading.tokens[end - 1]
  const next = reading.tokens[end]
  return !(next?.glued === true && next.kind === 'word' && last !== undefined && last.kind !== 'mark')
}

function step(reading: Reading, wanted: Rule['pattern'][number], at: number, captures: Captures): readonly Run[] {
  const token = reading.tokens[at]
  if (token === undefined) return []
  switch (wanted.match) {
    case 'words':
      return wanted.words.has(token.text) ? [{ end: at + 1, captures }] : []
    case 'class': {
      // Where a number may stand in words it may stand in digits.
      const inDigits = wanted.name === 'num' && token.kind === 'number' ? token.numbers[0] : undefined
      const value = inDigits ?? reading.grammar.lexicon.get(wanted.name)?.get(token.text)
      return value === undefined ? [] : [{ end: at + 1, captures: { ...captures, numbers: [...captures.numbers, value] } }]
    }
    case 'kind':
      return token.kind === wanted.kind
        ? [{ end: at + 1, captures: { ...captures, numbers: [...captures.numbers, token.numbers[0]] } }]
        : []
    case 'rule':
      return nested(reading, wanted.reads, at).map((found) => ({ end: found.end, captures: withNested(captures, found.made) }))
  }
}

function withNested(captures: Captures, made: Clock | DayMeaning): Captures {
  return 'type' in made ? { ...captures, days: [...captures.days, made] } : { ...captures, clocks: [...captures.clocks, made] }
}

/** Every clock or day that can be read from here, the longest first: a longer rule may need the shorter reading. */
function nested(reading: Reading, reads: Nested, start: number): readonly Match<Clock | DayMeaning>[] {
  const key = `${reads}${start}`
  const known = reading.known.get(key)
  if (known !== undefined) return known
  reading.known.set(key, [])
  const found: Match<Clock | DayMeaning>[] = []
  for (const rule of candidates(reading, start, reads)) {
    for (const run of runs(reading, rule.pattern, 0, start, nothingYet)) {
      const made = makeWith(reading, rule, start, run)
      const isNew = !found.some((earlier) => earlier.end === run.end)
      if (isNew && isClockOrDay(made)) found.push({ made, end: run.end })
    }
  }
  found.sort((a, b) => b.end - a.end)
  reading.known.set(key, found)
  return found
}

function isClockOrDay(made: ReturnType<Rule['make']>): made is Clock | DayMeaning {
  return typeof made === 'object' && ('type' in made || 'hour' in made)
}

function meaningOf(made: NonNullable<ReturnType<Rule['make']>>): Made {
  if (typeof made === 'string' || 'is' in made || !isClockOrDay(made)) return made
  return 'type' in made ? { is: 'day', day: made } : { is: 'time', time: { type: 'clock', clock: made } }
}

function makeWith(reading: Reading, rule: Rule, start: number, run: Run): ReturnType<Rule['make']> {
  const got: Got = {
    n: (index) => must(run.captures.numbers[index]),
    maybe: (index) => run.captures.numbers[index],
    clock: (index) => must(run.captures.clocks[index]),
    day: (index) => must(run.captures.days[index]),
    tokens: reading.tokens.slice(start, run.end),
    start,
    end: run.end,
    before: reading.tokens[start - 1],
    after: reading.tokens[run.end],
    all: reading.tokens,
    region: reading.region,
  }
  return rule.make(got)
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a rule asks for something its pattern does not have')
  return value
}
