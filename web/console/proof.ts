import type { Problem } from './problem.ts'

/** By their password, or where they have none at the company once more. */
export type ProvesBy = 'password' | 'login'
type Asker = (by: ProvesBy) => Promise<boolean>

let asker: Asker | undefined
let pending: Promise<boolean> | undefined

/**
 * A call that is only for who has shown lately that it is them is asked for again once they have. Whoever answers the question is the
 * shell; calls that are refused together ask once.
 */
export const proof = {
  /** Whether they have. False as well where nobody asks, and when it was put aside. */
  ask: async (refused: Problem): Promise<boolean> => {
    const by = refused.body.about?.['provesBy'] === 'login' ? 'login' : 'password'
    pending ??= asker?.(by).finally(() => (pending = undefined))
    return (await pending) ?? false
  },
  answerWith: (next: Asker): (() => void) => {
    asker = next
    return () => (asker = undefined)
  },
}
