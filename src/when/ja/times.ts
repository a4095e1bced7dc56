import type { Clock, Meaning, Part } from '../meaning.ts'
import { clockRule, hourRule, rule, type Got, type Made, type Rule } from '../pattern.ts'
import { halfDay, minutesTo, written } from '../written-clocks.ts'

/** In the order of the lexicon's `part` class. */
const partNames: readonly Part[] = ['morning', 'afternoon', 'evening', 'night', 'lunchtime']

const today: Meaning = { is: 'day', day: { type: 'offset', unit: 'day', n: 0 } }
const tooVague: Meaning = { is: 'unclear', why: { why: 'too-vague' } }
const noSuchTime: Meaning = { is: 'unclear', why: { why: 'no-such-time' } }
const about = 'ごろ|頃|ころ|くらい|ぐらい|位|前後|ちょうど|ぴったり|きっかり'

/** 15時半, 午後3時, 夜7時ごろ, 10時から12時まで, 18時以降. */
export const timeRules: readonly Rule[] = [
  hourRule('<ampm>? の? <n> 時', (got) => halfDay(got.n(1), 0, got.maybe(0))),
  hourRule('<ampm>? の? <n> 時 半', (got) => halfDay(got.n(1), 30, got.maybe(0))),
  hourRule('<ampm>? の? <n> 時 <n> 分', (got) => halfDay(got.n(1), got.n(2), got.maybe(0))),
  hourRule('<time>', (got) => written(got, got.tokens[0]?.numbers ?? [], undefined)),
  hourRule('<ampm> の? <time>', (got) => halfDay(got.n(1), got.tokens.at(-1)?.numbers[1] ?? 0, got.n(0))),
  hourRule('<ampm> <n>', (got) =>
    got.after?.kind === 'word' && /^[名人日月分]/.test(got.after.text) ? undefined : halfDay(got.n(1), 0, got.n(0)),
  ),
  hourRule('<n> <ampm>', (got) => (/^[ap]m$/.test(got.tokens[1]?.text ?? '') ? halfDay(got.n(0), 0, got.n(1)) : undefined)),
  hourRule('<time> <ampm>', (got) =>
    /^[ap]m$/.test(got.tokens[1]?.text ?? '') ? halfDay(got.n(0), got.tokens[0]?.numbers[1] ?? 0, got.n(1)) : undefined,
  ),
  hourRule('正午', () => ({ hour: 12, minute: 0, said: 'full' })),
  clockRule('{hour}', (got) => got.clock(0)),
  clockRule(`{hour} ${about}`, (got) => got.clock(0)),
  clockRule(`だいたい|およそ|大体 {hour} ${about}?`, (got) => got.clock(0)),
  clockRule('<part> の? {hour}', (got) => settled(got.clock(0), partNames[got.n(0) - 1])),
  clockRule(`<part> の? {hour} ${about}`, (got) => settled(got.clock(0), partNames[got.n(0) - 1])),
  clockRule('夕方 の? {hour}', (got) => settled(got.clock(0), 'evening')),
  clockRule('深夜|夜中 の? {hour}', (got) => deepNight(got.clock(0))),

  // Ten minutes before four, or before ten past four.
  rule('<ampm>? の? <n> 時 <n> 分 前', beforeHour),
  rule('{clock}', (got) => clock(got.clock(0))),
  rule('{clock} か|や|または|もしくは|とか {clock}', (got) => [clock(got.clock(0)), { is: 'or' }, clock(got.clock(1))]),
  rule('{clock} 以降|以後|から|~', (got) => bound('after', got)),
  rule('{clock} より 後|あと|遅い|遅く', (got) => bound('after', got)),
  rule('{clock} 過ぎ|すぎ', (got) => [clock(got.clock(0)), { is: 'or' }, bound('after', got)]),
  rule('{clock} まで の? 営業|営業時間', () => 'nothing'),
  rule('{clock} 以前|まで|までに|前|まえ', (got) => bound('before', got)),
  rule('{clock} より 前|早い|早く', (got) => bound('before', got)),
  rule('{clock} から|~|- {clock} まで? の? 間?', hours),
  rule('<n> ~|- {clock} まで? の? 間?', (got) =>
    isHour(got) ? { is: 'time', time: { type: 'hours', from: openHour(got.n(0)), to: got.clock(0) } } : undefined,
  ),
  rule('{clock} の <n> <unit> 前|後', () => tooVague),
  rule('{clock} ではなく|ではなくて|じゃなくて|じゃなく|でなく ,?', () => 'nothing'),
  rule('{clock} から {clock} に 変更|ずらし|移動|変え', (got) => clock(got.clock(1))),
  rule('{clock} を {clock} に', (got) => clock(got.clock(1))),
  rule('{clock} と {clock} の? 間', hours),
  rule('<part> から|~ <part> まで?', () => tooVague),
  rule('<part>', (got) => part(got.n(0))),
  rule('<part> から|以降', (got) => (got.n(0) === 2 ? part(2) : { is: 'time', time: { type: 'after', clock: startOf(got.n(0)) } })),
  rule('<part> の? うち|内', (got) => part(got.n(0))),
  // Four in the afternoon to some, seven in the evening to others.
  rule('夕方', () => [{ is: 'time', time: { type: 'hours', from: full(15), to: full(18) } }, { is: 'or' }, part(3)]),
  rule('夕方 以降|から', () => tooVague),
  rule('朝 一|イチ|いち', () => edge('morning', 'early')),
  rule('朝一|朝イチ|朝いち', () => edge('morning', 'early')),
  rule('早朝', () => edge('morning', 'early')),
  rule('午後 一|イチ|いち', () => edge('afternoon', 'early')),
  rule('午前 の? 早め', () => edge('morning', 'early')),
  rule('午後 の? 早め', () => edge('afternoon', 'early')),
  rule('午後 の? 遅め', () => edge('afternoon', 'late')),
  rule('深夜|夜中|昼間|日中|仕事終わり|仕事帰り|仕事後', () => tooVague),
  rule('仕事 の? 後|あと|終わり', () => tooVague),
  rule('今夜|今晩', () => [today, part(3)]),
  rule('今夜|今晩 の? {clock}', (got) => [today, part(3), clock(got.clock(0))]),
  rule('今朝', () => [today, part(1)]),
  rule('明朝|翌朝', (got) => (got.tokens[0]?.text === '明朝' ? [tomorrow, part(1)] : tooVague)),
  rule('明晩', () => [tomorrow, part(3)]),
  rule('同じ 時間|時刻', () => tooVague),
  rule('<n> 時', () => noSuchTime),
  rule('<n> 時 <n> 分', () => noSuchTime),
  rule('<time>', () => noSuchTime),
  rule('日本時間|ニューヨーク時間|現地時間|ロンドン時間 の? {clock}', (got) =>
    got.tokens[0]?.text === '現地時間' ? clock(got.clock(0)) : { is: 'unclear', why: { why: 'other-zone' } },
  ),
]

/** "10〜12時", not "12/10〜12時" or "2〜3名". */
function isHour(got: Got): boolean {
  return got.n(0) < 25 && got.tokens.some((token) => token.text === '時')
}

function openHour(hour: number): Clock {
  return { hour, minute: 0, said: hour > 12 ? 'full' : 'open' }
}

const tomorrow: Meaning = { is: 'day', day: { type: 'offset', unit: 'day', n: 1 } }

function full(hour: number): Clock {
  return { hour, minute: 0, said: 'full' }
}

function startOf(index: number): Clock {
  return full([6, 12, 18, 18, 12][index - 1] ?? 0)
}

function clock(value: Clock): Meaning {
  return { is: 'time', time: { type: 'clock', clock: value } }
}

function part(index: number): Meaning {
  return { is: 'time', time: { type: 'part', part: partNames[index - 1] ?? 'morning' } }
}

function edge(named: Part, which: 'early' | 'late'): Meaning {
  return { is: 'time', time: { type: 'part', part: named, edge: which } }
}

function bound(type: 'after' | 'before', got: Got): Meaning {
  return { is: 'time', time: { type, clock: got.clock(0) } }
}

function beforeHour(got: Got): Made {
  const [before, other] = [minutesTo(got.n(2), got.n(1), got.maybe(0)), halfDay(got.n(1), got.n(2), got.maybe(0))]
  if (before === undefined || other === undefined || got.n(2) > 30) return undefined
  return [clock(before), { is: 'or' }, { is: 'time', time: { type: 'before', clock: other } }]
}

function hours(got: Got): Made {
  return { is: 'time', time: { type: 'hours', from: got.clock(0), to: got.clock(1) } }
}

function settled(value: Clock, named: Part | undefined): Clock | undefined {
  if (value.said !== 'open') return value
  if (named === 'morning') return value.hour === 12 ? undefined : { ...value, said: 'am' }
  if (named === 'lunchtime') return { ...value, said: value.hour === 11 ? 'am' : 'pm' }
  return value.hour === 12 && named === 'evening' ? undefined : { ...value, said: 'pm' }
}

function deepNight(value: Clock): Clock | undefined {
  if (value.said !== 'open') return value
  return value.hour < 6 ? { ...value, said: 'am' } : value.hour < 12 ? { ...value, said: 'pm' } : undefined
}
