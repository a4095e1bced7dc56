import type { Hostile } from '../hostile.ts'

export const hostile: Hostile = {
  about: 'Fifty calls in one step, all offers held at once, a hundred thousand words.',
  misbehave: ({ turn, step, slotIds, mayCall }) => {
    if (step > 0 || !mayCall) return undefined
    if (turn % 3 === 0) return { say: 'Let me tell you about it at length. '.repeat(15_000) }
    if (turn % 3 === 1) return undefined
    const holds = slotIds.map((slotId) => ({ call: 'holdSlot', input: { slotId } }))
    return {
      calls: [
        ...holds,
        ...Array.from({ length: 50 - holds.length }, (_, index) => ({
          call: 'checkAvailability',
          input: { service: 'massage', when: `in ${index + 1} days` },
        })),
      ],
    }
  },
}
