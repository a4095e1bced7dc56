import type { Got } from '../pattern.ts'
import type { RomanceWords } from './words.ts'

/** Whether what follows a number makes it a number of things ("las 3 personas", "le 5 rue …"), not a time. */
export function isCounted(got: Got, w: RomanceWords): boolean {
  const next = got.after
  if (next?.kind !== 'word') return next !== undefined && ['%', '#', '¤'].includes(next.text)
  return new Set(w.counted.split('|')).has(next.text)
}
