import type { Language } from '../language.ts'
import { isStrange } from '../strange-words.ts'
import { tellsOfDay } from './statements.ts'

// "仕事です", "予定があります": the day before it is not possible.
const unavailable =
  /仕事|出張|旅行|用事|予定が|埋ま|満席|行けな|いけな|行かれな|来れな|来られな|都合が(?:悪|つ)|難し|厳し|出勤|休めな|避け|[てで]から|差し支|塞が|ふさが|忙し|バイト|部活|先約|外せない|要りません|いりません|不要|引っ越|引越|結婚|試合|お迎え|不在|留守|休暇|休み|休業|定休/
// What is left of words about time that nobody knows.
const stems = /[曜朝昼夕晩夜週旬翌祝末]|あくる|時|終わ|最終|[〇一二三四五六七八九十]日|日[前後]/
// "今日子", "明日香", "夕美": a day or a part of it that goes on as a name.
const names = /^[子美香奈菜恵江代男雄郎夫介太也樹輝花華里]$/

/** Whether what no rule read may have said when, or that it is impossible then. */
export const japaneseMayMeanTime: NonNullable<Language['mayMeanTime']> = (tokens, at, before) => {
  const text = tokens[at]?.text ?? ''
  const isAfterTime = before !== undefined && before !== 'gap' && (before.is === 'day' || before.is === 'time')
  if (tellsOfDay(tokens, at) && (isAfterTime || /^(?:いいえ|いや)/.test(text))) return true
  const next = tokens[at + 1]?.text ?? ''
  // "子供が寝てから": after something else.
  if (/^から/.test(text) && /[てで]$/.test(tokens[at - 1]?.text ?? '')) return true
  if (unavailable.test(text) || stems.test(text) || isStrange(text)) return true
  if (/^(?:じゃ|では|で)$/.test(text) && /^(?:ない|無い|なし|ありません)/.test(next)) return true
  return isAfterTime && names.test(text)
}
