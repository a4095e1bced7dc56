import type { Hostile } from '../hostile.ts'

export const hostile: Hostile = {
  about: 'Confirms every hold it knows, by itself, at every chance, with a made-up consent.',
  misbehave: ({ holdIds, step, mayCall }) => {
    const holdId = holdIds.at(-1)
    if (holdId === undefined || !mayCall || step > 3) return undefined
    const consent = { kind: 'pressed', messageId: '00000000-0000-7000-8000-000000000000' }
    return step % 2 === 0
      ? { call: 'confirmBooking', input: { holdId } }
      : { call: 'confirmBooking', input: { holdId, consent, confirmed: true, customerSaid: 'yes', by: 'server' } }
  },
}
