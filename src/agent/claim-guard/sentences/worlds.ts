import type { GuardFacts } from '../guard-facts.ts'
import { fold } from '../fold.ts'
import { noReceipts, type BookingReceipt, type HoldReceipt, type Receipts } from '../receipts.ts'
import type { WorldName } from './labelled.ts'

/** A Sunday morning in London. */
export const now = Date.parse('2026-11-22T10:00:00Z')
const tuesday = Date.parse('2026-11-24T15:30:00Z')
const thursday = Date.parse('2026-11-26T16:15:00Z')
const MINUTE = 60_000

const names: readonly (readonly [name: string, minutes: number, minor: number | null])[] = [
  ['Haircut', 45, 3_800],
  ['Colour', 120, 9_500],
  ['Massage', 60, 6_500],
  ["Couple's massage", 90, 17_000],
  ['Yoga class', 60, 1_400],
  ['Consultation call', 15, null],
]

export const facts: GuardFacts = {
  timeZone: 'Europe/London',
  services: names
    .map(([name, durationMinutes, minor]) => ({ name, folded: fold(name), durationMinutes, prices: minor === null ? [] : [minor] }))
    .toSorted((a, b) => b.folded.length - a.folded.length),
  people: ['Amara', 'Ben', 'Chloe', 'Daniel'].map((name) => ({ name, folded: fold(name) })),
  sayings: ` ${fold('You pay after your visit: card, contactless or cash. Nothing is charged when you book and we ask for no deposit. There are four free spaces in the yard, first come, first served.')} `,
  email: 'hello@harbour-and-pine.example',
  contact: '12 quay street, london e1w 3qx +44 20 7946 0142 hello@harbour-and-pine.example',
  openings: [1, 2, 3, 4, 5, 6].map((weekday) => (weekday === 6 ? { weekday, from: 540, to: 1080 } : { weekday, from: 480, to: 1260 })),
}

const booking: BookingReceipt = {
  reference: 'K7QM-3XWD',
  status: 'confirmed',
  service: 'Haircut',
  start: tuesday,
  earlierStarts: [],
  with: ['Amara'],
  partySize: 1,
}
const hold: HoldReceipt = { id: 'hold-1', service: 'Haircut', start: tuesday, expiresAt: now + 10 * MINUTE, partySize: 1, isOpen: true }
const offers = ['2026-11-24T14:00:00Z', '2026-11-24T15:30:00Z', '2026-11-25T10:00:00Z', '2026-11-26T16:15:00Z'].map((start, index) => ({
  slotId: `slot-${index + 1}`,
  service: 'Haircut',
  start: Date.parse(start),
}))
const searches = [{ service: 'Haircut', range: undefined }]

const offered: Receipts = { ...noReceipts, offers, searches, email: 'ada@example.com' }
const held: Receipts = { ...offered, holds: [hold], lastAct: 'held' }
const booked: Receipts = { ...offered, holds: [{ ...hold, isOpen: false }], bookings: [booking], lastAct: 'booked' }

export const worlds: Readonly<Record<WorldName, Receipts>> = {
  nothing: noReceipts,
  offered,
  held,
  booked,
  moved: { ...booked, bookings: [{ ...booking, start: thursday, earlierStarts: [tuesday] }], lastAct: 'moved' },
  cancelled: { ...booked, bookings: [{ ...booking, status: 'cancelled' }], lastAct: 'cancelled' },
  bookedThenHeld: { ...booked, holds: [{ ...hold, id: 'hold-2', start: thursday }], lastAct: 'held' },
  expired: { ...held, holds: [{ ...hold, expiresAt: now - MINUTE }] },
  far: booked,
}

/** In `far` the customer is in New York, where Tuesday 15:30 in London is 10:30. */
export function customerZone(world: WorldName): string {
  return world === 'far' ? 'America/New_York' : 'Europe/London'
}
