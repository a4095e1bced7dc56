import type { History } from '../load/history.ts'
import { tallyOf, type Verdict } from './check.ts'
import type { Snapshot } from './snapshot.ts'

/** I2: everything a client was told is so. */
export function checkAcknowledged(
  { holds, bookings, misread }: Pick<History, 'holds' | 'bookings' | 'misread'>,
  snapshot: Pick<Snapshot, 'holds' | 'bookings'>,
): Verdict {
  const tally = tallyOf('I2')
  const heldRows = new Set(snapshot.holds.map(({ id }) => id))
  for (const { id, service } of holds.values())
    tally.check(heldRows.has(id), () => `hold ${id} of ${service} was acknowledged and is not there`)
  const rows = new Map(snapshot.bookings.map((row) => [row.reference, row]))
  for (const told of bookings.values()) {
    const row = rows.get(told.reference)
    tally.check(row !== undefined, () => `booking ${told.reference} was acknowledged and is not there`)
    if (row === undefined || told.unsettled) continue
    const same = row.status === told.status && row.revision === told.revision && row.start === told.start && row.holdId === told.holdId
    tally.check(
      same,
      () =>
        `booking ${told.reference} was acknowledged as ${told.status} ${told.revision} at ${told.start} and is ${row.status} ${row.revision} at ${row.start}`,
    )
  }
  for (const row of snapshot.bookings) {
    const live = row.status === 'confirmed' ? row.claimCount : 0
    tally.check(
      row.claims === live && row.claimsThere === live,
      () => `booking ${row.reference} is ${row.status} and has ${row.claims} live claims, ${row.claimsThere} of them at its time`,
    )
  }
  for (const what of misread) tally.check(false, () => what)
  return tally.verdict()
}
