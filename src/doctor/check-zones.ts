import { boundaryOfWall } from '../shared/wall-time.ts'
import type { Finding } from './finding.ts'

/** Instants everyone agrees on; zone data that has them wrong would shift bookings. */
const known = [
  ['2026-03-29T02:00', 'Europe/London', '2026-03-29T01:00:00Z'],
  ['2026-11-01T03:00', 'America/New_York', '2026-11-01T08:00:00Z'],
  ['2026-07-01T12:00', 'Asia/Kolkata', '2026-07-01T06:30:00Z'],
] as const

export function checkZones(): Finding[] {
  if (typeof Temporal === 'undefined')
    return [{ state: 'wrong', about: 'zones', says: 'this Node has no Temporal: run it through npm, which brings its own' }]
  const wrong = known.filter(
    ([wall, zone, instant]) =>
      boundaryOfWall(Temporal.PlainDateTime.from(wall), zone, 'start') !== Temporal.Instant.from(instant).epochMilliseconds,
  )
  if (wrong.length > 0)
    return [
      {
        state: 'wrong',
        about: 'zones',
        says: `the zone data is wrong for ${wrong.map(([, zone]) => zone).join(', ')}: unset NODE_ICU_DATA and use the Node that npm brings`,
      },
    ]
  return [
    {
      state: 'well',
      about: 'zones',
      says: `tz data ${process.versions['tz'] ?? 'of this Node'}, ${Intl.supportedValuesOf('timeZone').length} zones`,
    },
  ]
}
