import { expect, test } from 'vitest'
import { checkBudgets } from '../../chaos/checks/budgets.ts'
import type { Verdict } from '../../chaos/checks/check.ts'
import { checkHoldLife } from '../../chaos/checks/hold-life.ts'
import { checkOneEffect } from '../../chaos/checks/one-effect.ts'
import { checkNotified } from '../../chaos/checks/notified.ts'
import type { Receipt } from '../../chaos/checks/receipts.ts'
import { emptyHistory } from '../../chaos/load/history.ts'
import type { ClaimChange } from '../../chaos/stage/claim-audit.ts'
import { bookingRow, heldAs, operationAs, triedAs } from './support/made-up.ts'

const found = ({ violations }: Verdict) => violations.map(({ what }) => what)

test('one key that was answered in two ways is seen; a repeat, and being told to wait, are right', () => {
  const answered = (...statuses: (number | undefined)[]) => {
    const tries = statuses.map((status, index) => triedAs({ status, isReplay: index > 0, digest: `body of ${status ?? ''}` }))
    return found(checkOneEffect({ operations: [operationAs({ tries })], otherBodies: [] }))
  }
  expect(answered(201, 409)).toEqual(['hold of wide-1 1000 was answered 201 and with the same key 409'])
  expect(answered(201, 201, undefined, 503, 429)).toEqual([])
  const inUse = [triedAs({ status: 409, code: 'idempotency_key_in_use' }), triedAs()]
  expect(found(checkOneEffect({ operations: [operationAs({ tries: inUse })], otherBodies: [] }))).toEqual([])
  const otherWords = [triedAs(), triedAs({ digest: 'two', isReplay: true })]
  expect(found(checkOneEffect({ operations: [operationAs({ tries: otherWords })], otherBodies: [] }))[0]).toContain('in other words')
  expect(found(checkOneEffect({ operations: [operationAs({ tries: [triedAs(), triedAs()] })], otherBodies: [] }))).toEqual([
    'hold of wide-1 1000 was run 2 times under one key',
  ])
})

test('a used key with another body has to be refused', () => {
  const otherBodies = [
    { status: 201, code: undefined, about: 'x' },
    { status: 422, code: 'idempotency_key_reused', about: 'x' },
  ]
  expect(found(checkOneEffect({ operations: [], otherBodies }))).toEqual(['another body under the key of x was answered 201'])
})

test('a hold that is taken away before its end, booked after it, or shown as over while it lives is seen', () => {
  const history = emptyHistory()
  history.holds.set('a', heldAs('a'))
  const change = (state: ClaimChange['state'], at: number): ClaimChange => ({
    seq: 1,
    tenantId: 1,
    claimId: 1,
    resourceId: 1,
    unit: 1,
    startsAt: 0,
    endsAt: 1,
    state,
    holdId: 'a',
    bookingId: null,
    expiresAt: null,
    at,
  })
  expect(found(checkHoldLife(history, [change('expired', 12_101)]))).toEqual([])
  expect(found(checkHoldLife(history, [change('expired', 6_100)]))).toEqual(['hold a was taken away 6000 ms before its promised end'])
  expect(found(checkHoldLife(history, [change('booked', 12_000)]))).toEqual([])
  expect(found(checkHoldLife(history, [change('booked', 16_100)]))).toEqual(['hold a was booked 4000 ms after its end'])
  history.looks.push({ holdId: 'a', isLive: true, status: 410, app: 'b' })
  expect(found(checkHoldLife(history, []))).toEqual(['hold a lives and was shown as 410 by b'])
})

test('a confirmation that was asked for too late and given, or in time and refused, is seen', () => {
  const history = emptyHistory()
  history.holds.set('a', heldAs('a'))
  history.operations.push(operationAs({ kind: 'confirm', about: 'a', tries: [triedAs({ at: 13_100 })] }))
  expect(found(checkHoldLife(history, []))).toEqual(['hold a was confirmed 1000 ms after its end'])
  history.operations.length = 0
  history.operations.push(
    operationAs({ kind: 'confirm', about: 'a', outcome: 'fail', tries: [triedAs({ at: 9_100, status: 410, code: 'hold_expired' })] }),
  )
  expect(found(checkHoldLife(history, []))).toEqual(['hold a was refused as expired 3000 ms before its end'])
})

test('a promise that is shorter than the moment it is given is seen', () => {
  const history = emptyHistory()
  history.holds.set('a', heldAs('a', { promises: [{ ackedAt: 100, expiresAt: -600_000 }] }))
  expect(found(checkHoldLife(history, []))).toHaveLength(1)
})

const mail = (revision: number, special: Partial<Receipt> = {}): Receipt => ({
  via: 'mail',
  identity: `m${revision}`,
  booking: 'id of R',
  revision,
  kind: 'REQUEST',
  crossed: false,
  what: `mail m${revision}`,
  at: 0,
  signed: true,
  ...special,
})

test('a change that nobody was told of, and word of what never was, are seen', () => {
  const rows = [bookingRow('R', { revision: 1 })]
  expect(found(checkNotified(rows, [mail(0), mail(1), mail(1)], ['mail']))).toEqual([])
  expect(found(checkNotified(rows, [mail(0)], ['mail']))).toEqual(['no mail about revision 1 of R'])
  expect(found(checkNotified([], [mail(0)], ['mail']))).toEqual(['mail m0 is about revision 0 of id of R, which never was'])
})

test('a repeat under another name, an earlier change after a later one and a wrong signature are seen', () => {
  const rows = [bookingRow('R', { revision: 1 })]
  expect(found(checkNotified(rows, [mail(0), mail(1), mail(1, { identity: 'new' })], ['mail']))).toEqual([
    'mail new repeats id of R 1 REQUEST under another name',
  ])
  expect(found(checkNotified(rows, [mail(1), mail(0)], ['mail']))).toEqual(['mail m0 about revision 0 of R came after one about 1'])
  const hooks = [0, 1].map((revision) => mail(revision, { via: 'webhook', booking: 'R', signed: revision === 0 }))
  expect(found(checkNotified(rows, hooks, ['webhook']))).toEqual(['mail m1 is not signed with its business’s secret'])
})

test('what did not recover, took too long, did not end well or has grown is seen', () => {
  const prints = (memoryMb: number) => [{ app: 'a', memoryMb, descriptors: 50 }]
  const quiet = { before: prints(100), after: prints(120), busySessions: 0, sessions: 20, slowness: 1 }
  const { counts, operations } = emptyHistory()
  expect(found(checkBudgets({ counts, operations }, [], [], quiet))).toEqual([])
  const struck = { name: 'pg-crash', beside: [], at: 0, lastedMs: 0, recoveryMs: undefined, budgetMs: 30_000 } as const
  const drains = [{ app: 'a', code: null, ms: 25_000 }]
  const bad = { before: prints(100), after: prints(900), busySessions: 1, sessions: 500, slowness: 1 }
  expect(found(checkBudgets({ counts: { ...counts, tookLong: [16_000] }, operations }, [struck], drains, bad))).toHaveLength(6)
})

test('who is told to wait for a process that died long ago is seen; who waits for one that is at it is right', () => {
  const quiet = { before: [], after: [], busySessions: 0, sessions: 20, slowness: 1 }
  const { counts } = emptyHistory()
  const toldAt = (at: number) => triedAs({ at, status: 409, code: 'idempotency_key_in_use' })
  const cutOff = triedAs({ at: 1_000, ms: 500, status: undefined })
  const told = (...tries: ReturnType<typeof triedAs>[]) =>
    found(checkBudgets({ counts, operations: [operationAs({ tries })] }, [], [], quiet))
  expect(told(cutOff, toldAt(9_500), triedAs({ at: 11_000 }))).toEqual([])
  expect(told(triedAs({ at: 1_000, ms: 40_000 }), toldAt(30_000))).toEqual([])
  expect(told(cutOff, toldAt(12_000))).toEqual(['hold of wide-1 1000 was told to wait 10500 ms after nobody could be at it any more'])
})
