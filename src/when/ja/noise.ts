import { rule, type Got, type Made, type Rule } from '../pattern.ts'

const nothing: Made = 'nothing'
const refused =
  '無理|ダメ|だめ|駄目|ng|行けません|行けない|難しい|できません|不可|都合が悪い|都合がつかない|避けて|避けたい|行けなくて|無理です|厳しい|いけません|嫌'

// What follows a number of people, yen, years and the like.
const counter = /^(?:名|人|円|歳|才|つ|個|回|番|階|号|本|枚|席|部屋|組|度|代|割|種|件|社|杯|万|千|百|kg|cm|%|¥)/

/** Words that sound like a time and are none, and how a refusal is said. */
export const noiseRules: readonly Rule[] = [
  rule('おはよう|こんにちは|こんばんは|時間|時間帯|名前|日程|日時|何時|何日', () => nothing),
  rule('名前 は <n> 月', () => nothing),
  rule('<n> 月 と 申します|申し|いいます|言います|いう', () => nothing),
  rule('<n> 月 さん|様|さま|ちゃん|くん', () => nothing),
  rule('<n> <unit> 間|コース|かか', () => nothing),
  rule('<n> 日 間', () => nothing),
  rule('<n>', (got) => (counter.test(got.after?.text ?? '') ? nothing : undefined)),
  rule('<n> ~|- <n>', (got) => (counter.test(got.after?.text ?? '') ? nothing : undefined)),
  rule('<n> 時間|分 半?', (got) => (got.before?.text === '時' ? undefined : nothing)),
  rule('遅くとも|遅くても', () => nothing),
  rule('お昼 ご飯|ごはん', () => nothing),
  rule('次|今度 の <word>', () => nothing),
  rule('お|ご 前', () => nothing),
  rule('前|以前 に も?', (got) => (got.before === undefined ? nothing : undefined)),
  rule('{day} 以外 なら|で|は|の|に?', (got) => [{ is: 'not' }, { is: 'day', day: got.day(0) }, { is: 'comma' }]),
  rule('{day} を? 除く|除いて|除き', (got) => [{ is: 'not' }, { is: 'day', day: got.day(0) }, { is: 'comma' }]),
  rule(`は|が|だけ|だと は? ちょっと? ${refused}`, () => ({ is: 'not-that' })),
  rule('{day} で は なく て? ,?', (got) => [{ is: 'not' }, { is: 'day', day: got.day(0) }, { is: 'comma' }]),
  rule('{day} じゃ なく て? ,?', (got) => [{ is: 'not' }, { is: 'day', day: got.day(0) }, { is: 'comma' }]),
  rule('{day} じゃ|では|で ない|無い 方|ほう|日|曜日 が?', (got) => [{ is: 'not' }, { is: 'day', day: got.day(0) }, { is: 'comma' }]),
  rule('{day} ではなく|じゃなくて|ではなくて|じゃなく ,?', (got) => [{ is: 'not' }, { is: 'day', day: got.day(0) }, { is: 'comma' }]),
  rule('{day} と|や|か|, {day} を? 以外|除く|除いて|除き なら|で|は|の|に?', neither),
  rule(`{day} と|や|か|, {day} は|が ${refused}`, neither),
  rule('が|は 無理|だめ|ダメ|駄目|満席|いっぱい なら|であれば|だったら|でしたら|の場合は', () => ({ is: 'or' })),
  rule('無理|だめ|ダメ|駄目 なら|であれば|だったら|でしたら|の場合は', () => ({ is: 'or' })),
  rule('<n> 日中', (got) => (got.n(0) === 1 ? nothing : undefined)),
  rule('<n> 日 中|コース', (got) => (got.n(0) === 1 || got.tokens.at(-1)?.text === 'コース' ? nothing : undefined)),
  rule('<part> 以外 なら|で|は|の|に?', (got) => [{ is: 'not' }, partOf(got.n(0)), { is: 'comma' }]),
  rule(`<part> は|が|だけ は? ちょっと? ${refused}`, (got) => [{ is: 'not' }, partOf(got.n(0)), { is: 'comma' }]),
  rule('か', (got) => (got.after === undefined || got.after.kind === 'mark' ? nothing : { is: 'or' })),
  rule('または|もしくは|あるいは|それか', () => ({ is: 'or' })),
  // "金曜の3時とか空いてますか" offers nothing else.
  rule('とか', (got) =>
    got.after === undefined ||
    got.after.kind !== 'word' ||
    /^(?:[今明来再翌次月火水木金土日午朝昼夜夕晩週祝平]|あさ|あし|クリ)/.test(got.after.text)
      ? { is: 'or' }
      : nothing,
  ),
  rule('や', () => ({ is: 'or' })),
  rule('と', () => ({ is: 'and' })),
  rule('/', () => ({ is: 'or' })),
  rule(',', () => ({ is: 'comma' })),
]

function neither(got: Got): Made {
  return [{ is: 'not' }, { is: 'day', day: got.day(0) }, { is: 'or' }, { is: 'day', day: got.day(1) }, { is: 'comma' }]
}

function partOf(index: number): {
  readonly is: 'time'
  readonly time: { readonly type: 'part'; readonly part: 'morning' | 'afternoon' | 'evening' | 'lunchtime' }
} {
  const part = index === 1 ? 'morning' : index === 2 ? 'afternoon' : index === 5 ? 'lunchtime' : 'evening'
  return { is: 'time', time: { type: 'part', part } }
}
