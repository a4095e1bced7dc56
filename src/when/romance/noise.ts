import { dayRule, rule, type Got, type Made, type Rule } from '../pattern.ts'
import type { HolidayRule } from '../meaning.ts'
import { isCounted } from './counts.ts'
import type { RomanceHoliday, RomanceWords } from './words.ts'

const nothing: Made = 'nothing'

// "je prends le 2" chooses among what was offered.
const takes = 'prends|prendrai|prendre|choisis|elijo|tomo|escojo|escolho|fico|prendo|scelgo'

// "mon mail du 15 novembre" is dated, not asked for.
const papers =
  'mail|mails|email|courriel|message|lettre|facture|devis|correo|mensaje|carta|factura|recibo|presupuesto|mensagem|fatura|orcamento|messaggio|lettera|fattura|preventivo'

const streets = 'rue|avenue|boulevard|bd|chemin|calle|avenida|avda|av|paseo|carrera|rua|travessa|via|viale|piazza|corso|vicolo'

/** Words that sound like a time and are none: how many, how long, which one, who; and how a refusal is said. */
export function noiseRules(w: RomanceWords): readonly Rule[] {
  return [...countRules(w), ...nameRules(w), ...refusalRules(w), ...linkRules(w)]
}

function countRules(w: RomanceWords): readonly Rule[] {
  return [
    rule('greeting', () => nothing),
    rule(`${w.forPeople} <num>`, (got) => (isTimeNext(got, w) || mayBeHour(got) ? undefined : nothing)),
    rule(`${w.forPeople} <num> ${w.or}|- <num>`, (got) => (isTimeNext(got, w) ? undefined : nothing)),
    rule(`${w.weAre} in|en|a|em? <num>`, () => nothing),
    rule(`table|tablee|groupe|mesa|grupo|tavolo|tavolata|gruppo ${w.of}|${w.forPeople}|da|d <num>`, () => nothing),
    rule(`table|tablee|groupe|mesa|grupo|tavolo|tavolata|gruppo ${w.of}|${w.forPeople}|da|d <num> ${w.or}|- <num>`, () => nothing),
    rule('<num> <unit> atmost|atleast', (got) => (got.n(1) < 3 ? nothing : undefined)),
    rule('<num> <word>', (got) => (isThing(got, w) ? nothing : undefined)),
    rule('<num> <word>', (got) => (isPlural(got, w) ? nothing : undefined)),
    rule(`${w.dayLead}? <ordinal> ${w.choices}`, () => nothing),
    rule(`${w.dayLead}? <n> <suffix> ${w.choices}`, () => nothing),
    rule(`${w.dayLead} <n> <suffix>`, (got) => (got.n(0) === 1 || got.tokens.at(-1)?.glued !== true ? undefined : nothing)),
    rule(`${w.choices} <num>`, () => nothing),
    rule(`${w.choices} <n> - <n>`, () => nothing),
    rule('# <n>', () => nothing),
    rule(`${streets} <word> <word>? <word>? ,? <n>`, (got) => (isAddress(got, w) ? nothing : undefined)),
    rule(`${takes} ${w.dayLead}? <n>`, (got) =>
      got.n(0) < 10 && (got.after === undefined || got.after.kind === 'mark') ? nothing : undefined,
    ),
    rule(`${w.during}|${w.of}|${w.one}? <num> <unit>`, (got) => (got.n(1) < 3 ? nothing : undefined)),
    rule(`${w.during}|${w.of} ${w.one} <unit>`, (got) => (got.n(0) < 3 ? nothing : undefined)),
    rule(`${w.during} :? <time>`, nothingButLength),
    rule(`${w.of} <time>`, (got) => (isShort(got) ? nothing : undefined)),
    rule(`${w.during}|${w.of}? halfhour|quarterhour|hourandhalf`, () => nothing),
    rule(`<num> ${w.of}? <unit>`, (got) => (got.n(1) === 6 ? nothing : undefined)),
  ]
}

/** "3 cortes de niño": a word in the plural that is none of ours, where the number is no hour of a day just said. */
function isPlural(got: Got, w: RomanceWords): boolean {
  const thing = got.tokens.at(-1)
  if (thing === undefined || thing.glued || got.n(0) > 9 || !/(?:s|x|[ei])$/.test(thing.text) || thing.text.length < 5) return false
  if (/^(?:graci|grazi|merci|obrigad|entonc|allor|antes|depois|despues|apres|porfis|minus|forse|anche|invece|oppure)/.test(thing.text))
    return false
  const before = got.before
  const starts =
    before === undefined ||
    before.kind === 'mark' ||
    (before.kind === 'word' && !isDayWord(before.text, w) && !ourWords(w).has(before.text))
  return starts && !ourWords(w).has(thing.text)
}

const known = new WeakMap<RomanceWords, ReadonlySet<string>>()

function ourWords(w: RomanceWords): ReadonlySet<string> {
  const before = known.get(w)
  if (before !== undefined) return before
  const lines = Object.entries(w).flatMap(([name, value]: readonly [string, unknown]) => (name === 'phrases' ? [] : [value]).flat(3))
  const words = new Set(lines.flatMap((line) => (typeof line === 'string' ? line.split(/[| ]/) : [])))
  known.set(w, words)
  return words
}

/** "rua Augusta 12,": a name ends it, and nothing goes on as an hour would. */
function isAddress(got: Got, w: RomanceWords): boolean {
  const name = got.tokens.findLast((token) => token.kind === 'word')
  const ends = got.after === undefined || got.after.kind === 'mark' || (got.after.kind === 'word' && !isTimeNext(got, w))
  return name !== undefined && isCapital(name.raw) && !isDayWord(name.text, w) && ends
}

function nameRules(w: RomanceWords): readonly Rule[] {
  return [
    rule(`${w.calledLead} <word> <word>?`, (got) => (isPerson(got, w, true) ? nothing : undefined)),
    rule(`${w.nameLead} o|a|el|la|le|il? <word> <word>?`, (got) => (isPerson(got, w, false) ? nothing : undefined)),
    rule('happening', () => nothing),
    rule(`${papers} ${w.of} ${w.dayLead}? {day}`, () => nothing),
    rule('domingo|domenica <word>', (got) =>
      got.tokens.every((token) => /^\p{Lu}\p{Ll}/u.test(token.raw)) && !isDayWord(got.tokens[1]?.text ?? '', w) ? nothing : undefined,
    ),
  ]
}

function refusalRules(w: RomanceWords): readonly Rule[] {
  const lead = `${w.dayLead}? ${w.dayLead}?`
  return [
    rule(`${w.not} ${lead}`, () => ({ is: 'not' })),
    rule(w.cannot, (got) => (endsClause(got) && got.before !== undefined ? { is: 'not-that' } : undefined)),
    // "si ce n'est pas possible vendredi, samedi": Saturday only then.
    rule(`si|se|s|caso <word>? <word>? ${w.cannot}`, () => ({ is: 'unclear', why: { why: 'too-vague' } })),
    rule(`${w.cannot} ${lead}`, () => ({ is: 'not' })),
    rule(`{day} ${w.cannot}`, (got) => [{ is: 'not' }, { is: 'day', day: got.day(0) }]),
    rule(`{day} ${w.not}`, (got) =>
      got.after === undefined || got.after.kind === 'mark' ? [{ is: 'not' }, { is: 'day', day: got.day(0) }] : undefined,
    ),
  ]
}

function endsClause(got: Got): boolean {
  return got.after === undefined || got.after.kind === 'mark'
}

function linkRules(w: RomanceWords): readonly Rule[] {
  return [
    rule(w.or, () => ({ is: 'or' })),
    // "alle 15 o 16" where nothing read the 16 as a time is half understood.
    rule(`${w.or}|- <n>`, (got) =>
      isNumeric(got.before) && !isCounted(got, w) ? { is: 'unclear', why: { why: 'too-vague' } } : undefined,
    ),
    rule(`, ${w.or}`, () => ({ is: 'or' })),
    rule(`/`, () => ({ is: 'or' })),
    rule(`${w.and}|&`, () => ({ is: 'and' })),
    rule(`, ${w.and}`, () => ({ is: 'and' })),
    rule(',', () => ({ is: 'comma' })),
  ]
}

/** One rule for each holiday's name, with what may stand before it and a year behind. */
export function holidayRules(w: RomanceWords): readonly Rule[] {
  return w.holidays.flatMap((holiday) => [
    dayRule(`${w.dayLead}? ${w.dayLead}? jour|dia|giorno|feriado|festivo|ferie? ${w.of}? l|la? ${holiday.words} ${w.of}? <n>?`, (got) => {
      const year = got.maybe(0)
      if (year === undefined && w.of.split('|').includes(got.tokens.at(-1)?.text ?? '')) return undefined
      if (year !== undefined && (year < 1000 || year > 9999)) return undefined
      const rule = holidayFor(holiday, got.region)
      return rule === undefined ? undefined : { type: 'holiday', rule, ...(year === undefined ? {} : { year }) }
    }),
  ])
}

function holidayFor(holiday: RomanceHoliday, region: string | undefined): HolidayRule | undefined {
  return (region === undefined ? undefined : holiday.elsewhere?.[region]) ?? holiday.rule
}

/** "samedi à trois": so many of us, or at three. */
function mayBeHour(got: Got): boolean {
  return got.tokens[0]?.text === 'a' && !got.all.some((token) => token.kind === 'time')
}

function isTimeNext(got: Got, w: RomanceWords): boolean {
  const next = got.after
  if (next === undefined) return false
  const makesTime = [w.oclock, w.half, w.quarter, w.quarterTo, w.minus, w.to, 'am|pm|-', w.of, ...w.months, ...w.unitNames]
  return makesTime.some((words) => words.split('|').includes(next.text)) && !isCounted(got, w)
}

/** "3 personnes", "45 euros". */
function isThing(got: Got, w: RomanceWords): boolean {
  const last = got.tokens.at(-1)
  return last !== undefined && isCounted({ ...got, after: last }, w)
}

function isDayWord(text: string, w: RomanceWords): boolean {
  const words = [
    ...w.weekdays,
    ...w.months,
    ...w.parts,
    w.at,
    w.dayLead,
    w.and,
    w.or,
    w.after,
    w.before,
    w.until,
    w.from,
    w.hourArticle,
    w.partLead,
  ]
  return words.some((line) => line.split('|').includes(text))
}

function isNumeric(token: Got['before']): boolean {
  return token !== undefined && (token.kind === 'number' || token.kind === 'time' || token.kind === 'decimal')
}

function isShort(got: Got): boolean {
  const token = got.tokens.at(-1)
  return (
    /^[1-4] ?h(?: ?\d\d)?$/.test(token?.text ?? '') && !(got.after?.kind === 'time') && !/^(?:a|as|alle|-)$/.test(got.after?.text ?? '')
  )
}

function nothingButLength(got: Got): Made {
  return isShort(got) ? nothing : undefined
}

/** "je m'appelle Mai Dupont": two words of a name, the second only with a capital and if it is no weekday. */
function isPerson(got: Got, w: RomanceWords, called: boolean): boolean {
  const [first, second] = got.tokens.slice(1).filter((token, at) => at > 0 || token.text.length > 2 || isCapital(token.raw))
  if (first === undefined || !(called || isCapital(first.raw))) return false
  return second === undefined || (isCapital(second.raw) && (called || !w.weekdays.some((line) => line.split('|').includes(second.text))))
}

function isCapital(raw: string): boolean {
  return /^\p{Lu}/u.test(raw)
}
