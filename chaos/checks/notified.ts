import { tallyOf, type Tally, type Verdict } from './check.ts'
import type { Receipt } from './receipts.ts'
import type { BookingRow } from './snapshot.ts'

/** I5: every change reached its receivers, nothing else did, repeats are recognisable and the order is kept. */
export function checkNotified(
  bookings: readonly Pick<BookingRow, 'id' | 'reference' | 'revision'>[],
  receipts: readonly Receipt[],
  vias: readonly Receipt['via'][],
): Verdict {
  const tally = tallyOf('I5')
  for (const via of vias) {
    const ofVia = receipts.filter((receipt) => receipt.via === via)
    const told = Map.groupBy(ofVia, ({ booking }) => booking)
    const rows = new Map(bookings.map((row) => [via === 'mail' ? row.id : row.reference, row]))
    for (const [name, row] of rows) checkBooking(row, told.get(name) ?? [], via, tally)
    for (const { booking, revision, what, signed } of ofVia) {
      const row = rows.get(booking)
      tally.check(
        row !== undefined && revision <= row.revision,
        () => `${what} is about revision ${revision} of ${booking}, which never was`,
      )
      if (via === 'webhook') tally.check(signed, () => `${what} is not signed with its business’s secret`)
    }
    checkIdentities(ofVia, tally)
  }
  return tally.verdict()
}

function checkBooking(
  { reference, revision }: Pick<BookingRow, 'reference' | 'revision'>,
  receipts: readonly Receipt[],
  via: Receipt['via'],
  tally: Tally,
): void {
  for (let due = 0; due <= revision; due++)
    tally.check(
      receipts.some((receipt) => receipt.revision === due),
      () => `no ${via} about revision ${due} of ${reference}`,
    )
  let highest = -1
  for (const { revision: next, identity } of firstOfEach(receipts)) {
    tally.check(next >= highest, () => `${via} ${identity} about revision ${next} of ${reference} came after one about ${highest}`)
    highest = Math.max(highest, next)
  }
}

function firstOfEach(receipts: readonly Receipt[]): Receipt[] {
  const seen = new Set<string>()
  return receipts.filter(({ identity }) => !seen.has(identity) && seen.add(identity))
}

/** One identity, one change; one change, one identity. */
function checkIdentities(receipts: readonly Receipt[], tally: Tally): void {
  const changeOf = new Map<string, string>()
  const identityOf = new Map<string, string>()
  for (const { identity, booking, revision, kind, via } of receipts) {
    const change = `${booking} ${revision} ${kind}`
    const [knownChange, knownIdentity] = [changeOf.get(identity) ?? change, identityOf.get(change) ?? identity]
    tally.check(knownChange === change && knownIdentity === identity, () => `${via} ${identity} repeats ${change} under another name`)
    changeOf.set(identity, change)
    identityOf.set(change, identity)
  }
}
