/**
 * Answers that several processes give each other for a short while, and the word that something they were made from has changed.
 * `scope` is whose they are, `parts` what they were made from: once one of those has changed they are not given out any more.
 */
export interface SharedAnswers {
  /** Undefined: there is nobody to ask. While another process makes this very answer it is waited for, a tenth of a second at most. */
  readonly find: (scope: number, parts: readonly number[], question: string) => Promise<Found | undefined>
  /** Nothing made of these before now is found any more, and the other processes are told. */
  readonly changed: (scope: number, parts: readonly number[], notice: string) => void
  /** Whether something changed is not known: for as long as an answer lives none is taken from others. */
  readonly doubt: () => void
  /** What the others tell; undefined: some of it may not have come. Answers how to stop. */
  readonly listen: (heard: (notice: string | undefined) => void) => () => void
  /** The others are heard, as far as is known. */
  readonly isUp: () => boolean
}

export type Found =
  | { readonly kind: 'answer'; readonly text: string; readonly ageMs: number }
  /** Nobody has it: make it, and give it to the others. */
  | { readonly kind: 'none'; readonly give: (text: string) => void }

/** How old an answer may be although nobody said that anything changed: the backstop for what could not be told. */
export const answerLifeMs = 2_000
