import type { Language, Sayings } from '../language.ts'
import { clockRules } from './clocks.ts'
import { dateRules } from './dates.ts'
import { dayRules } from './days.ts'
import { holidayRules, noiseRules } from './noise.ts'
import { preparation } from './prepare.ts'
import { spanRules } from './spans.ts'
import { timeRules } from './times.ts'
import { lexiconOf, type RomanceWords } from './words.ts'

/** A language from its words: French, Spanish, Portuguese and Italian say when in nearly the same order. */
export function romanceLanguage(code: string, words: RomanceWords, say: Sayings): Language {
  return {
    code,
    prepare: preparation(words),
    lexicon: lexiconOf(words),
    forgiven: words.forgiven.split(' '),
    notMisspelt: new Set(words.notMisspelt.split(' ')),
    spellings: new Map(),
    rules: [holidayRules, dayRules, dateRules, spanRules, clockRules, timeRules, noiseRules].flatMap((rules) => rules(words)),
    aboutTime: new Set(words.aboutTime.split(' ')),
    borrowed: new Map(words.borrowed),
    say,
  }
}
