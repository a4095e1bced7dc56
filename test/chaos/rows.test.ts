import { expect, test } from 'vitest'
import { checkAcknowledged } from '../../chaos/checks/acknowledged.ts'
import type { Verdict } from '../../chaos/checks/check.ts'
import { checkExplained } from '../../chaos/checks/explained.ts'
import { checkSaid } from '../../chaos/checks/said.ts'
import { checkTenants } from '../../chaos/checks/tenants.ts'
import { emptyHistory } from '../../chaos/load/history.ts'
import { claimsIn } from '../../chaos/load/talks.ts'
import { bookedAs, bookingRow, heldAs, holdRow, operationAs, talkAs, triedAs } from './support/made-up.ts'

const found = ({ violations }: Verdict) => violations.map(({ invariant, what }) => `${invariant} ${what}`)
const event = (revision: number) => ({ tenantId: 2_001, type: 'booking.confirmed', bookingId: 'id of R', revision })

test('an acknowledged hold or booking that is not there, or is another than was told, is seen', () => {
  const history = emptyHistory()
  history.holds.set('a', heldAs('a'))
  history.bookings.set('R', bookedAs('R'))
  expect(found(checkAcknowledged(history, { holds: [], bookings: [] }))).toEqual([
    'I2 hold a of wide-1 was acknowledged and is not there',
    'I2 booking R was acknowledged and is not there',
  ])
  const there = { holds: [holdRow('a')], bookings: [bookingRow('R')] }
  expect(found(checkAcknowledged(history, there))).toEqual([])
  const moved = { holds: [holdRow('a')], bookings: [bookingRow('R', { start: 2_000 })] }
  expect(found(checkAcknowledged(history, moved))[0]).toContain('was acknowledged as confirmed 0 at 1000 and is confirmed 0 at 2000')
  history.bookings.set('R', bookedAs('R', { unsettled: true }))
  expect(found(checkAcknowledged(history, moved))).toEqual([])
})

test('a confirmed booking without its claims, and a cancelled one that still has them, are seen', () => {
  const history = emptyHistory()
  expect(found(checkAcknowledged(history, { holds: [], bookings: [bookingRow('R', { claims: 0, claimsThere: 0 })] }))).toHaveLength(1)
  expect(found(checkAcknowledged(history, { holds: [], bookings: [bookingRow('R', { status: 'cancelled' })] }))).toHaveLength(1)
})

test('a row that nobody asked for is seen; one that somebody still does not know of is not', () => {
  const history = emptyHistory()
  const rows = { holds: [holdRow('a')], bookings: [bookingRow('R')], events: [event(0)] }
  expect(found(checkExplained(history, rows))).toEqual(["I3 hold a of wide-1 is nobody's", 'I3 booking R was made for nobody'])
  history.operations.push(operationAs({ outcome: 'unknown' }), operationAs({ kind: 'confirm', about: 'hold of R', outcome: 'unknown' }))
  expect(found(checkExplained(history, rows))).toEqual([])
})

test('a second hold under one key is seen as such', () => {
  const history = emptyHistory()
  history.holds.set('a', heldAs('a'))
  history.operations.push(operationAs({ tries: [triedAs({ status: undefined }), triedAs()] }))
  const rows = { holds: [holdRow('a'), holdRow('b')], bookings: [], events: [] }
  expect(found(checkExplained(history, rows))).toEqual(["I4 hold b of wide-1 is nobody's: one key had a second effect"])
})

test('a booking of a conversation whose customer never agreed is seen', () => {
  const history = emptyHistory()
  history.talks.set('t', talkAs('t'))
  const rows = { holds: [], bookings: [bookingRow('R', { conversationId: 't' })], events: [event(0)] }
  expect(found(checkExplained(history, rows))).toEqual(['I3 booking R was made without its customer’s yes'])
  history.talks.set('t', talkAs('t', { pressed: true }))
  expect(found(checkExplained(history, rows))).toEqual([])
})

test('a change without its event, or with two, is seen', () => {
  const history = emptyHistory()
  history.bookings.set('R', bookedAs('R'))
  const rows = (events: number[]) => ({ holds: [], bookings: [bookingRow('R', { revision: 1 })], events: events.map(event) })
  expect(found(checkExplained(history, rows([0, 1])))).toEqual([])
  expect(found(checkExplained(history, rows([0])))).toEqual(['I3 booking R has revision 1 and events of 0'])
  expect(found(checkExplained(history, rows([0, 1, 1])))).toEqual(['I3 booking R has revision 1 and events of 0,1,1'])
})

test('a booking that was said and is not is seen, on a card and in words', () => {
  const history = emptyHistory()
  history.talks.set('t', talkAs('t', { shown: [{ reference: 'R', start: 1_000 }], claims: ['You are booked.'] }))
  expect(found(checkSaid(history, { bookings: [] }))).toHaveLength(2)
  expect(found(checkSaid(history, { bookings: [bookingRow('R', { conversationId: 't' })] }))).toEqual([])
  expect(found(checkSaid(history, { bookings: [bookingRow('R', { conversationId: 'another' })] }))).toHaveLength(2)
})

test('a claim of a booking is told from a question and from its absence', () => {
  expect(claimsIn('You are booked for Tuesday. See you then!')).toEqual(['You are booked for Tuesday.'])
  expect(claimsIn('Your haircut is now confirmed')).toHaveLength(1)
  expect(claimsIn('Shall I book it? Nothing is booked yet. Once it is confirmed you get a mail.')).toEqual([])
})

test('another business’s marker is seen in an answer, a row and a mail', () => {
  const history = emptyHistory()
  history.crossings.push('read /services of north was answered with southmark')
  const receipt = {
    via: 'mail',
    identity: 'm',
    booking: 'b',
    revision: 0,
    kind: 'REQUEST',
    crossed: true,
    what: 'mail m',
    at: 0,
    signed: true,
  } as const
  const foreign = [{ table: 'message', rows: 3, foreign: 1 }]
  expect(found(checkTenants(history, { foreign }, [receipt]))).toEqual([
    'I8 mail m carries another business’s marker',
    'I8 a row of message carries another business’s marker',
    'I8 read /services of north was answered with southmark',
  ])
})
