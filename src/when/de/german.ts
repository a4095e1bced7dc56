import type { Language } from '../language.ts'
import type { Why } from '../meaning.ts'
import { countingRule, createSuspicion } from '../suspicious.ts'
import { clockRules, isCounted } from './clocks.ts'
import { dateRules } from './dates.ts'
import { dayRules } from './days.ts'
import { noiseRules } from './noise.ts'
import { germanStatements } from './statements.ts'
import { timeRules } from './times.ts'
import {
  germanAboutTime,
  germanBorrowed,
  germanForgiven,
  germanLexicon,
  germanNotMisspelt,
  germanSpellings,
  germanSuspicious,
  prepareGerman,
} from './words.ts'

const suspects = createSuspicion(germanSuspicious, () => german)

export const german: Language = {
  code: 'de',
  prepare: prepareGerman,
  lexicon: germanLexicon,
  forgiven: germanForgiven,
  notMisspelt: germanNotMisspelt,
  spellings: germanSpellings,
  borrowed: germanBorrowed,
  rules: [...dayRules, ...dateRules, ...clockRules, ...timeRules, ...noiseRules, countingRule(isCounted, () => german)],
  aboutTime: germanAboutTime,
  mayMeanTime: (tokens, at, before) => suspects(tokens, at, before) || germanStatements(tokens, at, before),
  say: {
    from: (day, clock) => `${day}, ab ${clock}`,
    until: (day, clock) => `${day}, bis ${clock}`,
    eachDay: (days, hours) => `${days}, jeweils ${hours}`,
    except: (range, excluded) => `${range}, außer ${excluded}`,
    which: (options) => (options.length === 1 ? `Meinen Sie ${options[0] ?? ''}?` : `Was meinen Sie: ${list(options)}?`),
    why,
  },
}

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join('; ')} oder ${last}`
}

function why(reason: Why): string {
  switch (reason.why) {
    case 'unknown-words':
      return `„${reason.words}“ habe ich nicht als Zeitangabe verstanden.`
    case 'no-such-date':
      return 'Dieses Datum gibt es nicht.'
    case 'no-such-time':
      return 'Diese Uhrzeit gibt es nicht.'
    case 'skipped-by-clock-change':
      return 'An diesem Tag werden die Uhren vorgestellt; diese Uhrzeit fällt aus.'
    case 'contradiction':
      return 'Diese Zeitangaben passen nicht zusammen.'
    case 'other-zone':
      return 'Alle Zeiten gelten in der Zeitzone des Betriebs; umgerechnet habe ich nicht.'
    case 'repeating':
      return 'Das sind mehrere Termine; bitte nennen Sie den ersten Tag.'
    case 'too-vague':
      return 'Dafür bräuchte ich einen Tag oder einen Zeitraum.'
  }
}
