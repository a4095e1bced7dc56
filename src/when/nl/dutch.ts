import type { Language } from '../language.ts'
import type { Why } from '../meaning.ts'
import { countingRule, createSuspicion } from '../suspicious.ts'
import { clockRules, isCounted } from './clocks.ts'
import { dateRules } from './dates.ts'
import { dayRules } from './days.ts'
import { noiseRules } from './noise.ts'
import { dutchStatements } from './statements.ts'
import { timeRules } from './times.ts'
import {
  dutchAboutTime,
  dutchBorrowed,
  dutchForgiven,
  dutchLexicon,
  dutchNotMisspelt,
  dutchSpellings,
  dutchSuspicious,
  prepareDutch,
} from './words.ts'

const suspects = createSuspicion(dutchSuspicious, () => dutch)

export const dutch: Language = {
  code: 'nl',
  prepare: prepareDutch,
  lexicon: dutchLexicon,
  forgiven: dutchForgiven,
  notMisspelt: dutchNotMisspelt,
  spellings: dutchSpellings,
  borrowed: dutchBorrowed,
  rules: [...dayRules, ...dateRules, ...clockRules, ...timeRules, ...noiseRules, countingRule(isCounted, () => dutch)],
  aboutTime: dutchAboutTime,
  mayMeanTime: (tokens, at, before) => suspects(tokens, at, before) || dutchStatements(tokens, at, before),
  say: {
    from: (day, clock) => `${day}, vanaf ${clock}`,
    until: (day, clock) => `${day}, tot ${clock}`,
    eachDay: (days, hours) => `${days}, elke dag ${hours}`,
    except: (range, excluded) => `${range}, behalve ${excluded}`,
    which: (options) => (options.length === 1 ? `Bedoelt u ${options[0] ?? ''}?` : `Wat bedoelt u: ${list(options)}?`),
    why,
  },
}

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join('; ')} of ${last}`
}

function why(reason: Why): string {
  switch (reason.why) {
    case 'unknown-words':
      return `‘${reason.words}’ heb ik niet als tijd begrepen.`
    case 'no-such-date':
      return 'Die datum bestaat niet.'
    case 'no-such-time':
      return 'Dat tijdstip bestaat niet.'
    case 'skipped-by-clock-change':
      return 'Die dag gaat de klok vooruit en wordt dat tijdstip overgeslagen.'
    case 'contradiction':
      return 'Die tijden gaan niet samen.'
    case 'other-zone':
      return 'Tijden zijn in de tijdzone van het bedrijf; ik heb niets omgerekend.'
    case 'repeating':
      return 'Dat zijn meerdere afspraken; noem alstublieft de eerste dag.'
    case 'too-vague':
      return 'Daarvoor heb ik een dag of een periode nodig.'
  }
}
