import type { Got } from '../pattern.ts'
import type { RomanceWords } from './words.ts'

/** Whether a word before this asks to move a booking, so that the second of two times is the one that is wanted. */
export function moves(w: RomanceWords, got: Got): boolean {
  const moving = new Set(w.moving.split('|'))
  return got.all.slice(0, got.start).some((token) => moving.has(token.text))
}
