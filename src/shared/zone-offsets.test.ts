import { expect, test } from 'vitest'
import { boundaryOfWall, instantOfWall } from './wall-time.ts'
import { boundaryOfWallMs, instantsOfWallMs, localDay, offsetAt, zoneSpans } from './zone-offsets.ts'

const from = Temporal.Instant.from('2024-01-01T00:00:00Z').epochMilliseconds
const to = Temporal.Instant.from('2031-01-01T00:00:00Z').epochMilliseconds

function wallOf(ms: number): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('UTC').toPlainDateTime()
}

// Temporal is the slow, obvious oracle; the spans are what availability computes with.
test('around every transition of every IANA zone from 2024 to 2030 the fast arithmetic agrees with Temporal', () => {
  let transitions = 0
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const spans = zoneSpans(zone, from, to)
    for (const span of spans) {
      if (span.end >= to || span.end <= from) continue
      transitions++
      for (const minutes of [-150, -90, -61, -60, -31, -30, -1, 0, 1, 29, 30, 59, 60, 89, 120]) {
        const at = span.end + minutes * 60_000
        const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
        expect(offsetAt(spans, at)).toBe(zoned.offsetNanoseconds / 1e6)
        expect(localDay(spans, at)).toBe(zoned.toPlainDate().since('1970-01-01').days)
        const wall = at + span.offsetMs
        const truth = instantOfWall(wallOf(wall), zone)
        const expected = truth.kind === 'none' ? [] : truth.kind === 'one' ? [truth.at] : [truth.at, truth.later]
        expect(instantsOfWallMs(spans, wall), `${zone} ${wallOf(wall).toString()}`).toEqual(expected)
        for (const edge of ['start', 'end'] as const)
          expect(boundaryOfWallMs(spans, wall, edge)).toBe(boundaryOfWall(wallOf(wall), zone, edge))
      }
    }
  }
  expect(transitions).toBeGreaterThan(1_000)
})
