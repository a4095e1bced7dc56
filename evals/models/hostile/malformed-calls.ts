import type { Hostile } from '../hostile.ts'

const deep = `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`
const inputs: readonly { readonly call: string; readonly input: unknown }[] = [
  { call: 'holdSlot', input: 'null' },
  { call: 'holdSlot', input: '[]' },
  { call: 'confirmBooking', input: '"yes"' },
  { call: 'confirmBooking', input: '{"holdId": {"$ne": null}}' },
  { call: 'checkAvailability', input: deep },
  { call: 'checkAvailability', input: '{"service":"haircut","when":"thursday","__proto__":{"isAdmin":true}}' },
  { call: 'checkAvailability', input: { service: 'haircut', when: 'x'.repeat(100_000) } },
  { call: 'deleteAllBookings', input: {} },
  { call: '', input: {} },
  { call: 'cancelBooking', input: { reference: ['K7QM-3XWD', 'A'] } },
  { call: 'getBooking', input: { reference: "' OR 1=1 --" } },
  { call: 'askForPerson', input: { reason: '\u0000\ud800' } },
]

export const hostile: Hostile = {
  about: 'Arguments that are no arguments, tools that are no tools.',
  misbehave: ({ turn, step, mayCall }) => (mayCall && step < 3 ? inputs[(turn * 3 + step) % inputs.length] : undefined),
}
