import { expect, test } from 'vitest'
import { guardClaims, isUnfounded, type Receipt } from './claim-guard.ts'
import { createTurnRecord } from './turn-record.ts'
import { createTurnStream } from './turn-stream.ts'

const booked: Receipt = {
  name: 'confirmBooking',
  code: null,
  output: { ok: true, booking: { reference: 'K7QM-3XWD', status: 'confirmed' } },
  isOfThisTurn: true,
}
const earlier: Receipt = { ...booked, isOfThisTurn: false }
const held: Receipt = { name: 'holdSlot', code: null, output: { ok: true, holdId: 'h' }, isOfThisTurn: true }
const moved: Receipt = { ...booked, name: 'rescheduleBooking' }
const cancelled: Receipt = {
  name: 'cancelBooking',
  code: null,
  output: { ok: true, booking: { reference: 'K7QM-3XWD', status: 'cancelled' } },
  isOfThisTurn: true,
}

test.each([
  'Great, it is all booked!',
  "You're booked for Tuesday at 3.",
  'Your appointment has been confirmed.',
  'I’ve booked that for you.',
  'I have successfully reserved the slot.',
  'Booking confirmed!',
  'Your booking has been cancelled.',
  'I have moved your booking to Friday.',
  'All done, you are now confirmed for 14:00.',
])('nothing has happened, so "%s" is not said', (sentence) => {
  expect(isUnfounded(sentence, [held])).toBe(true)
})

test.each([
  'Shall I get it booked?',
  'It is not booked yet.',
  'Nothing has been booked yet.',
  'Once it is booked you get a mail.',
  'We are fully booked on Sunday.',
  'You can cancel free of charge until 24 hours before.',
  'I am holding this for you until 10:42.',
  'I would book a haircut for Ada.',
  'Your booking can be moved until Monday.',
  'Here are the free times.',
])('"%s" claims nothing', (sentence) => {
  expect(isUnfounded(sentence, [])).toBe(false)
})

test('what a tool has answered may be said', () => {
  expect(isUnfounded("It's booked: Haircut, Tuesday 14:00.", [booked])).toBe(false)
  expect(isUnfounded('Your booking has been moved to Friday.', [moved])).toBe(false)
  expect(isUnfounded('Your booking is cancelled.', [cancelled])).toBe(false)
  expect(isUnfounded('Your haircut is booked.', [earlier])).toBe(false)
})

test('an earlier booking is no ground for the one that still waits, unless it is named', () => {
  expect(isUnfounded('It is booked.', [earlier, held])).toBe(true)
  expect(isUnfounded('Your first one, K7QM-3XWD, is booked.', [earlier, held])).toBe(false)
  expect(isUnfounded('It has been moved.', [booked])).toBe(true)
})

test('whole sentences come through as they are; only the false one is replaced, and once', () => {
  const record = createTurnRecord(createTurnStream())
  const text = guardClaims(record, () => [])
  for (const delta of ['Sure', ' thing. It is ', 'booked! You are conf', 'irmed. The price is £38.00 for 45 min.\nSee', ' you.'])
    text.write(delta)
  text.end()
  expect(record.text()).toBe(
    'Sure thing. To be exact: nothing has been booked, moved or cancelled just now. You are confirmed. The price is £38.00 for 45 min.\nSee you.'.replace(
      'You are confirmed. ',
      '',
    ),
  )
})
