import { expect, test } from 'vitest'
import { interpret } from '../../when/index.ts'
import { combineWhen } from './combine-when.ts'
import { wordsOf } from './words/words.ts'

// Monday morning.
const context = { now: Date.parse('2026-11-23T09:00:00Z'), timeZone: 'Europe/London', locale: 'en' }
const words = wordsOf('en')
const combined = (before: string | undefined, now: string) => {
  const meaning = interpret(
    combineWhen(before, now, { words, understands: (phrase) => interpret(phrase, context).kind !== 'none' }),
    context,
  )
  return 'text' in meaning ? meaning.text : meaning.kind
}

test.each([
  ['next week', 'in the afternoon', /30 November.*12:00–18:00/],
  ['tuesday afternoon', 'what about wednesday?', /Wednesday 25 November, 12:00–18:00/],
  ['tuesday afternoon', 'wednesday morning then', /Wednesday 25 November, 06:00–12:00/],
  ['tomorrow morning', 'not tomorrow, friday please', /Friday 27 November, 06:00–12:00/],
  ['friday', 'after 4', /Friday 27 November, from 16:00/],
  ['can i get a trim on wednesday?', 'mornings would be better', /Wednesday 25 November, 06:00–12:00/],
  ['this week', 'not friday', /except Friday 27 November/],
  ['friday', 'tomorrow at 10', /Tuesday 24 November, 10:00/],
  [undefined, 'mornings only', /06:00–12:00 each day/],
  ['thursday at 2 pm', 'my friend said yes', /^none$/],
  ['thursday at 2 pm', 'it is for my wedding', /^none$/],
])('%s, then "%s"', (before, now, meaning) => {
  expect(combined(before, now)).toMatch(meaning)
})
