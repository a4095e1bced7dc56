import type { Weight } from '../contract/operation.ts'

/**
 * Points by what a call does to the machine, rounded from what `npm run bench` measures on one core: a page of the catalogue from memory
 * 0.1 ms, a computed list of times 0.8 ms, a hold with its statement 1.2 ms, a turn of the chat 27 ms. Writes cost more than their time,
 * because they take something off others, and turns less, because a person waits for each.
 */
export const costs: Readonly<Record<Weight | 'assistant', number>> = {
  catalogue: 1,
  read: 10,
  write: 40,
  message: 50,
  /** What an assistant's request turns out to be is known after reading it. */
  assistant: 20,
}
