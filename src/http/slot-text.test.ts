import { expect, test } from 'vitest'
import type { Slot } from '../booking/index.ts'
import { slotTexts } from './slot-text.ts'
import { toSlot } from './wire.ts'

const slot: Slot = {
  id: 'AQEByJvWAAEecL5t2gakjwPKA09C',
  start: Date.UTC(2026, 10, 24, 14),
  end: Date.UTC(2026, 10, 24, 15),
  service: 'haircut',
  resources: [{ id: 'ben', name: 'Ben' }],
  seatsLeft: 2,
  price: { amountMinor: 3800, currency: 'GBP' },
}

test('a slot is listed as it is now, whatever was kept of its id', () => {
  const now: Slot[] = [
    slot,
    { ...slot, end: slot.end + 60_000 },
    { ...slot, service: 'cut' },
    { ...slot, seatsLeft: 1 },
    { ...slot, price: { amountMinor: 7600, currency: 'GBP' } },
    { ...slot, price: { amountMinor: 3800, currency: 'EUR' } },
    { ...slot, price: null },
    { ...slot, resources: [] },
    { ...slot, resources: [{ id: 'ben', name: 'Benjamin' }] },
    { ...slot, resources: [{ id: 'amara', name: 'Ben' }] },
  ]
  const readers = ['en', 'de'].flatMap((locale) => ['Europe/London', 'Asia/Tokyo'].map((timeZone) => ({ locale, timeZone })))
  for (const reader of readers) {
    // Each after each: what is kept is another one's every time.
    for (const a of now)
      for (const b of now) expect(slotTexts([a, b], reader)).toBe([a, b].map((one) => JSON.stringify(toSlot(one, reader))).join())
  }
  expect(slotTexts([], { locale: 'en', timeZone: 'Europe/London' })).toBe('')
})
