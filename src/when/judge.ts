import type { Case, Expected, Piece, Said } from './expected.ts'
import { interpret, type Interpretation, type WhenContext } from './index.ts'

/** For the tests: does the answer mean the same instants as the expected value? Undefined when it does, else what was answered. */
export function misjudged([phrase, expected, said]: Case): { readonly answer: string; readonly silent: boolean } | undefined {
  const context = contextOf(said)
  const found = interpret(phrase, context)
  if (agrees(found, expected, context)) return undefined
  // A range where there should be another or none is what misleads a customer; anything else only asks again.
  return { answer: described(found, context), silent: found.kind === 'range' }
}

export function contextOf(said: Said = {}): WhenContext {
  const timeZone = said.timeZone ?? 'Europe/London'
  return { timeZone, locale: said.locale ?? 'en-GB', now: instant(said.now ?? '2026-11-18T10:20', timeZone) }
}

function instant(text: string, timeZone: string): number {
  if (text.endsWith('Z')) return Temporal.Instant.from(text).epochMilliseconds
  return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds
}

function agrees(found: Interpretation, expected: Expected, context: WhenContext): boolean {
  if (expected.kind === 'any') return expected.of.some((each) => agrees(found, each, context))
  if (expected.kind === 'unsure') return found.kind === 'none' || found.kind === 'ambiguous'
  if (expected.kind !== found.kind) return false
  switch (found.kind) {
    case 'range':
      return expected.kind === 'range' && key(left(found, found.exclude ?? [])) === key(clipped(expected.pieces, context))
    case 'ambiguous':
      return expected.kind === 'ambiguous' && apart(found.options) === apart(clipped(expected.options, context))
    case 'past':
    case 'none':
      return true
  }
}

type Span = { readonly from: number; readonly to: number }

function clipped(pieces: readonly Piece[], context: WhenContext): readonly Span[] {
  return pieces
    .map((piece) => ({ from: Math.max(instant(piece.from, context.timeZone), context.now), to: instant(piece.to, context.timeZone) }))
    .filter((piece) => piece.from < piece.to)
}

function left(range: Span, exclude: readonly Span[]): readonly Span[] {
  const spans: Span[] = []
  let from = range.from
  for (const cut of exclude.toSorted((a, b) => a.from - b.from)) {
    if (cut.from > from) spans.push({ from, to: cut.from })
    from = Math.max(from, cut.to)
  }
  if (from < range.to) spans.push({ from, to: range.to })
  return spans
}

/** Touching stretches are one. */
function key(spans: readonly Span[]): string {
  const joined: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last !== undefined && span.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else joined.push(span)
  }
  return apart(joined)
}

function apart(spans: readonly Span[]): string {
  return spans
    .map((span) => `${span.from}–${span.to}`)
    .toSorted()
    .join()
}

function described(found: Interpretation, context: WhenContext): string {
  const wall = (at: number): string =>
    Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(context.timeZone)
      .toString({ smallestUnit: 'minute', timeZoneName: 'never' })
  switch (found.kind) {
    case 'range':
      return `range ${wall(found.from)}…${wall(found.to)} “${found.text}”${found.exclude === undefined ? '' : ` without ${found.exclude.map((cut) => `${wall(cut.from)}…${wall(cut.to)}`).join(', ')}`}`
    case 'ambiguous':
      return `ambiguous ${found.options.map((option) => option.text).join(' | ')}`
    case 'past':
      return `past ${found.text}`
    case 'none':
      return `none ${found.reason ?? ''}`
  }
}
