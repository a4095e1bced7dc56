import { expect, test } from 'vitest'
import { checkOverlap } from '../../chaos/checks/no-overlap.ts'
import { emptyHistory } from '../../chaos/load/history.ts'
import { tenants } from '../../chaos/stage/business.ts'
import type { ClaimChange } from '../../chaos/stage/claim-audit.ts'
import { bookedAs, heldAs, north } from './support/made-up.ts'

let seq = 0
function change(claimId: number, state: ClaimChange['state'], [startsAt, endsAt] = [1_000, 2_000], unit = 1): ClaimChange {
  seq += 1
  return {
    seq,
    tenantId: 1,
    claimId,
    resourceId: 1,
    unit,
    startsAt,
    endsAt,
    state,
    holdId: `hold-${claimId}`,
    bookingId: null,
    expiresAt: null,
    at: seq,
  }
}

const nobody = emptyHistory()
const words = (changes: readonly ClaimChange[]) => checkOverlap(changes, nobody).violations.map(({ what }) => what)

test('two claims of one unit that live at one moment are seen, though the end of the history is clean', () => {
  expect(words([change(1, 'held'), change(2, 'held', [1_500, 2_500]), change(1, 'released'), change(2, 'released')])).toEqual([
    'unit 1 1 1 is held twice at once: by hold-2 and hold-1',
  ])
})

test('one after the other, beside each other and on another unit is no overlap', () => {
  expect(words([change(1, 'held'), change(1, 'booked'), change(1, 'released'), change(2, 'held')])).toEqual([])
  expect(words([change(3, 'held', [1_000, 2_000]), change(4, 'held', [2_000, 3_000])])).toEqual([])
  expect(words([change(5, 'held'), change(6, 'held', [1_000, 2_000], 2)])).toEqual([])
})

test('two clients who were told one time at once are seen without any row', () => {
  const history = emptyHistory()
  history.holds.set('a', heldAs('a', { promises: [{ ackedAt: 100, expiresAt: 200 }] }))
  history.holds.set('b', heldAs('b', { promises: [{ ackedAt: 150, expiresAt: 250 }] }))
  expect(checkOverlap([], history).violations).toHaveLength(1)
  history.holds.set('b', heldAs('b', { promises: [{ ackedAt: 200, expiresAt: 250 }] }))
  expect(checkOverlap([], history).violations).toEqual([])
  history.holds.set('c', heldAs('c', { tenant: tenants[1] ?? north, promises: [{ ackedAt: 100, expiresAt: 200 }] }))
  expect(checkOverlap([], history).violations).toEqual([])
})

test('a booking keeps its time from its word to the word that ends it', () => {
  const history = emptyHistory()
  history.bookings.set('R', bookedAs('R', { since: 100 }))
  history.holds.set('b', heldAs('b', { promises: [{ ackedAt: 300, expiresAt: 400 }] }))
  expect(checkOverlap([], history).violations).toHaveLength(1)
  history.bookings.set('R', bookedAs('R', { status: 'cancelled', stays: [{ start: 1_000, resources: ['p1'], since: 100, until: 250 }] }))
  expect(checkOverlap([], history).violations).toEqual([])
})
