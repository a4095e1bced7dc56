import type { PageWords } from './words/en.ts'

export interface Deadlines {
  readonly start: string
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
export function deadlineWords(of: Omit<Deadlines, 'start'>, { now, words, time }: Reading): string {
  const { cancel, move } = stillPossible(of, now)
  return [cancel ? words.cancelUntil(time(of.cancelUntil)) : words.noCancel, move ? words.moveUntil(time(of.moveUntil)) : words.noMove].join(' ')
}

export function stillPossible({ cancelUntil, moveUntil }: Omit<Deadlines, 'start'>, now: number) {
  return { cancel: Date.parse(cancelUntil) >= now, move: Date.parse(moveUntil) >= now }
}
