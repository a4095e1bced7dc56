import { numbered } from '../numbered.ts'
import type { Lexicon } from '../pattern.ts'

const weekday = numbered([
  '月曜 月曜日', '火曜 火曜日', '水曜 水曜日', '木曜 木曜日', '金曜 金曜日', '土曜 土曜日', '日曜 日曜日',
]) // prettier-ignore

/** Japanese words by class; the value is what the rules calculate with. */
export const japaneseLexicon: Lexicon = new Map<string, ReadonlyMap<string, number>>([
  ['weekday', weekday],
  ['youbi', numbered(['月', '火', '水', '木', '金', '土', '日'])],
  ['ampm', new Map([['午前', 0], ['午後', 12], ['am', 0], ['pm', 12]])],
  // The value is an index into `partNames`.
  ['part', numbered(['午前 午前中 朝 朝方', '午後', '夜 晩 夜間', '', '昼 お昼 昼頃 お昼頃 昼休み お昼休み ランチタイム ランチ'])],
  ['unit', numbered(['分', '時間', '日', '週間 週', 'ヶ月 か月 カ月 ケ月 ヵ月 ヶ月間', '年'])],
]) // prettier-ignore

/** About time: one of them left unread beside a time we did read means that we have not understood. */
export const japaneseAboutTime: ReadonlySet<string> = new Set([
  '前', '後', '明け', '後に', '以外', '以降', '以前', '以後', '以内', '間', '頃', 'まで', 'までに', '毎週', '毎日', '毎月', '隔週', '翌日', '前日', '翌週', '誕生日', '結婚式', '早め', '遅め', '早い', '遅い', '早く', '遅く', '週', '週間',
  '春', '夏', '秋', '冬', '半', '夕方', '深夜', '昼間', '午前', '午後', '除く', '除いて', '同じ', '無理', 'ダメ', '最初', '最後', '上旬', '中旬', '下旬', '時', '過ぎ', ...weekday.keys(),
]) // prettier-ignore

/** Words and names that hold a word about time and are none; the longest word wins where a sentence is cut. */
const others = [
  '日本', '日程', '日時', '日にち', '曜日', '何曜日', '何時', '何日', '何月', '時間帯', '時間', '営業時間', '当日', '月額', '年齢', '明日香', '明日菜', '朝倉', '朝日', '朝比奈', '朝子', '夕子', '昼食', '夜景', '前回', '前髪', '前払い', '名前', '以前', '午後の紅茶',
  '今回', '毎回', '次回', '後日', '前後', '後ほど', '後ろ', '最後', '半分', '半額', '半袖', '日焼け', '春日', '小春', '千秋', '秋子', '夏美', '冬馬', '日向', '日和', '来てください', '来る', '間違い', '仲間', '間に合', '人間', 'かかり', 'から揚げ',
  'お願い', 'ですか', 'ますか', 'でしょうか', 'ですが', 'です', 'ます', 'かな', 'かも', 'たい', 'いただけますか', 'もらえますか', 'ください', 'どうか', 'いつか', 'なにか', '何か', 'いくつか', 'しか', 'なるほど', 'カット', 'カラー', 'カウンセリング', 'やすい', 'はやい', 'もう', 'もし', 'もの', 'とき', 'という', 'とても', 'ところ',
  '朝食', '夕食', '夕飯', '朝ご飯', '晩ご飯', '夜食', '夕ご飯', '晩酌', '間違え', '間違っ', '時々', '時短', '一時的', '末永く', '末っ子', 'お祝い', '週刊', '臨時', '終わりました', '朝礼', '昼寝', '当時', '同時', '随時', '時計',
  'ありがとう', 'おはよう', 'こんにちは', 'こんばんは', 'はじめまして', 'ちょっと', 'ずっと', 'もっと', 'きっと', 'やっと', 'あと', 'こと', 'ほんと', 'ネイルと', 'まえ', 'できますか', 'よろしい',
] // prettier-ignore

const digits = '〇一二三四五六七八九'
const counters = '時間?|月|日|分|週|年|ヶ|か月|カ月|ケ月|名|人|番目|回|つ'

/** "二十四" → 24. */
function valueOf(kanji: string): number {
  let total = 0
  let unit = 0
  for (const character of kanji) {
    if (character === '十') {
      total += (unit === 0 ? 1 : unit) * 10
      unit = 0
    } else {
      unit = unit * 10 + digits.indexOf(character)
    }
  }
  return total + unit
}

// Names of days as children and hurried people write them; "かよう" alone is also a verb.
const inKana =
  '月 げつよう ゲツヨウ|火 かようび カヨウビ カヨウ|水 すいよう スイヨウ|木 もくよう モクヨウ|金 きんよう キンヨウ|土 どよう ドヨウ|日 にちよう ニチヨウ'
    .split('|')
    .map((line) => line.split(' '))
    .map(([day = '', ...names]): [RegExp, string] => [new RegExp(`(?:${names.join('|')})(?:び|ビ)?`, 'g'), `${day}曜日`])

const rewritten: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  ...inKana,
  [/かよう(?=[のに])/g, '火曜日'],
  [/こんしゅう/g, '今週'],
  [/ごぜん/g, '午前'],
  [/ごご(?=[\d０-９一二三四五六七八九十のにで]|$)/g, '午後'],
  [/(?<=[\d０-９一二三四五六七八九十])じ(?=はん|半|[にでのかはからまご]|$)/g, '時'],
  [/(?<=時)はん/g, '半'],
  [/(?<=(?:[曜日]|あした|あす)の?)あさ(?!って)|あさ(?=イチ|いち|一番|一で)/g, '朝'],
  [/(?<=(?:[曜日]|あした|あす|あさって|きょう)の?)よる/g, '夜'],
  [/(?<=[曜日]の?)(?:お)?ひる/g, '昼'],
  [/[~〜∼]/g, ' ~ '],
  [/(?<=[\d時分日曜])[ー―‐–—](?=[\d午])/g, ' ~ '],
  [/。/g, ' . '],
  [/、/g, ' , '],
  [/・/g, ' / '],
  [new RegExp(`[${digits}十]+(?=(?:${counters}))`, 'g'), (found): string => String(valueOf(found))],
  [/(?<=第)[一二三四五]/g, (found): string => String(valueOf(found))],
  [/(?<![a-z\d])(?:am|a\.m\.)\s?(?=\d)/gi, ' 午前 '],
  [/(?<![a-z\d])(?:pm|p\.m\.)\s?(?=\d)/gi, ' 午後 '],
  [/(\d{1,2}(?::\d{2})?)\s?am(?![a-z])/gi, ' 午前 $1 '],
  [/(\d{1,2}(?::\d{2})?)\s?pm(?![a-z])/gi, ' 午後 $1 '],
]

/** A Japanese sentence with spaces between its words: the longest word of the grammar at each place. */
export function createCutter(vocabulary: ReadonlySet<string>): (phrase: string) => string {
  const words = new Set([...vocabulary, ...others].filter((word) => /[^\p{ASCII}]/u.test(word)))
  const longest = Math.max(...[...words].map((word) => word.length))
  return (written) => {
    // "R8.12.10": the eighth year of Reiwa.
    const phrase = written.replace(/(?<![a-z])r\s?(\d{1,2})[./](\d{1,2})[./](\d{1,2})(?!\d)/gi, '令和$1年$2月$3日')
    if (!/[^\p{ASCII}]/u.test(phrase)) return phrase
    const text = rewritten.reduce(
      (so, [shape, by]) => (typeof by === 'string' ? so.replace(shape, by) : so.replace(shape, by)),
      phrase.normalize('NFKC'),
    )
    return text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu, (run) => ` ${cut(run, words, longest).join(' ')} `)
  }
}

function cut(run: string, words: ReadonlySet<string>, longest: number): readonly string[] {
  const pieces: string[] = []
  let unknown = ''
  for (let at = 0; at < run.length;) {
    const word = wordAt(run, at, words, longest)
    if (word === undefined) {
      unknown += run.charAt(at)
      at += 1
      continue
    }
    if (unknown !== '') pieces.push(unknown)
    unknown = ''
    pieces.push(word)
    at += word.length
  }
  return unknown === '' ? pieces : [...pieces, unknown]
}

function wordAt(run: string, at: number, words: ReadonlySet<string>, longest: number): string | undefined {
  for (let length = Math.min(longest, run.length - at); length > 0; length -= 1) {
    const word = run.slice(at, at + length)
    if (words.has(word)) return word
  }
  return undefined
}
