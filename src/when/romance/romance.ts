import type { Language, Sayings } from '../language.ts'
import type { Why } from '../meaning.ts'
import { vocabularyOf } from '../match.ts'
import { clockRules } from './clocks.ts'
import { dateRules } from './dates.ts'
import { dayRules } from './days.ts'
import { doubtRules, romanceDoubts } from './doubts.ts'
import { elsewhereRules } from './elsewhere.ts'
import { holidayRules, noiseRules } from './noise.ts'
import { preparation } from './prepare.ts'
import { shiftRules } from './shifts.ts'
import { spanRules } from './spans.ts'
import { strangers } from './strangers.ts'
import { timeRules } from './times.ts'
import { lexiconOf, type RomanceWords } from './words.ts'

/** A language from its words: French, Spanish, Portuguese and Italian say when in nearly the same order. */
export function romanceLanguage(code: string, words: RomanceWords, say: Sayings): Language {
  const lexicon = lexiconOf(words)
  const rules = [
    shiftRules,
    elsewhereRules,
    doubtRules,
    holidayRules,
    dayRules,
    dateRules,
    spanRules,
    clockRules,
    timeRules,
    noiseRules,
  ].flatMap((each) => each(words))
  const vocabulary = vocabularyOf({ lexicon, rules })
  return {
    code,
    prepare: preparation(words),
    lexicon,
    forgiven: words.forgiven.split(' '),
    notMisspelt: new Set(words.notMisspelt.split(' ')),
    spellings: new Map(),
    rules,
    aboutTime: new Set([...words.aboutTime.split(' '), ...words.meals.split('|'), ...strangers.filter((word) => !vocabulary.has(word))]),
    mayMeanTime: romanceDoubts(words, vocabulary),
    borrowed: new Map(words.borrowed),
    say: { ...say, why: (reason) => say.why(inCustomersWords(reason)) },
  }
}

// What set phrases were put into, and nobody wrote.
const ours =
  /^(?:at(?:most|least)|not(?:before|after)|onwards|(?:next|last|this)(?:week|month|year)|(?:first|last)(?:day|thing)|endof\w*|day(?:after|before)|weekon|fortnighton|weekafter|workdays|few|minutesbefore|hourandhalf|halfhour|quarterhour|etdemie|etquart|moinslequart|ymedia|ycuarto|menoscuarto|emeia|equarto|menosquarto|emezza|menounquarto)$/

function inCustomersWords(reason: Why): Why {
  if (reason.why !== 'unknown-words') return reason
  const words = reason.words.split(' ').filter((word) => !ours.test(word))
  return words.length === 0 ? { why: 'too-vague' } : { ...reason, words: words.join(' ') }
}
