import type { Got } from '../pattern.ts'
import type { RomanceWords } from './words.ts'

/** A number, or a length ("2 heures", "une heure"), that nothing beside it makes a time of day. */
export function isLoose(got: Got, w: RomanceWords): boolean {
  const words = got.tokens.filter((token) => token.kind !== 'mark')
  if (isDuration(got, w)) return true
  // "las trece treinta": minutes make it an hour.
  if (got.clock(0).minute > 0 && w.hourArticle.split('|').includes(got.tokens[0]?.text ?? '')) return false
  const last = words.at(-1)
  if (
    last === undefined ||
    got.tokens.some((token) => isMarked(token, w) || w.parts.some((named) => named.split('|').includes(token.text)))
  )
    return false
  if (w.midnight.split('|').includes(last.text)) return false
  if (got.tokens.some((token) => w.oneHour.includes(token.text))) return false
  const spelt = words.slice(-2).some((token) => [w.minus, w.plus, 'minutesbefore'].some((link) => link.split('|').includes(token.text)))
  return !spelt && !isHourLead(got, w)
}

/** "demain 3h" and "demain 1530": nothing but an hour stands there, unless a word follows that it could belong to. */
export function isHourOfDay(got: Got): boolean {
  const last = got.tokens.at(-1)
  const ends = got.after === undefined || got.after.kind === 'mark'
  if (!ends || got.tokens.at(-2)?.kind === 'mark') return false
  if (last?.kind === 'time') return true
  return (
    last?.kind === 'number' &&
    /^(?:0?[6-9]|1\d|2[0-2])[0-5][05]$/.test(last.text) &&
    !/^\d+$/.test(got.tokens.at(-2)?.text ?? '') &&
    got.day(0).type !== 'month'
  )
}

/** "2 heures", "3h", "uma hora" after a word for a length or without "at": as short as that it is more likely how long. */
export function isDuration(got: Got, w: RomanceWords): boolean {
  const [first] = got.tokens
  const led =
    first !== undefined && [w.at, w.hourArticle, w.after, w.before, w.about].some((words) => words.split('|').includes(first.text))
  const clocks = got.tokens.filter((token) => token.kind === 'time')
  const plain =
    clocks.every((token) => /^\d ?h$/.test(token.text)) &&
    got.tokens.every((token) => !w.parts.some((named) => named.split('|').includes(token.text)))
  const said = got.clock(0)
  const fixed = got.tokens.some(
    (token) => token.kind === 'decimal' || [w.noon, 'am|pm'].some((words) => words.split('|').includes(token.text)),
  )
  // "ore 3" is a time, "3 ore" is as likely a length.
  const hoursWord =
    clocks.length > 0 ||
    got.tokens.some((token, at) => at > 0 && w.oclock.split('|').includes(token.text) && got.tokens[at + 1] === undefined)
  return !led && plain && !fixed && hoursWord && said.said === 'open' && said.hour <= 6 && said.minute === 0
}

/** "un massage de 1h30 samedi à 11h": with another time said, so short an hour is how long. */
export function isLengthBesideTime(got: Got, w: RomanceWords): boolean {
  const times = got.all.filter((token) => token.kind === 'time')
  const offers = got.all.some((token) => w.or.split('|').includes(token.text))
  return /^[1-4] ?h ?\d\d$/.test(got.tokens.at(-1)?.text ?? '') && times.length > 1 && !offers
}

/** "a las", "alle": what only ever stands before an hour. */
export function isHourLead(got: Got, w: RomanceWords): boolean {
  const articles = new Set(w.hourArticle.split('|'))
  const at = got.tokens.findIndex((token) => articles.has(token.text))
  // "las dos" and "le due" alone are as often "both of us".
  return at > 0 || (at === 0 && (got.tokens[1]?.kind !== 'word' || w.at.split('|').includes(got.tokens[0]?.text ?? '')))
}

type Marked = { readonly kind: string; readonly text: string } | undefined

export function isMarked(token: Marked, w: RomanceWords): boolean {
  if (token === undefined) return false
  if (token.kind === 'time' || token.kind === 'decimal') return true
  return [w.oclock, w.half, w.quarter, w.quarterTo, w.noon, 'am|pm'].some((words) => words.split('|').includes(token.text))
}
