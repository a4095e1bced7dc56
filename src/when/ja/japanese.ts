import type { Language } from '../language.ts'
import { vocabularyOf } from '../match.ts'
import type { Why } from '../meaning.ts'
import { dayRules } from './days.ts'
import { noiseRules } from './noise.ts'
import { timeRules } from './times.ts'
import { japaneseMayMeanTime } from './suspicious.ts'
import { createCutter, japaneseAboutTime, japaneseLexicon } from './words.ts'

const rules = [...dayRules, ...timeRules, ...noiseRules]

export const japanese: Language = {
  code: 'ja',
  prepare: createCutter(new Set([...vocabularyOf({ lexicon: japaneseLexicon, rules }), ...japaneseAboutTime])),
  lexicon: japaneseLexicon,
  forgiven: [],
  notMisspelt: new Set(),
  spellings: new Map(),
  rules,
  aboutTime: japaneseAboutTime,
  mayMeanTime: japaneseMayMeanTime,
  say: {
    at: (day, clock) => `${day} ${clock}`,
    from: (day, clock) => `${day} ${clock}以降`,
    until: (day, clock) => `${day} ${clock}まで`,
    eachDay: (days, hours) => `${days} 各日${hours}`,
    except: (range, excluded) => `${range}（${excluded}を除く）`,
    which: (options) => (options.length === 1 ? `${options[0] ?? ''}でよろしいですか？` : `どちらでしょうか：${options.join('、')}`),
    why,
  },
}

function why(reason: Why): string {
  switch (reason.why) {
    case 'unknown-words':
      return `「${reason.words}」を日時として理解できませんでした。`
    case 'no-such-date':
      return 'その日付は存在しません。'
    case 'no-such-time':
      return 'その時刻は存在しません。'
    case 'skipped-by-clock-change':
      return 'その日は時計が進むため、その時刻はありません。'
    case 'contradiction':
      return 'ご指定の日時に矛盾があります。'
    case 'other-zone':
      return '時刻は店舗の現地時間です。換算はしていません。'
    case 'repeating':
      return '複数回のご予約になりますので、最初の日をお知らせください。'
    case 'too-vague':
      return '日にちか期間をお知らせください。'
  }
}
