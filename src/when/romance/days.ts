import type { DayMeaning, Pick } from '../meaning.ts'
import { dayRule, rule, type Got, type Made, type Rule } from '../pattern.ts'
import { isName } from './names.ts'
import type { RomanceWords } from './words.ts'

const repeating: Made = { is: 'unclear', why: { why: 'repeating' } }
const tooVague: Made = { is: 'unclear', why: { why: 'too-vague' } }

/** Days said by their distance or their name. `thisweek`, `nextweek`, `weekafter` and their like are what `phrases` make of set phrases. */
export function dayRules(w: RomanceWords): readonly Rule[] {
  return [
    rule('{day}', (got) => ({ is: 'day', day: got.day(0) })),
    dayRule(`${w.dayLead}? <relative>`, (got) => ({ type: 'offset', unit: 'day', n: got.n(0) })),
    ...weekdayRules(w),
    ...weekRules(w),
    ...weekendRules(w),
  ]
}

function weekdayRules(w: RomanceWords): readonly Rule[] {
  const lead = `${w.dayLead}?`
  return [
    dayRule(`${lead} <weekday>`, (got) => (isWeekday(got, w) ? weekday(got.n(0), 'bare') : undefined)),
    // "un mardi" is none in particular.
    rule(`${w.one} <weekday>`, () => tooVague),
    dayRule(`${lead} ${w.this} <weekday>`, (got) => weekday(got.n(0), 'this')),
    dayRule(`${lead} ${w.next} <weekday>`, (got) => weekday(got.n(0), 'next')),
    dayRule(`${lead} <weekday> ${w.next}`, (got) => weekday(got.n(0), 'next')),
    dayRule(`${lead} <weekday> ${w.last}`, (got) => weekday(got.n(0), 'last')),
    dayRule(`${lead} ${w.last} <weekday>`, (got) => weekday(got.n(0), 'last')),
    dayRule(`${lead} <weekdays>`, (got) => weekday(got.n(0), 'every')),
    dayRule(`${lead} <weekday> weekon`, (got) => ({ type: 'weekday', weekday: got.n(0), pick: 'bare', plusWeeks: 1 })),
    dayRule(`${lead} <weekday> fortnighton`, (got) => ({ type: 'weekday', weekday: got.n(0), pick: 'bare', plusWeeks: 2 })),
    dayRule(`${lead} <relative> weekon`, (got) => ({ type: 'offset', unit: 'day', n: got.n(0) + 7 })),
    dayRule(`${lead} <relative> fortnighton`, (got) => ({ type: 'offset', unit: 'day', n: got.n(0) + 14 })),
    dayRule('weekon', () => ({ type: 'offset', unit: 'day', n: 7 })),
    dayRule('fortnighton', () => ({ type: 'offset', unit: 'day', n: 14 })),
    rule(`${w.every} ${w.dayLead}? <num>? <weekday>`, () => repeating),
    rule(`${w.every} ${w.dayLead}? <weekdays>`, () => repeating),
    rule(`${w.every} ${w.dayLead}? <num>? <unit>`, (got) => (got.n(1) < 3 ? undefined : repeating)),
    dayRule(`${lead} <weekday> ,? ${w.dayLead}? {day}`, named),
    dayRule(`${lead} <relative> ,? ${w.dayLead}? <weekday>`, (got) => ({
      type: 'named',
      weekday: got.n(1),
      day: { type: 'offset', unit: 'day', n: got.n(0) },
    })),
  ]
}

const weeks: readonly (readonly [word: string, ahead: number])[] = [
  ['lastweek', -1],
  ['thisweek', 0],
  ['nextweek', 1],
  ['weekafter', 2],
]

function weekRules(w: RomanceWords): readonly Rule[] {
  const lead = `${w.dayLead}?`
  return [
    ...weeks.flatMap(([word, ahead]): readonly Rule[] => {
      const within: DayMeaning = { type: 'week', ahead }
      return [
        dayRule(`${lead} ${word}`, () => within),
        dayRule(`${lead} <weekday> ,? ${w.of}? ${w.dayLead}? ${word}`, (got) => ({ type: 'meet', day: weekday(got.n(0), 'bare'), within })),
        dayRule(`${lead} ${word} ,? ${w.dayLead}? <weekday>`, (got) => ({ type: 'meet', day: weekday(got.n(0), 'bare'), within })),
        dayRule(`${lead} ${word} ,? ${w.dayLead}? <weekday> ${w.or}|${w.and} ${w.dayLead}? <weekday>`, (got) => eitherIn(got, within)),
        dayRule(`${lead} <weekday> ${w.or}|${w.and} ${w.dayLead}? <weekday> ${w.of}? ${w.dayLead}? ${word}`, (got) =>
          eitherIn(got, within),
        ),
        dayRule(`${lead} weekend ${w.of}? ${w.dayLead}? ${word}`, () => ({ type: 'meet', day: { type: 'weekend', pick: 'bare' }, within })),
        dayRule(`workdays ${w.of}? ${w.dayLead}? ${word}`, () => ({ type: 'meet', day: { type: 'workdays' }, within })),
        dayRule(`${word} workdays`, () => ({ type: 'meet', day: { type: 'workdays' }, within })),
        dayRule(`endof ${w.of}? ${w.dayLead}? ${word}`, () => ({ type: 'one-of', days: weekEnds(ahead) })),
        rule(`${w.early}|${w.middle} ${w.of}? ${w.dayLead}? ${word}`, () => tooVague),
      ]
    }),
    dayRule(`${lead} endofweek`, (got) =>
      got.region === 'CA' ? { type: 'weekend', pick: 'bare' } : { type: 'one-of', days: weekEnds(0) },
    ),
    dayRule(`${lead} ${w.this} endofweek`, (got) =>
      got.region === 'CA' ? { type: 'weekend', pick: 'this' } : { type: 'one-of', days: weekEnds(0) },
    ),
    dayRule(`${lead} weekendofnextweek`, (got) =>
      got.region === 'CA' ? { type: 'weekend', pick: 'next' } : { type: 'one-of', days: weekEnds(1) },
    ),
    dayRule('workdays', () => ({ type: 'one-of', days: [workdaysOf(0), workdaysOf(1)] })),
    rule(`${w.early}|${w.middle} ${w.of}? ${w.dayLead}? ${w.week}`, () => tooVague),
    rule(`${lead} <ordinal> ${w.week}|weekend ${w.of} ${w.dayLead}? {day}`, () => tooVague),
    rule(`${lead} ${w.last} ${w.week}|weekend ${w.of} ${w.dayLead}? {day}`, () => tooVague),
    dayRule(`${lead} ${w.week} <n>`, (got) => isoWeek(got)),
    dayRule('<week>', (got) => ({ type: 'iso-week', week: got.tokens[0]?.numbers[1] ?? 0, year: got.tokens[0]?.numbers[0] ?? 0 })),
    dayRule(`${lead} ${w.week} ${w.of} ${w.dayLead}? {day}`, (got) => ({ type: 'week-of', day: got.day(0) })),
    dayRule(`thisweek ${w.or}|${w.and} ${w.dayLead}? ${w.next}`, () => ({
      type: 'one-of',
      days: [
        { type: 'week', ahead: 0 },
        { type: 'week', ahead: 1 },
      ],
    })),
  ]
}

function weekendRules(w: RomanceWords): readonly Rule[] {
  const lead = `${w.dayLead}?`
  const weekend =
    (pick: Pick): (() => DayMeaning) =>
    () => ({ type: 'weekend', pick })
  return [
    dayRule(`${lead} weekend`, weekend('bare')),
    dayRule(`${lead} weekends`, weekend('every')),
    dayRule(`${lead} ${w.this} weekend`, weekend('this')),
    dayRule(`${lead} ${w.next} weekend`, weekend('next')),
    dayRule(`${lead} weekend ${w.next}`, weekend('next')),
    dayRule(`${lead} ${w.last} weekend`, weekend('last')),
    dayRule(`${lead} weekend ${w.last}`, weekend('last')),
    rule(`${w.every} ${w.dayLead}? weekend|weekends`, () => repeating),
    dayRule(`${lead} weekend ${w.of} ${w.dayLead}? {day}`, (got) => ({
      type: 'meet',
      day: { type: 'weekend', pick: 'bare' },
      within: { type: 'week-of', day: got.day(0) },
    })),
  ]
}

/** "la semaine prochaine mardi ou mercredi": both are next week's. */
function eitherIn(got: Got, within: DayMeaning): DayMeaning {
  return { type: 'one-of', days: [0, 1].map((index) => ({ type: 'meet', day: weekday(got.n(index), 'bare'), within })) }
}

function workdaysOf(ahead: number): DayMeaning {
  return { type: 'meet', day: { type: 'workdays' }, within: { type: 'week', ahead } }
}

function weekEnds(ahead: number): readonly DayMeaning[] {
  const within: DayMeaning = { type: 'week', ahead }
  return [
    { type: 'meet', day: weekday(5, 'bare'), within },
    { type: 'meet', day: { type: 'weekend', pick: 'bare' }, within },
  ]
}

function weekday(day: number, pick: Pick): DayMeaning {
  return { type: 'weekday', weekday: day, pick }
}

function isoWeek(got: Got): DayMeaning | undefined {
  return got.n(0) < 1 || got.n(0) > 53 ? undefined : { type: 'iso-week', week: got.n(0) }
}

function named(got: Got): DayMeaning | undefined {
  const day = got.day(0)
  const dated = day.type === 'date' || day.type === 'holiday' || (day.type === 'offset' && day.unit === 'day')
  return dated ? { type: 'named', weekday: got.n(0), day } : undefined
}

/** "ter", "jeu", "segunda opção", "Domingo Pérez": a weekday that is also a word or a name needs a place where a day can stand. */
function isWeekday(got: Got, w: RomanceWords): boolean {
  const last = got.tokens.at(-1)
  if (last === undefined || isName(got, w)) return false
  if (isChoice(got, w)) return false
  if (!new Set(w.doubtfulWeekdays.split('|')).has(last.text)) return true
  if (new Set(w.choices.split('|')).has(got.after?.text ?? '')) return false
  const [first] = got.tokens
  const alone = got.before === undefined && got.after === undefined && got.tokens.length === 1
  const leads = new Set(w.doubtfulLead.split('|'))
  const led = leads.has(got.before?.text ?? '') || (first !== last && leads.has(first?.text ?? ''))
  const next = got.after
  const followed = next !== undefined && next.kind !== 'mark' && (next.kind !== 'word' || followsDay(w).has(next.text))
  return alone || followed || (led && (next === undefined || next.kind === 'mark'))
}

function followsDay(w: RomanceWords): ReadonlySet<string> {
  const words = [
    w.dayLead,
    w.or,
    w.and,
    w.at,
    w.hourArticle,
    w.partLead,
    w.next,
    w.last,
    w.after,
    w.before,
    w.noon,
    w.oclock,
    w.about,
    w.until,
    ...w.parts,
  ]
  return new Set([...words.flatMap((text) => text.split('|')), 'nextweek', 'thisweek'])
}

/** "a segunda" as a whole message is the second one as well as Monday. */
function isChoice(got: Got, w: RomanceWords): boolean {
  const ordinal = w.ordinals.some((line) => line.split('|').includes(got.tokens.at(-1)?.text ?? ''))
  const alone = got.after?.kind !== 'word'
  const [first] = got.tokens
  const led = got.tokens.length === 2 ? got.start === 0 && isArticle(first?.text) : got.start === 1 && isArticle(got.before?.text)
  return ordinal && alone && led
}

function isArticle(text: string | undefined): boolean {
  return text?.length === 1 && text !== 'e'
}
