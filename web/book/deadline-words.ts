import type { PageWords } from './words/en.ts'

export interface Deadlines {
  readonly cancelUntil: string
  readonly moveUntil: string
}

export interface Reading {
  /** By the server's clock. */
  readonly now: number
  readonly words: PageWords
  readonly time: (at: string) => string
}

/** What the policy comes to for this very time, in sentences. */
export function deadlineWords(of: Deadlines, { now, words, time }: Reading): string {
  const { cancel, move } = stillPossible(of, now)
  if (!cancel && !move) return words.noChange
  const cancelling = cancel ? words.cancelUntil(time(of.cancelUntil)) : words.noCancel
  const moving = move ? words.moveUntil(time(of.moveUntil)) : words.noMove
  return `${cancelling} ${moving}`
}

export function stillPossible({ cancelUntil, moveUntil }: Deadlines, now: number) {
  return { cancel: Date.parse(cancelUntil) >= now, move: Date.parse(moveUntil) >= now }
}
