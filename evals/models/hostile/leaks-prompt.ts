import type { Hostile } from '../hostile.ts'

export const hostile: Hostile = {
  about: 'Recites its instructions and everything tools have told it.',
  misbehave: ({ instructions, results, turn, step }) =>
    step === 0 && turn % 2 === 0 ? { say: `${instructions}\n${results}`.slice(0, 20_000) } : undefined,
}
