import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tables } from './cases/tables.ts'
import { interpret, mentionsTime, type Interpretation } from './index.ts'
import { languageOf } from './languages.ts'
import { vocabularyOf } from './match.ts'

const noise = fc.string({ maxLength: 12 })

/** Words of one language's tables and grammar, as they come; a Japanese sentence has no spaces to cut it at. */
const salads = tables.map(({ language, tuned, heldOut }) => {
  const spoken = [...tuned, ...heldOut].flatMap(([phrase]) => phrase.split(' '))
  const words = [...new Set([...spoken, ...vocabularyOf(languageOf(language))])]
  return fc
    .tuple(fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: noise }), { maxLength: 12 }))
    .map(([some]) => some.join(language === 'ja' ? '' : ' '))
})
const salad = fc.oneof(...salads)
const context = fc.record({
  now: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2031, 0, 1) }),
  timeZone: fc.constantFrom(
    'Europe/London',
    'America/New_York',
    'Australia/Lord_Howe',
    'America/Santiago',
    'Pacific/Apia',
    'Asia/Kathmandu',
    'Africa/Cairo',
    'UTC',
  ),
  locale: fc.constantFrom('en', 'en-GB', 'en-US', 'en-AU', ...tables.map((table) => table.language)),
})

function ranges(found: Interpretation): readonly { readonly from: number; readonly to: number; readonly text: string }[] {
  if (found.kind === 'range') return [found]
  return found.kind === 'ambiguous' ? found.options : []
}

test('whatever is written, the answer is sound: from before to, nothing before now, exclusions inside, something to show', () => {
  fc.assert(
    fc.property(salad, context, (phrase, where) => {
      const found = interpret(phrase, where)
      for (const range of ranges(found)) {
        expect(range.from).toBeLessThan(range.to)
        expect(range.from).toBeGreaterThanOrEqual(where.now)
        expect(range.text).not.toBe('')
      }
      if (found.kind === 'ambiguous') expect(found.options.length).toBeGreaterThan(0)
      if (found.kind === 'range')
        for (const cut of found.exclude ?? []) expect(found.from <= cut.from && cut.from < cut.to && cut.to <= found.to).toBe(true)
      if (found.kind !== 'none') expect(mentionsTime(phrase, where)).toBe(true)
    }),
    { numRuns: 3_000 },
  )
})

test('any text at all is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), context, (phrase, where) => void interpret(phrase, where)),
    { numRuns: 1_000 },
  )
})

test('the middle of lunchtime has whole minutes', () => {
  const where = { now: Date.UTC(2024, 0, 1), timeZone: 'Europe/London', locale: 'es' }
  expect(interpret('mitad almuerzo mañana', where).kind).toBe('ambiguous')
})

test('letters that change their length in lower case are only letters', () => {
  expect(interpret('İİİ tomorrow İ', { now: Date.UTC(2026, 10, 18), timeZone: 'UTC', locale: 'en' })).toMatchObject({
    kind: 'range',
    from: Date.UTC(2026, 10, 19),
  })
})

test('the same words at the same moment are answered the same', () => {
  fc.assert(
    fc.property(salad, context, (phrase, where) => {
      expect(interpret(phrase, where)).toEqual(interpret(phrase, where))
    }),
    { numRuns: 200 },
  )
})

// Readings that multiply do so without end: the test's own time-out is the guard, `figures.ts` has the speed.
test('a long rant is answered without a range', () => {
  const rant = 'next tuesday at 3 or not friday before 4 to 5 '.repeat(40)
  expect(interpret(rant, { now: 0, timeZone: 'Europe/London', locale: 'en' }).kind).not.toBe('range')
})
