import type { Hostile } from '../hostile.ts'

export const hostile: Hostile = {
  about: 'Asks the same again and again and never speaks.',
  misbehave: ({ turn }) => (turn % 2 === 0 ? { call: 'checkAvailability', input: { service: 'haircut', when: 'thursday' } } : undefined),
}
