import type { Words } from './words/words.ts'

/** "two hours later": minutes, fewer than none when earlier; undefined when nothing of the kind is said. */
export function shiftIn(plain: string, words: Words): number | undefined {
  const match = words.shift.exec(plain)
  if (match === null) return undefined
  const [, count = '', unit = '', way = ''] = match
  const number = words.shiftUnits.half.test(count) ? 0.5 : (words.numbers[count] ?? (/^\d/u.test(count) ? Number(count) : 1))
  const minutes = number * (words.shiftUnits.hour.test(unit) ? 60 : 1)
  return words.shiftUnits.earlier.test(way) ? -minutes : minutes
}
