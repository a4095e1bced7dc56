import type { Got } from '../pattern.ts'
import { isCounted } from './clocks.ts'

const short = new Set(['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'])
const dayPlaces = new Set([
  'op',
  'of',
  'en',
  'tot',
  'vanaf',
  '-',
  '/',
  'van',
  'volgende',
  'deze',
  'komende',
  'aanstaande',
  'behalve',
  'niet',
  'voor',
  'met',
  'week',
  '(',
])
const afterDay = new Set([
  'graag',
  'aub',
  'svp',
  'kan',
  'lukt',
  'niet',
  'tegen',
  'zou',
  'is',
  'past',
  'over',
  'volgende',
  'vroeg',
  'prima',
  'ochtend',
  'middag',
  'avond',
  'sochtends',
  'smorgens',
  'smiddags',
  'savonds',
  'namiddag',
  'voormiddag',
  'morgen',
  '-',
  '/',
  'of',
  'en',
  'tot',
  'om',
  'in',
  'vanaf',
  'na',
  'voor',
  'tussen',
  'half',
  'kwart',
  'aanstaande',
  'rond',
])

// "do you": English.
const english = new Set(['you', 'we', 'i', 'they', 'it', 'the', 'not'])

/** "zo snel", "zo rond drie": a short name that is also a word needs a place where a day can stand. */
export function isWeekday(got: Got): boolean {
  const token = got.tokens.find((each) => short.has(each.text))
  if (token === undefined) return true
  const led = got.tokens[0] !== token || dayPlaces.has(got.before?.text ?? '')
  const next = got.all[got.all.indexOf(token) + 1]
  if (token.text === 'zo') {
    if (led && !['en', 'niet', 'voor'].includes(got.before?.text ?? '')) return !isCounted(got)
    return (
      next !== undefined &&
      (next.kind === 'date' ||
        next.text === '-' ||
        next.text === '/' ||
        ['ochtend', 'middag', 'avond', 'sochtends', 'smiddags', 'savonds'].includes(next.text))
    )
  }
  if (english.has(next?.text ?? '')) return false
  return led || next === undefined || next.kind !== 'word' || afterDay.has(next.text) || got.before?.text === ','
}
