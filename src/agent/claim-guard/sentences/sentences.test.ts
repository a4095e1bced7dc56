import { describe, expect, test } from 'vitest'
import { createClaimGuard, type GuardedText } from '../create-claim-guard.ts'
import { heldOut } from './held-out.ts'
import { fresh } from './fresh.ts'
import type { LabelledText } from './labelled.ts'
import { later } from './later.ts'
import { tuned } from './tuned.ts'
import { customerZone, facts, now, worlds } from './worlds.ts'

const all = [...tuned, ...heldOut, ...later, ...fresh(1), ...fresh(2), ...fresh(3), ...fresh(4), ...fresh(5), ...fresh(6), ...fresh(7)]

function guardOf({ world, locale = 'en' }: Pick<LabelledText, 'world'> & { readonly locale?: string }) {
  return createClaimGuard({ receipts: () => worlds[world], facts, locale, customerTimeZone: customerZone(world), now: () => now })
}

function whole(said: LabelledText): readonly GuardedText[] {
  const guard = guardOf(said)
  return [...guard.push(said.text), ...guard.end()]
}

const wasReplaced = (released: readonly GuardedText[]) => released.some(({ replaced }) => replaced !== undefined)

describe.each([
  ['tuned', tuned],
  ['held out', heldOut],
  ['later', later],
  ['fresh 1', fresh(1)],
  ['fresh 2', fresh(2)],
  ['fresh 3', fresh(3)],
  ['fresh 4', fresh(4)],
  ['fresh 5', fresh(5)],
  ['fresh 6', fresh(6)],
  ['fresh 7', fresh(7)],
] as const)('%s sentences', (_, set) => {
  test('no false claim passes', () => {
    const passed = set.filter((said) => !said.isTrue && !wasReplaced(whole(said)))
    expect(passed.map(({ world, text }) => `${world}: ${text}`)).toEqual([])
  })

  test('of the true sentences at most one in a hundred is blocked', () => {
    const isTrue = set.filter((said) => said.isTrue)
    const blocked = isTrue.filter((said) => wasReplaced(whole(said)))
    expect(blocked.map(({ world, text }) => `${world}: ${text}`).slice(Math.floor(isTrue.length / 100))).toEqual([])
  })
})

test('there are at least 300 sentences, 25 in each of eight languages, no two alike', () => {
  expect(all.length).toBeGreaterThanOrEqual(300)
  expect(new Set(all.map(({ world, text }) => `${world} ${text}`)).size).toBe(all.length)
  const counts = Object.groupBy(all, ({ language }) => language)
  for (const language of ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja']) expect(counts[language]?.length).toBeGreaterThanOrEqual(25)
})

test('it does not matter in what pieces the words come', () => {
  for (const said of all) {
    const guard = guardOf(said)
    const released = [...said.text].flatMap((letter) => guard.push(letter))
    const text = [...released, ...guard.end()].map((one) => one.text).join('')
    expect(text).toBe(
      whole(said)
        .map((one) => one.text)
        .join(''),
    )
  }
})

test('what is not replaced is shown letter by letter as it was said', () => {
  for (const said of all.filter((one) => one.isTrue && !wasReplaced(whole(one)))) {
    expect(
      whole(said)
        .map(({ text }) => text)
        .join(''),
    ).toBe(said.text)
  }
})

test('the fact is told in the language of the sentence', () => {
  const told = (text: string) => whole({ language: '', world: 'nothing', isTrue: false, text }).map((one) => one.text)
  expect(told('Ihr Termin ist gebucht.')).toEqual(['Es ist noch nichts gebucht.'])
  expect(told('Votre rendez-vous est confirmé.')).toEqual(['Rien n’est encore réservé.'])
  expect(told('ご予約が完了しました。')).toEqual(['まだ予約されていません。'])
})

test('a false sentence about a real booking tells that booking', () => {
  const told = whole({ language: 'en', world: 'booked', isTrue: false, text: 'You are booked for Wednesday at 10. ' })
  expect(told).toEqual([
    {
      text: 'Your booking K7QM-3XWD is for Haircut, Tuesday, 24 November 2026, 15:30 GMT. '.replace('Tuesday, 24', 'Tuesday 24'),
      replaced: { said: 'You are booked for Wednesday at 10. ', claim: 'booked', denied: false, reason: 'other_time' },
    },
  ])
})

test('the same fact is not told twice in a row', () => {
  const told = whole({
    language: 'en',
    world: 'nothing',
    isTrue: false,
    text: 'You are booked! Really, you are booked! All is confirmed. ',
  })
  expect(told.map(({ text }) => text)).toEqual(['Nothing is booked yet. ', '', ''])
  expect(told.every(({ replaced }) => replaced !== undefined)).toBe(true)
})

test('what a tool answers between two sentences counts for the second', () => {
  let world = worlds.held
  const guard = createClaimGuard({ receipts: () => world, facts, locale: 'en', customerTimeZone: 'Europe/London', now: () => now })
  const before = guard.push("It's booked! ")
  world = worlds.booked
  const after = guard.push("It's booked! ")
  expect(before[0]?.replaced?.reason).toBe('no_receipt')
  expect(after).toEqual([{ text: "It's booked! " }])
})

// A pattern that runs away does so for minutes: the test's own time-out is the guard.
test('endless text without an end comes out whole', () => {
  for (const piece of ['a.', '(', '1 ', 'you have a ', 'b o o k ', '12:30 ', 'You are booked and ', 'if you ']) {
    const guard = guardOf({ world: 'nothing' })
    const said = piece.repeat(Math.ceil(6_000 / piece.length))
    const shown = [...guard.push(said), ...guard.end()]
    expect(shown.map((one) => one.replaced?.said ?? one.text).join('')).toBe(said)
  }
})
