import { rule, type Got, type Made, type Rule } from '../pattern.ts'
import { lexiconOf, type RomanceWords } from './words.ts'

const tooVague: Made = { is: 'unclear', why: { why: 'too-vague' } }

/** What stands where a time stands and that no rule can put a time to: asked about, not passed over. */
export function doubtRules(w: RomanceWords): readonly Rule[] {
  const article = 'l|la|le|el|lo|o|il'
  return [
    // "pour une heure trente" is how long at least as often as when.
    rule(`${w.during} une heure ${w.half}|${w.quarter}`, () => tooVague),
    rule(`${w.during} une heure <minutes>`, () => tooVague),
    rule(w.meals, (got) => (saysClock(got, w) ? 'nothing' : undefined)),
    rule(`${w.placeLead} <word>`, (got) => (isDoubtful(got, w) ? tooVague : undefined)),
    rule(`a|en|dans|sur|pendant|durante|por ${article} <word>`, (got) => (isDoubtful(got, w) ? tooVague : undefined)),
  ]
}

/** "jeudi à l’heure du souper", "el sábado al salir": a day, then an unknown word where its hours would stand, and no hour anywhere. */
function isDoubtful(got: Got, w: RomanceWords): boolean {
  const word = got.tokens.at(-1)
  if (word === undefined || word.text.length < 3 || /^\p{Lu}/u.test(word.raw)) return false
  return isDay(got.before, w) && !knownTo(w).has(word.text) && !saysClock(got, w)
}

function isDay(token: Got['before'], w: RomanceWords): boolean {
  if (token === undefined) return false
  return token.kind === 'number' || token.kind === 'date' || token.kind === 'iso' || dayWordsOf(w).has(token.text)
}

/** Whether the text has an hour in it: whatever else is said of the day, that settles when. */
function saysClock({ all }: Got, w: RomanceWords): boolean {
  return all.some((token, at) => {
    if (token.kind === 'time' || w.noon.split('|').includes(token.text)) return true
    const next = all[at + 1]
    return w.hourArticle.split('|').includes(token.text) && (next?.kind === 'number' || next?.kind === 'decimal' || numbersOf(w).has(next?.text ?? ''))
  })
}

function lists(w: RomanceWords, names: readonly string[]): ReadonlySet<string> {
  const lexicon = lexiconOf(w)
  return new Set(names.flatMap((name) => [...(lexicon.get(name)?.keys() ?? [])]))
}

const dayWords = new WeakMap<RomanceWords, ReadonlySet<string>>()
const numbers = new WeakMap<RomanceWords, ReadonlySet<string>>()
const knownWords = new WeakMap<RomanceWords, ReadonlySet<string>>()

function dayWordsOf(w: RomanceWords): ReadonlySet<string> {
  return once(dayWords, w, () => new Set([...lists(w, ['weekday', 'relative', 'month']), 'weekend', 'nextweek', 'thisweek']))
}

function numbersOf(w: RomanceWords): ReadonlySet<string> {
  return once(numbers, w, () => lists(w, ['num']))
}

function knownTo(w: RomanceWords): ReadonlySet<string> {
  return once(knownWords, w, () => {
    const named = Object.values(w).flatMap((line: unknown) => (typeof line === 'string' ? line.split(/[| ]/) : []))
    const meant = w.phrases.flatMap(([, text]) => text.split(' '))
    const all = [...lexiconOf(w).values()].flatMap((entries) => [...entries.keys()])
    const holy = w.holidays.flatMap((holiday) => holiday.words.split(/[| ?]/))
    return new Set([...named, ...meant, ...all, ...holy])
  })
}

function once<T>(cache: WeakMap<RomanceWords, T>, w: RomanceWords, make: () => T): T {
  const before = cache.get(w)
  if (before !== undefined) return before
  const made = make()
  cache.set(w, made)
  return made
}
