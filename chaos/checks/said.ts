import type { History } from '../load/history.ts'
import { tallyOf, type Verdict } from './check.ts'
import type { Snapshot } from './snapshot.ts'

/** I9: cards of bookings and sentences that claim one, against the rows. */
export function checkSaid({ talks }: Pick<History, 'talks'>, { bookings }: Pick<Snapshot, 'bookings'>): Verdict {
  const tally = tallyOf('I9')
  const made = Map.groupBy(bookings, ({ conversationId }) => conversationId ?? '')
  for (const talk of talks.values()) {
    const rows = made.get(talk.id) ?? []
    for (const { reference, start } of talk.shown) {
      const row = rows.find((one) => one.reference === reference)
      tally.check(row !== undefined && row.start === start, () => `conversation ${talk.id} was shown booking ${reference}, which is not so`)
    }
    for (const sentence of talk.claims)
      tally.check(rows.length > 0, () => `conversation ${talk.id} was told “${sentence.slice(0, 80)}”, and nothing is booked`)
  }
  return tally.verdict()
}
