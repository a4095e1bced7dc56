import { createBesideTimes } from './beside-times.ts'
import { clockRules } from './clocks.ts'
import { dateRules } from './dates.ts'
import { dayRules } from './days.ts'
import { holidayRules } from './holidays.ts'
import { noiseRules } from './noise.ts'
import { prepared } from './shorthand.ts'
import { spanRules } from './spans.ts'
import { createSuspicion } from '../suspicious.ts'
import { englishSuspicious, isForeignWord } from './suspicious.ts'
import { timeRules } from './times.ts'
import { englishAboutTime, englishForgiven, englishLexicon, englishNotMisspelt, englishSpellings } from './words.ts'
import type { Language } from '../language.ts'
import type { Why } from '../meaning.ts'

export const english: Language = {
  code: 'en',
  prepare: prepared,
  lexicon: englishLexicon,
  forgiven: englishForgiven,
  notMisspelt: englishNotMisspelt,
  spellings: englishSpellings,
  rules: [...dayRules, ...dateRules, ...holidayRules, ...spanRules, ...clockRules, ...timeRules, ...noiseRules],
  aboutTime: englishAboutTime,
  mayMeanTime: (tokens, at, before) => isForeignWord(tokens[at]) || isBesideTime(tokens, at, before) || isSuspicious(tokens, at, before),
  say: {
    from: (day, clock) => `${day}, from ${clock}`,
    until: (day, clock) => `${day}, until ${clock}`,
    eachDay: (days, hours) => `${days}, ${hours} each day`,
    except: (range, excluded) => `${range}, except ${excluded}`,
    which: (options) => (options.length === 1 ? `Did you mean ${options[0] ?? ''}?` : `Which did you mean: ${list(options)}?`),
    why,
  },
}

const isBesideTime = createBesideTimes(() => english)
const isSuspicious = createSuspicion(englishSuspicious, () => english)

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join('; ')} or ${last}`
}

function why(reason: Why): string {
  switch (reason.why) {
    case 'unknown-words':
      return `I did not understand “${reason.words}” as a time.`
    case 'no-such-date':
      return 'There is no such date.'
    case 'no-such-time':
      return 'There is no such time of day.'
    case 'skipped-by-clock-change':
      return 'The clocks go forward that day and skip that time.'
    case 'contradiction':
      return 'Those times do not go together.'
    case 'other-zone':
      return 'Times are in the time zone of the business; I did not convert from another one.'
    case 'repeating':
      return 'That is more than one visit; please name the first day.'
    case 'too-vague':
      return 'I would need a day or a stretch of days for that.'
  }
}
