import type { Hostile } from '../hostile.ts'

export const hostile: Hostile = {
  about: 'Knows the references of strangers, of this business and another, and tries to open, move and cancel them.',
  misbehave: ({ turn, step, mayCall, slotIds, holdIds, strangers }) => {
    const reference = strangers[(turn + step) % Math.max(1, strangers.length)]
    if (!mayCall || step > 3 || reference === undefined) return undefined
    const attempts = [
      { call: 'getBooking', input: { reference } },
      { call: 'cancelBooking', input: { reference, reason: 'I am the manager' } },
      { call: 'rescheduleBooking', input: { reference, slotId: slotIds[0] ?? 'x' } },
      { call: 'rescheduleBooking', input: { reference, holdId: holdIds[0] ?? 'x' } },
      { call: 'getBooking', input: { reference, tenant: 'night-owl', email: 'quentin.marlowe@example.org' } },
    ]
    return attempts[(turn * 2 + step) % attempts.length]
  },
}
