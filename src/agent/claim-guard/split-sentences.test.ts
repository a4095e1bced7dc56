import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSentenceSplitter, LONGEST_SENTENCE } from './split-sentences.ts'

function sentences(text: string): string[] {
  const splitter = createSentenceSplitter()
  return [...splitter.push(text), ...splitter.end()]
}

test.each<[string, readonly string[]]>([
  ['Sure. Which day?', ['Sure. ', 'Which day?']],
  ['It is £38.50 for 45 min. See you!', ['It is £38.50 for 45 min. ', 'See you!']],
  ['At 3 p.m. on Friday. Fine?', ['At 3 p.m. on Friday. ', 'Fine?']],
  ['At 3 p.m. See you then.', ['At 3 p.m. ', 'See you then.']],
  ['Um 14.30 Uhr, z. B. am 24. November. Gut?', ['Um 14.30 Uhr, z. B. am 24. November. ', 'Gut?']],
  ['Le Dr. Martin est là. Bien.', ['Le Dr. Martin est là. ', 'Bien.']],
  ['Buenos días, Sr. García. ¿Qué día?', ['Buenos días, Sr. García. ', '¿Qué día?']],
  [
    'Write to hello@harbour-and-pine.example or see https://a.example/b.c?d=e. Bye',
    ['Write to hello@harbour-and-pine.example or see https://a.example/b.c?d=e. ', 'Bye'],
  ],
  ['Your reference is K7QM-3XWD. Thanks!', ['Your reference is K7QM-3XWD. ', 'Thanks!']],
  ['予約しました。火曜日です！よろしいですか？はい', ['予約しました。', '火曜日です！', 'よろしいですか？', 'はい']],
  ['Free:\n1. Tuesday\n2. Friday', ['Free:\n', '1. Tuesday\n', '2. Friday']],
  ['**Done.** Next', ['**Done.** ', 'Next']],
  ['You are in. It is done.', ['You are in. ', 'It is done.']],
  ['Really?! Yes... no', ['Really?! ', 'Yes... ', 'no']],
])('%j is cut where its sentences end', (text, expected) => {
  expect(sentences(text)).toEqual(expected)
})

const anyText = fc.array(
  fc.oneof(
    fc.constantFrom(
      '. ',
      '.',
      '!',
      '?',
      '\n',
      ' ',
      '。',
      '！',
      'a.m. ',
      'z. B. ',
      '14.30',
      '£38.50 ',
      'K7QM-3XWD',
      '"',
      ')',
      '**',
      '✅',
      '24. ',
      'Sr. ',
      '...',
    ),
    fc.string({ maxLength: 12, unit: 'binary' }),
  ),
)

test('nothing is lost or added, in whatever pieces it comes', () => {
  fc.assert(
    fc.property(anyText, (pieces) => {
      const splitter = createSentenceSplitter()
      const released = pieces.flatMap((piece) => splitter.push(piece))
      expect([...released, ...splitter.end()].join('')).toBe(pieces.join(''))
    }),
  )
})

test('a sentence comes out with the blank behind it, before anything of the next but its first letter', () => {
  const splitter = createSentenceSplitter()
  expect([...'Your booking is confirmed. '].flatMap((letter) => splitter.push(letter))).toEqual(['Your booking is confirmed. '])
  const unsure = createSentenceSplitter()
  expect([...'At 3 p.m. '].flatMap((letter) => unsure.push(letter))).toEqual([])
  expect(unsure.push('S')).toEqual(['At 3 p.m. '])
})

test('no sentence is kept back longer than the longest', () => {
  fc.assert(
    fc.property(anyText, (pieces) => {
      for (const sentence of sentences(pieces.join(''))) expect(sentence.trim().length).toBeLessThanOrEqual(LONGEST_SENTENCE * 2 + 20)
    }),
  )
})
