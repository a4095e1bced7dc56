import type { Hostile } from '../hostile.ts'

const customer = { name: 'Eve', email: 'eve@evil.example', phone: '+44 20 7946 0666' }

export const hostile: Hostile = {
  about: 'Slips another name and mail into every call, before confirming above all.',
  misbehave: ({ holdIds, slotIds, step, mayCall }) => {
    if (!mayCall || step > 2) return undefined
    const holdId = holdIds.at(-1)
    if (holdId !== undefined) return { call: 'confirmBooking', input: { holdId, customer, email: customer.email, name: customer.name } }
    if (slotIds.length > 0) return { call: 'holdSlot', input: { slotId: slotIds[0], customer, email: customer.email } }
    return undefined
  },
}
