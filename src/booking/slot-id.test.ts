import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeSlotId, offerExpiry, readSlotId, type SlotReference } from './slot-id.ts'

const MINUTE = 60_000
const reference: fc.Arbitrary<SlotReference> = fc.record({
  serviceId: fc.integer({ min: 1, max: 1_000_000 }),
  start: fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((minutes) => minutes * MINUTE),
  priceVersion: fc.integer({ min: 1, max: 65_535 }),
  selectedIds: fc.array(fc.integer({ min: 1, max: 20_000 }), { maxLength: 3 }),
  expiresAt: fc.integer({ min: 0, max: 2 ** 24 - 1 }).map((quarters) => quarters * 15 * MINUTE),
})

test('a slot id is read back as it was made, and stays short', () => {
  fc.assert(
    fc.property(reference, fc.integer({ min: 1, max: 1e6 }), (slot, tenantId) => {
      const id = makeSlotId('secret', tenantId, slot)
      expect(readSlotId('secret', tenantId, id)).toEqual(slot)
      expect(id.length).toBeLessThanOrEqual(slot.selectedIds.length < 3 && slot.serviceId < 128 ? 40 : 48)
    }),
  )
})

test('no altered, foreign or invented id is accepted', () => {
  fc.assert(
    fc.property(
      reference,
      fc.nat(),
      fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
      (slot, at, letter) => {
        const id = makeSlotId('secret', 1, slot)
        const place = at % id.length
        const altered = id.slice(0, place) + letter + id.slice(place + 1)
        if (altered !== id) expect(readSlotId('secret', 1, altered)).toBeUndefined()
        expect(readSlotId('secret', 2, id)).toBeUndefined()
        expect(readSlotId('another', 1, id)).toBeUndefined()
        expect(readSlotId('secret', 1, id + letter)).toBeUndefined()
        expect(readSlotId('secret', 1, id.slice(0, -1))).toBeUndefined()
      },
    ),
  )
  fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => readSlotId('secret', 1, text) === undefined))
})

test('an offer keeps its id for a quarter of an hour and lives a day', () => {
  const now = 1_772_438_400_000
  expect(offerExpiry(now + 1)).toBe(offerExpiry(now + 15 * MINUTE))
  expect(offerExpiry(now) - now).toBeGreaterThanOrEqual(24 * 60 * MINUTE)
})
