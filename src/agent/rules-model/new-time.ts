import type { Words } from './words/words.ts'

/** "From Tuesday to Thursday": the time that is wanted. */
export function newTime(phrase: string | undefined, words: Words): string | undefined {
  return phrase === undefined ? undefined : (words.moveTo.exec(phrase)?.[1] ?? phrase)
}
