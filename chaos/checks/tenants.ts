import type { History } from '../load/history.ts'
import { tallyOf, type Verdict } from './check.ts'
import type { Receipt } from './receipts.ts'
import type { Snapshot } from './snapshot.ts'

/** I8: answers, rows, mails and webhooks, each looked through for the other business's marker. */
export function checkTenants(
  { counts, crossings }: Pick<History, 'counts' | 'crossings'>,
  { foreign }: Pick<Snapshot, 'foreign'>,
  receipts: readonly Receipt[],
): Verdict {
  const tally = tallyOf('I8')
  for (const { crossed, what } of receipts) tally.check(!crossed, () => `${what} carries another business’s marker`)
  for (const { table, rows, foreign: found } of foreign)
    for (let row = 0; row < rows; row++) tally.check(row >= found, () => `a row of ${table} carries another business’s marker`)
  for (const what of crossings) tally.check(false, () => what)
  const { checks, violations } = tally.verdict()
  return { checks: checks + counts.scans, violations }
}
