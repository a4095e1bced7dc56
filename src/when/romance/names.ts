import type { Got } from '../pattern.ts'
import type { RomanceWords } from './words.ts'

/** "Domingo Pérez", "Avril Martin": a name's capitals, on this word and on the next. */
export function isName(got: Got, w: RomanceWords): boolean {
  const [last, next] = [got.tokens.at(-1), got.after]
  if (last === undefined || next?.kind !== 'word' || !isCapitalised(last.raw) || !isCapitalised(next.raw)) return false
  const known = new Set([w.at, w.dayLead, w.or, w.and, w.after, w.before, w.until, w.from, w.partLead].flatMap((text) => text.split('|')))
  return !known.has(next.text) && !w.parts.some((part) => part.split('|').includes(next.text))
}

function isCapitalised(raw: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(raw)
}
