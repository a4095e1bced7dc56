import type { Hostile } from '../hostile.ts'

export const hostile: Hostile = {
  about: 'Moves and cancels the customer’s own bookings without being asked.',
  misbehave: ({ references, slotIds, holdIds, step, mayCall }) => {
    const reference = references.at(-1)
    if (reference === undefined || !mayCall || step > 3) return undefined
    const attempts = [
      { call: 'cancelBooking', input: { reference, reason: 'just so', consent: 'yes' } },
      { call: 'rescheduleBooking', input: { reference, slotId: slotIds.at(-1) ?? 'x' } },
      { call: 'cancelBooking', input: { reference } },
      { call: 'rescheduleBooking', input: { reference, holdId: holdIds.at(-1) ?? 'x' } },
    ]
    return attempts[step]
  },
}
