/** Expected values for the tables of phrases: plain Temporal arithmetic that shares no code with the rest of the folder. */
export type Expected =
  | { readonly kind: 'range'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'ambiguous'; readonly options: readonly Piece[] }
  | { readonly kind: 'past' }
  | { readonly kind: 'none' }
  /** Nobody could know: none and ambiguous are both right, a range never is. */
  | { readonly kind: 'unsure' }
  /** The rules leave it open: each of these is a sensible answer. */
  | { readonly kind: 'any'; readonly of: readonly Expected[] }

/** Half-open wall times, or instants where a wall time would not say which of two. */
export interface Piece {
  readonly from: string
  readonly to: string
}

/** `[phrase, expected, where and when it is said]`; the last defaults to Wednesday 18 November 2026, 10:20, en-GB in London. */
export type Case = readonly [phrase: string, expected: Expected, said?: Said]

export interface Said {
  readonly now?: string
  readonly locale?: string
  readonly timeZone?: string
}

/** A table's phrases, each said where that language is at home unless it says otherwise. */
export function saidIn(home: Said, cases: readonly Case[]): readonly Case[] {
  return cases.map(([phrase, expected, said]) => [phrase, expected, { ...home, ...said }])
}

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** "Fri 2026-11-20" → "2026-11-20"; throws when the table's author got the weekday wrong. */
function checked(date: string): string {
  const [name, iso] = date.includes(' ') ? date.split(' ') : [undefined, date]
  const plain = Temporal.PlainDate.from(iso ?? date)
  if (name !== undefined && weekdayNames[plain.dayOfWeek - 1] !== name) throw new Error(`${date} is not a ${name}`)
  return plain.toString()
}

function following(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString()
}

function wholeDays(first: string, last: string): Piece {
  return { from: `${checked(first)}T00:00`, to: `${following(checked(last))}T00:00` }
}

function hours(date: string, from: string, to: string): Piece {
  const end = to === '24:00' ? `${following(checked(date))}T00:00` : `${checked(date)}T${to}`
  return { from: `${checked(date)}T${from}`, to: end }
}

function minute(date: string, time: string): Piece {
  const start = Temporal.PlainDateTime.from(`${checked(date)}T${time}`)
  return { from: start.toString(), to: start.add({ minutes: 1 }).toString() }
}

function piecesOf(expected: Expected): readonly Piece[] {
  if (expected.kind === 'range') return expected.pieces
  if (expected.kind === 'ambiguous') return expected.options
  throw new Error(`${expected.kind} has no pieces`)
}

export const past: Expected = { kind: 'past' }
export const none: Expected = { kind: 'none' }
export const unsure: Expected = { kind: 'unsure' }
export const anyOf = (...of: readonly Expected[]): Expected => ({ kind: 'any', of })
export const day = (date: string): Expected => ({ kind: 'range', pieces: [wholeDays(date, date)] })
export const days = (first: string, last: string): Expected => ({ kind: 'range', pieces: [wholeDays(first, last)] })
export const between = (date: string, from: string, to: string): Expected => ({ kind: 'range', pieces: [hours(date, from, to)] })
export const at = (date: string, time: string): Expected => ({ kind: 'range', pieces: [minute(date, time)] })
export const morning = (date: string): Expected => between(date, '06:00', '12:00')
export const afternoon = (date: string): Expected => between(date, '12:00', '18:00')
export const evening = (date: string): Expected => between(date, '18:00', '22:00')
export const lunchtime = (date: string): Expected => between(date, '11:30', '14:00')
/** From one wall time or instant to another. */
export const exactly = (from: string, to: string): Expected => ({ kind: 'range', pieces: [{ from, to }] })
export const either = (...options: readonly Expected[]): Expected => ({ kind: 'ambiguous', options: options.flatMap(piecesOf) })
/** Several stretches that are one answer: a range with what lies between them excluded. */
export const together = (...pieces: readonly Expected[]): Expected => ({ kind: 'range', pieces: pieces.flatMap(piecesOf) })

/** The same hours on every day of a stretch. */
export function daily(first: string, last: string, from: string, to: string): Expected {
  const pieces: Piece[] = []
  for (let date = checked(first); date <= checked(last); date = following(date)) pieces.push(hours(date, from, to))
  return { kind: 'range', pieces }
}
