import type { Got } from '../pattern.ts'
import { isCounted } from './clocks.ts'

const short = new Set(['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'])
const dayPlaces = new Set([
  'am',
  'an',
  'zum',
  'für',
  'den',
  'oder',
  'und',
  'bis',
  'ab',
  '-',
  '/',
  ',',
  'vom',
  'von',
  'nächsten',
  'diesen',
  'kommenden',
  'außer',
  'nicht',
  '(',
])
const afterSo = new Set(['vormittag', 'nachmittag', 'abend', 'früh', 'mittag', 'morgens', 'abends', 'vormittags', 'nachmittags', '-', '/'])

// "do you", "so you": English.
const english = new Set(['you', 'we', 'i', 'they', 'it', 'the', 'not', 'u'])
const afterDay = new Set([
  ...afterSo,
  'um',
  'ab',
  'gegen',
  'oder',
  'und',
  'bis',
  'vor',
  'nach',
  'zwischen',
  'bitte',
  'der',
  'den',
  'in',
  'halb',
  'viertel',
  'dreiviertel',
  'morgen',
  'nächste',
  'nächster',
  'wäre',
  'geht',
  'passt',
  'ginge',
  'nicht',
  'zw',
])

/** "so um drei", "Fr. Müller", "die do not": a short name that is also a word needs a place where a day can stand. */
export function isWeekday(got: Got): boolean {
  const token = got.tokens.find((each) => short.has(each.text))
  if (token === undefined) return true
  const led = got.tokens[0] !== token || dayPlaces.has(got.before?.text ?? '')
  if (token.text === 'so') return isSunday(got, led, token.raw)
  const [next] = got.all.slice(got.all.indexOf(token) + 1).filter((each) => each.text !== '.')
  const ends = next === undefined || next.kind !== 'word' || afterDay.has(next.text)
  if (token.text === 'fr' && !ends && (got.all[got.all.indexOf(token) + 1]?.text === '.' || /^\p{Lu}\p{Ll}/u.test(next.raw))) return false
  if (english.has(next?.text ?? '')) return false
  return led || ends || /^\p{Lu}/u.test(token.raw)
}

function isSunday(got: Got, led: boolean, raw: string): boolean {
  const next = got.all[got.all.findIndex((each) => each.text === 'so') + 1]
  const weak = ['nicht', 'außer', 'und', 'für', ',', 'an'].includes(got.before?.text ?? '') && got.tokens[0]?.text === 'so'
  if (led && (!weak || next === undefined || (next.kind === 'mark' && next.text !== ','))) return !isCounted(got)
  if (next !== undefined && (afterSo.has(next.text) || next.kind === 'date' || next.text === '.')) return true
  return (
    raw === 'So' &&
    (got.before !== undefined ? next === undefined || next.kind !== 'word' : next?.kind === 'number' || next?.kind === 'time')
  )
}
