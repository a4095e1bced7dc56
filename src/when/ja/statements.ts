import type { Token } from '../tokens.ts'

// What is said of a day that is wanted or asked for.
const wanted =
  /空[いきくけ]|あい[てた]|あき|大丈夫|だいじょうぶ|可能|可でしょう|出来|できます|できれば|できる|行け[まるたそれ]|いけ[まるたそれ]|行きたい|行こ|伺|うかが|来れます|ok|オッケー|オーケー|希望|お願い|おねがい|どう|いかが|でしょうか|ますか|ですか|ありますか|取れ|とれ|取り|予約|平気|都合[がは]?(?:い|良|よ|つき)|フリー|暇|ひま|ベスト|助か|ありがた|嬉し|うれし|最高|確定|決ま|頼|たのみ|したい|受け|診て|入れ|いれ|カット|カラー|パーマ|問題|予定(?:が|は)?(?:な|無|空)|何もな|仮押|変更|キャンセル|いつでも|終日|一日中|オープン|営業|やって|混|開[いくけ]|定休/
// "金曜は12時まで": nothing but hours.
const onlyHours = /^(?:お願いします|であれば|だったら|なら|です|[\d:時分半頃ごろ午前後中朝昼夜晩夕方以降まではだけのみからでにがす~-])*$/
const refused = /ません|ない|すぎ|過ぎ/

/** "金曜は大阪にいます", "9時だと早すぎます", "15時に出ないといけません": what is said of that time is not that it is wanted. */
export function tellsOfDay(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word') return false
  const rest = restOfClause(tokens, at)
  // "No" behind a time and nothing more.
  if (/^(?:いいえ|いや|だめ|無し|なし)/.test(rest)) return /[曜日時週]/.test(textOf(tokens.slice(0, at))) && rest.length < 6
  if (/^に(?:は)?(?:出[なてる]|出発|帰|終わ[らりるっ]|戻|迎え|お迎え|着[かきく])/.test(rest)) return true
  // "17時に子供のお迎えがあります": something else is then.
  if (/^(?:に|は).*が(?:あり(?!ますか)|ある|あって|入って)/.test(rest) && !/(?:時間|空き|余裕|希望)が|[?？か]$/.test(rest)) return true
  const topic = /^(?:は|には|だと|では|じゃ)(.*)$/.exec(rest)?.[1]
  if (topic === undefined || topic === '' || /[?？か]$/.test(rest)) return false
  if (onlyHours.test(topic)) return false
  return !wanted.test(topic) || (refused.test(topic) && !/ません?か|ないか|問題/.test(topic))
}

function restOfClause(tokens: readonly Token[], at: number): string {
  const end = tokens.findIndex((token, index) => index > at && token.kind === 'mark' && /[.,!?…]/.test(token.text))
  const isAsked = end >= 0 && tokens[end]?.text === '?'
  return textOf(tokens.slice(at, end < 0 ? tokens.length : end)) + (isAsked ? '?' : '')
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join('')
}
