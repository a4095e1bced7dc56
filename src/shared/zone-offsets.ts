import type { EpochMs } from './clock.ts'

/** A stretch of time in which a zone's offset does not change. Half-open; wall time = instant + offset. */
export interface ZoneSpan {
  readonly start: EpochMs
  readonly end: EpochMs
  readonly offsetMs: number
}

export const DAY_MS = 86_400_000
const YEAR_MS = 366 * DAY_MS

const known = new Map<string, { readonly from: EpochMs; readonly to: EpochMs; readonly spans: readonly ZoneSpan[] }>()

/**
 * The zone's spans covering [from, to), resolved once per zone and range and kept: the arithmetic on slots then needs no
 * time-zone look-up at all (one costs about 10 µs, a month of slots would need a thousand).
 */
export function zoneSpans(timeZone: string, from: EpochMs, to: EpochMs): readonly ZoneSpan[] {
  const cached = known.get(timeZone)
  if (cached !== undefined && cached.from <= from && to <= cached.to) return cached.spans
  const wide = { from: Math.min(cached?.from ?? from, from) - YEAR_MS / 4, to: Math.max(cached?.to ?? to, to) + YEAR_MS }
  const spans = readSpans(timeZone, wide.from, wide.to)
  known.set(timeZone, { ...wide, spans })
  return spans
}

function readSpans(timeZone: string, from: EpochMs, to: EpochMs): ZoneSpan[] {
  const spans: ZoneSpan[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone)
  for (let start = from; start < to;) {
    const next = at.getTimeZoneTransition('next')
    const end = next === null ? to : Math.min(next.epochMilliseconds, to)
    spans.push({ start, end, offsetMs: at.offsetNanoseconds / 1e6 })
    if (next === null) break
    start = end
    at = next
  }
  return spans
}

/** Days since 1970-01-01 of the local date at an instant. The spans must cover it. */
export function localDay(spans: readonly ZoneSpan[], at: EpochMs): number {
  return Math.floor((at + offsetAt(spans, at)) / DAY_MS)
}

export function offsetAt(spans: readonly ZoneSpan[], at: EpochMs): number {
  for (const span of spans) if (at < span.end) return span.offsetMs
  return spans.at(-1)?.offsetMs ?? 0
}

/** Every instant at which the clock shows this wall time (milliseconds as if UTC): none in a gap, two in a fold. */
export function instantsOfWallMs(spans: readonly ZoneSpan[], wallMs: number): EpochMs[] {
  const found: EpochMs[] = []
  for (const span of spans) {
    const at = wallMs - span.offsetMs
    if (at >= span.start && at < span.end) found.push(at)
  }
  return found
}

/** As `boundaryOfWall`: in a gap the moment the clock jumps, in a fold the first (start) or last (end) of the two. */
export function boundaryOfWallMs(spans: readonly ZoneSpan[], wallMs: number, edge: 'start' | 'end'): EpochMs {
  let last: EpochMs | undefined
  for (const span of spans) {
    const at = wallMs - span.offsetMs
    if (at < span.start) return last ?? span.start
    if (at < span.end) {
      if (edge === 'start') return at
      last = at
    }
  }
  return last ?? wallMs - (spans.at(-1)?.offsetMs ?? 0)
}
