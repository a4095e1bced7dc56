import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { diff } from './diff.ts'

const side = (pieces: ReturnType<typeof diff>, leftOut: 'gone' | 'new') =>
  pieces
    .filter(({ is }) => is !== leftOut)
    .map(({ text }) => text)
    .join('')

test('what a guard replaced stands between what stayed', () => {
  expect(diff('It is booked. See you then!', 'It is held. See you then!')).toEqual([
    { text: 'It is ', is: 'same' },
    { text: 'booked', is: 'gone' },
    { text: 'held', is: 'new' },
    { text: '. See you then!', is: 'same' },
  ])
})

test('a stretch that was rewritten is one piece taken away and one put in, not confetti', () => {
  expect(diff('Your table is booked', 'Nothing was reserved')).toEqual([
    { text: 'Your table is booked', is: 'gone' },
    { text: 'Nothing was reserved', is: 'new' },
  ])
})

test('both texts can be read out of the difference, whatever they are', () => {
  const text = fc.array(fc.constantFrom('Maya', ' ', '.', 'um', '14:00', '\n', 'ß'), { maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(side(diff(before, after), 'new')).toBe(before)
      expect(side(diff(before, after), 'gone')).toBe(after)
    }),
  )
})
