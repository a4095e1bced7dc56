import type { DayMeaning, HolidayRule, Meaning, Month, Pick, Unit } from '../meaning.ts'
import { dayRule, rule, type Got, type Made, type Rule } from '../pattern.ts'
import { isoDate, isoInstant, slashDate } from '../written-dates.ts'

const tooVague: Made = { is: 'unclear', why: { why: 'too-vague' } }
const repeating: Made = { is: 'unclear', why: { why: 'repeating' } }

const offsets: readonly (readonly [words: string, n: number])[] = [
  ['今日|本日|きょう|今日中|本日中', 0],
  ['明日|あした|あす|翌日', 1],
  ['明後日|あさって|明後', 2],
  ['明々後日|明明後日|しあさって', 3],
  ['昨日|きのう', -1],
  ['一昨日|おととい', -2],
]

const weeks: readonly (readonly [words: string, ahead: number])[] = [
  ['今週|今週中', 0],
  ['来週|来週中|翌週|らいしゅう', 1],
  ['再来週|さ来週|さらいしゅう', 2],
  ['先週', -1],
  ['先々週', -2],
]

const months: readonly (readonly [words: string, ahead: number])[] = [
  ['今月|今月中', 0],
  ['来月|来月中|らいげつ', 1],
  ['再来月', 2],
  ['先月', -1],
]

/** 明後日, 来週の火曜, 12月24日(木), 3日後, 今週末, 月曜から水曜まで. */
export const dayRules: readonly Rule[] = [
  rule('{day}', (got) => ({ is: 'day', day: got.day(0) })),
  rule('<date> から|~|- <date> まで? の? 間?', (got) => ({
    is: 'day',
    day: { type: 'days', from: monthFirst(got, 0), to: monthFirst(got, 2) },
  })),
  ...offsets.map(([words, n]) => dayRule(words, (got) => (got.tokens[0]?.text === '翌日' ? undefined : offset('day', n)))),
  dayRule('<weekday>', (got) => weekday(got.n(0), 'bare')),
  dayRule('この <weekday>', (got) => weekday(got.n(0), 'coming')),
  dayRule('次|今度|つぎ の <weekday>', (got) => weekday(got.n(0), 'next')),
  dayRule('今度 <weekday>', (got) => weekday(got.n(0), 'next')),
  dayRule('こないだ|この間|この前|先日 の <weekday>', (got) => weekday(got.n(0), 'last')),
  dayRule('前|先日 の <weekday>', (got) => (got.before === undefined ? weekday(got.n(0), 'last') : undefined)),
  dayRule('( <youbi> )', (got) => weekday(got.n(0), 'bare')),
  rule('毎週|隔週|毎月|毎日|毎朝|毎晩|毎年 の? <weekday>?', () => repeating),
  rule('<weekday> / <weekday>', (got) => [weekdayMeaning(got.n(0)), { is: 'or' }, weekdayMeaning(got.n(1))]),
  rule('<youbi> / <youbi>', (got) => [weekdayMeaning(got.n(0)), { is: 'or' }, weekdayMeaning(got.n(1))]),
  rule('<youbi> /? <youbi> /? <youbi>', (got) => [
    weekdayMeaning(got.n(0)),
    { is: 'or' },
    weekdayMeaning(got.n(1)),
    { is: 'or' },
    weekdayMeaning(got.n(2)),
  ]),
  rule('<youbi> 土日', (got) => [weekdayMeaning(got.n(0)), { is: 'or' }, { is: 'day', day: { type: 'weekend', pick: 'bare' } }]),
  rule('<youbi> ~|- <youbi>', (got) => ({
    is: 'day',
    day: { type: 'days', from: weekday(got.n(0), 'bare'), to: weekday(got.n(1), 'bare') },
  })),
  rule('<youbi> から <youbi> まで?', (got) => ({
    is: 'day',
    day: { type: 'days', from: weekday(got.n(0), 'bare'), to: weekday(got.n(1), 'bare') },
  })),
  rule('<youbi> か|と <youbi> 曜|曜日', (got) => [weekdayMeaning(got.n(0)), { is: 'or' }, weekdayMeaning(got.n(1))]),
  ...weeks.flatMap(([words, ahead]) => {
    const within: DayMeaning = { type: 'week', ahead }
    return [
      dayRule(words, (got) => (got.tokens[0]?.text === '翌週' ? undefined : within)),
      dayRule(`${words} の? , <weekday>`, (got) => ({ type: 'meet', day: weekday(got.n(0), 'bare'), within })),
      dayRule(`${words} の? <weekday>`, (got) =>
        ahead === 0 ? weekday(got.n(0), 'this') : { type: 'meet', day: weekday(got.n(0), 'bare'), within },
      ),
      rule(`${words} の? <weekday> か|や|と|または|もしくは <weekday>`, (got) => [
        { is: 'day', day: { type: 'meet', day: weekday(got.n(0), 'bare'), within } },
        { is: 'or' },
        { is: 'day', day: { type: 'meet', day: weekday(got.n(1), 'bare'), within } },
      ]),
      rule(`${words} の? <weekday> から|~|- <weekday> まで? の? 間?`, (got) => ({
        is: 'day',
        day: {
          type: 'days',
          from: { type: 'meet', day: weekday(got.n(0), 'bare'), within },
          to: { type: 'meet', day: weekday(got.n(1), 'bare'), within },
        },
      })),
      dayRule(`${words} の? 平日`, () => ({ type: 'meet', day: { type: 'workdays' }, within })),
      dayRule(`${words} の? 週末|土日`, () => ({ type: 'meet', day: { type: 'weekend', pick: 'bare' }, within })),
      rule(`${words} の? 前半|後半|半ば|頭|初め|はじめ|始め`, () => tooVague),
    ]
  }),
  dayRule('来週 の? 今日', () => offset('day', 7)),
  dayRule('週末|土日', () => ({ type: 'weekend', pick: 'bare' })),
  dayRule('今週末|この週末', () => ({ type: 'weekend', pick: 'this' })),
  dayRule('この 週末|土日', () => ({ type: 'weekend', pick: 'this' })),
  ...[
    ['来週末', 1],
    ['再来週末', 2],
    ['先週末', -1],
  ].map(([words, ahead]) =>
    dayRule(String(words), () => ({
      type: 'meet',
      day: { type: 'weekend', pick: 'bare' },
      within: { type: 'week', ahead: Number(ahead) },
    })),
  ),
  dayRule('次|今度 の 週末|土日', () => ({ type: 'weekend', pick: 'next' })),
  dayRule('平日', () => ({
    type: 'one-of',
    days: [0, 1].map((ahead) => ({ type: 'meet', day: { type: 'workdays' }, within: { type: 'week', ahead } })),
  })),

  rule('<n> <unit> 後|後に', (got) => later(got, 1)),
  rule('<n> ,|~|- <n> <unit> 後|後に|以内', oneOf),
  rule('{day} の? <n>', dayThenNumber),
  rule('<n> 時間 半 後|後に', (got) => ({ is: 'elapsed', minutes: got.n(0) * 60 + 30 })),
  rule('<n> <unit> 前', (got) => later(got, -1)),
  rule('<n> <unit> 以内|以内に', within),
  rule('<n> <unit> 早く|遅く|早め|遅め|ずらし', () => tooVague),
  rule('{day} から {day} に', (got) => ({ is: 'day', day: got.day(1) })),
  rule('数日|数週間|数時間 後|後に|以内?', () => tooVague),
  rule('{day} の 前日', (got) => ({ is: 'day', day: { type: 'shifted', unit: 'day', n: -1, from: got.day(0) } })),
  rule('{day} の 翌日', (got) => ({ is: 'day', day: { type: 'shifted', unit: 'day', n: 1, from: got.day(0) } })),
  rule('{day} の 次 の 日', (got) => ({ is: 'day', day: { type: 'shifted', unit: 'day', n: 1, from: got.day(0) } })),
  rule('{day} の 前 の <weekday>', (got) => ({ is: 'day', day: { type: 'weekday-near', weekday: got.n(0), side: -1, day: got.day(0) } })),
  rule('{day} の 次 の <weekday>', (got) => ({ is: 'day', day: { type: 'weekday-near', weekday: got.n(0), side: 1, day: got.day(0) } })),
  rule('{day} から|~|- {day} まで? の? 間?', (got) => ({ is: 'day', day: { type: 'days', from: got.day(0), to: got.day(1) } })),
  rule('{day} と {day} の 間', () => tooVague),
  rule('{day} 以降|以後|から', (got) => ({ is: 'day', day: open('from', got) })),
  rule('{day} より 後|あと', (got) => ({ is: 'day', day: open('after', got) })),
  rule('{day} まで|までに|以前', (got) => ({ is: 'day', day: open('until', got) })),
  rule('{day} より 前 は|だと 無理|ダメ|だめ|難しい|ng', (got) => ({ is: 'day', day: open('from', got) })),
  rule('{day} より 後|あと は|だと 無理|ダメ|だめ|難しい|ng', (got) => ({ is: 'day', day: open('until', got) })),
  rule('{day} より 前', (got) => ({ is: 'day', day: open('before', got) })),
  rule(`{day} ごろ|頃|ころ|あたり|辺り|前後`, () => tooVague),

  dayRule('<date>', slashed),
  dayRule('<iso>', isoDate),
  rule('<iso>', isoInstant),
  dayRule('<date> ( <youbi> )', (got) => namedBy(got, slashDate({ ...got, tokens: got.tokens.slice(0, 1) }, true))),
  dayRule('<n> 月 の? <n> 日', (got) => dateIn(got.n(1), { month: got.n(0) })),
  dayRule('<n> 月 <n> 日 の? ( <youbi> )', (got) => namedBy(got, dateIn(got.n(1), { month: got.n(0) }))),
  dayRule('<n> 月 <n> 日 の? <weekday>', (got) => namedBy(got, dateIn(got.n(1), { month: got.n(0) }))),
  dayRule('令和 <n> 年 <n> 月 <n> 日', (got) => dateIn(got.n(2), { month: got.n(1), year: 2018 + got.n(0) })),
  dayRule('<n> 年 <n> 月 <n> 日', (got) => (got.n(0) < 1000 ? undefined : dateIn(got.n(2), { month: got.n(1), year: got.n(0) }))),
  dayRule('<n> 年 <n> 月 <n> 日 ( <youbi> )', (got) => namedBy(got, dateIn(got.n(2), { month: got.n(1), year: got.n(0) }))),
  dayRule('<n> 年 <n> 月', (got) => monthOf({ month: got.n(1), year: got.n(0) })),
  dayRule('<n> 月', (got) =>
    ['さん', '様', 'さま', 'ちゃん', 'くん'].includes(got.after?.text ?? '') ? undefined : monthOf({ month: got.n(0) }),
  ),
  dayRule('<n> 月 中', (got) => monthOf({ month: got.n(0) })),
  dayRule('<n> 日', (got) => (got.n(0) >= 1 && got.n(0) <= 31 ? { type: 'date', day: got.n(0) } : undefined)),
  dayRule('<n> 日 ( <youbi> )', (got) => namedBy(got, { type: 'date', day: got.n(0) })),
  dayRule('<n> 日 の? <weekday>', (got) => namedBy(got, { type: 'date', day: got.n(0) })),
  rule('<n> 月 <n> 日 か|や|または|と <n> 日', (got) => [dated(got, 1), { is: 'or' }, dated(got, 2)]),
  rule('<n> 月 <n> 日 から|~|- <n> 日 まで?', (got) => ({
    is: 'day',
    day: {
      type: 'days',
      from: { type: 'date', day: got.n(1), month: { month: got.n(0) } },
      to: { type: 'date', day: got.n(2), month: { month: got.n(0) } },
    },
  })),
  ...months.flatMap(([words, ahead]) => [
    dayRule(words, () => monthOf({ ahead })),
    dayRule(`${words} の? <n> 日`, (got) => dateIn(got.n(0), { ahead })),
    dayRule(`${words} の? 末`, () => ({ type: 'month-end', month: { ahead } })),
    dayRule(`${words} の? 最終日|末日`, () => ({ type: 'month-last', month: { ahead } })),
    dayRule(`${words} の? 最後 の 日`, () => ({ type: 'month-last', month: { ahead } })),
    dayRule(`${words} の? 第 <n> <weekday>`, (got) => nth(got.n(0), got.n(1), { ahead })),
    dayRule(`${words} の? 最後 の <weekday>`, (got) => nth(-1, got.n(0), { ahead })),
    dayRule(`${words} の? 最初 の <weekday>`, (got) => nth(1, got.n(0), { ahead })),
    rule(`${words} の? 上旬|中旬|下旬|初旬|初め|はじめ|半ば|頭|前半|後半`, () => tooVague),
  ]),
  dayRule('月末|今月末', () => ({ type: 'month-end', month: { ahead: 0 } })),
  dayRule('来月末', () => ({ type: 'month-end', month: { ahead: 1 } })),
  dayRule('<n> 月末', (got) => ({ type: 'month-end', month: { month: got.n(0) } })),
  dayRule('<n> 月 の? 末', (got) => ({ type: 'month-end', month: { month: got.n(0) } })),
  dayRule('<n> 月 の? 第 <n> <weekday>', (got) => nth(got.n(1), got.n(2), { month: got.n(0) })),
  dayRule('<n> 月 の? 最初 の <weekday>', (got) => nth(1, got.n(1), { month: got.n(0) })),
  dayRule('<n> 月 の? 最後 の <weekday>', (got) => nth(-1, got.n(1), { month: got.n(0) })),
  rule('第 <n> <weekday>', () => tooVague),
  rule('<n> 月 の? 上旬|中旬|下旬|初旬|初め|はじめ|半ば|頭|前半|後半', () => tooVague),
  rule(
    '土日祝|土日祝日|月初|年末|年末年始|年始|年明け|週末明け|正月|お正月|お盆|gw|ゴールデンウィーク|連休|祝日|休日|夏休み|冬休み|春休み|来年|今年|来春|来夏',
    (got) => (got.tokens[0]?.text === '来年' ? { is: 'day', day: { type: 'year', ahead: 1 } } : tooVague),
  ),
  dayRule('来年 の? {day}', (got) =>
    got.day(0).type === 'date' ? { type: 'meet', day: got.day(0), within: { type: 'year', ahead: 1 } } : undefined,
  ),
  rule('去年|昨年', () => ({ is: 'day', day: { type: 'year', ahead: -1 } })),
  dayRule('第 <n> 週', (got) => (got.n(0) >= 1 && got.n(0) <= 53 && got.n(0) > 5 ? { type: 'iso-week', week: got.n(0) } : undefined)),

  rule('なるはや|なる早|最速', asap),
  rule('できるだけ|なるべく|できる限り|可能な限り 早く|早め|早い|はやく|早めに', asap),
  rule('至急|早急|早急に|大至急|最短|最短で|今すぐ|すぐに|一刻も早く|asap', asap),
  rule('一番|最も 早い|早く|はやい', asap),
  ...holidayRules(),
]

/** "12/5" is December's to nearly everyone who writes Japanese, and May's by the rule of every other country: the customer says. */
function slashed(got: Got): DayMeaning | undefined {
  const [days, months] = [slashDate(got), slashDate(got, true)]
  if (days === undefined || months === undefined || JSON.stringify(days) === JSON.stringify(months)) return months
  return { type: 'one-of', days: [months, days] }
}

function monthFirst(got: Got, at: number): DayMeaning {
  const found = slashDate({ ...got, tokens: got.tokens.slice(at, at + 1) }, true)
  return found ?? { type: 'date', day: 0 }
}

function asap(): Made {
  return { is: 'day', day: { type: 'window', unit: 'week', n: 1 } }
}

function offset(unit: Unit, n: number): DayMeaning {
  return { type: 'offset', unit, n }
}

function weekday(day: number, pick: Pick): DayMeaning {
  return { type: 'weekday', weekday: day, pick }
}

function weekdayMeaning(day: number): { readonly is: 'day'; readonly day: DayMeaning } {
  return { is: 'day', day: weekday(day, 'bare') }
}

function open(edge: 'from' | 'after' | 'until' | 'before', got: Got): DayMeaning {
  return { type: 'open', edge, day: got.day(0) }
}

function dateIn(day: number, month: Month): DayMeaning | undefined {
  return day > 99 ? undefined : { type: 'date', day, month }
}

function dated(got: Got, index: number): { readonly is: 'day'; readonly day: DayMeaning } {
  return { is: 'day', day: { type: 'date', day: got.n(index), month: { month: got.n(0) } } }
}

function monthOf(month: Month): DayMeaning | undefined {
  return 'month' in month && (month.month < 1 || month.month > 12) ? undefined : { type: 'month', month }
}

/** "12月5日(金)": the last number is the weekday. */
function namedBy(got: Got, day: DayMeaning | undefined): DayMeaning | undefined {
  const count = [3, 2, 1].find((index) => got.maybe(index) !== undefined) ?? 0
  return day === undefined ? undefined : { type: 'named', weekday: got.n(count), day }
}

function nth(n: number, day: number, month: Month): DayMeaning | undefined {
  return n > 5 || n === 0 ? undefined : { type: 'nth', n, weekday: day, month }
}

const units: readonly (Unit | undefined)[] = [undefined, undefined, 'day', 'week', 'month', 'year']

function later(got: Got, sign: 1 | -1): Made {
  const [n, unit] = [got.n(0) * sign, units[got.n(1) - 1]]
  // "two weeks after the concert": from then, not from now.
  if (got.before?.text === 'の') return tooVague
  if (Math.abs(n) > 5_000) return tooVague
  return unit === undefined ? { is: 'elapsed', minutes: n * (got.n(1) === 2 ? 60 : 1) } : { is: 'day', day: offset(unit, n) }
}

function oneOf(got: Got): Made {
  const unit = units[got.n(2) - 1]
  if (unit === undefined || got.tokens.at(-1)?.text === '以内') return tooVague
  return { is: 'day', day: { type: 'one-of', days: [offset(unit, got.n(0)), offset(unit, got.n(1))] } }
}

/** "明日3", "金曜3": a time, and after a weekday perhaps a date. */
function dayThenNumber(got: Got): Made {
  const [day, n] = [got.day(0), got.n(0)]
  const alone = got.after === undefined || ['で', 'に', '.', '?', '!'].includes(got.after.text)
  if (!alone || n > 24 || (got.tokens.at(-1)?.text.length ?? 0) > 2) return undefined
  const said: Meaning = { is: 'time', time: { type: 'clock', clock: { hour: n, minute: 0, said: n > 12 || n === 0 ? 'full' : 'open' } } }
  if (day.type !== 'weekday' || n === 0) return [{ is: 'day', day }, said]
  return [{ is: 'day', day }, said, { is: 'or' }, { is: 'day', day: { type: 'date', day: n } }]
}

function within(got: Got): Made {
  const [n, unit] = [got.n(0), units[got.n(1) - 1]]
  if (unit !== undefined) return { is: 'day', day: { type: 'window', unit, n } }
  return { is: 'elapsed-within', minutes: n * (got.n(1) === 2 ? 60 : 1) }
}

function holidayRules(): readonly Rule[] {
  const date = (month: number, day: number): HolidayRule => ({ on: 'date', month, day })
  const nthOf = (n: number, day: number, month: number): HolidayRule => ({ on: 'nth', n, weekday: day, month })
  const holidays: readonly (readonly [words: string, rule: HolidayRule])[] = [
    ['元日|元旦', date(1, 1)], ['成人の日', nthOf(2, 1, 1)], ['建国記念の日|建国記念日', date(2, 11)], ['バレンタインデー|バレンタイン', date(2, 14)], ['天皇誕生日', date(2, 23)], ['ひな祭り|雛祭り', date(3, 3)], ['ホワイトデー', date(3, 14)],
    ['春分の日|春分', { on: 'equinox', month: 3 }], ['秋分の日|秋分', { on: 'equinox', month: 9 }], ['昭和の日', date(4, 29)], ['憲法記念日', date(5, 3)], ['みどりの日', date(5, 4)], ['こどもの日|子供の日', date(5, 5)], ['母の日', nthOf(2, 7, 5)], ['父の日', nthOf(3, 7, 6)], ['七夕', date(7, 7)],
    ['海の日', nthOf(3, 1, 7)], ['山の日', date(8, 11)], ['敬老の日', nthOf(3, 1, 9)], ['スポーツの日|体育の日', nthOf(2, 1, 10)], ['ハロウィン|ハロウィーン', date(10, 31)], ['文化の日', date(11, 3)], ['勤労感謝の日', date(11, 23)],
    ['クリスマスイブ|クリスマスイヴ|クリスマス・イブ|イブ|イヴ', date(12, 24)], ['クリスマス', date(12, 25)], ['大晦日|おおみそか|大みそか', date(12, 31)],
  ] // prettier-ignore
  return holidays.map(([words, holiday]) => dayRule(words, () => ({ type: 'holiday', rule: holiday })))
}
