import type { History, Operation } from '../load/history.ts'
import { probeServices, tenants } from '../stage/business.ts'
import { tallyOf, type Verdict } from './check.ts'
import type { Snapshot } from './snapshot.ts'

const probes: readonly string[] = probeServices

type Known = Pick<History, 'operations' | 'holds' | 'bookings' | 'talks'>

/** I3: every row is somebody's doing. A second row of one key breaks I4. */
export function checkExplained(history: Known, snapshot: Pick<Snapshot, 'holds' | 'bookings' | 'events'>): Verdict {
  const rows = checkRowsExplained(history, snapshot)
  const tally = tallyOf('I3')
  checkEvents(snapshot, tally.check)
  const events = tally.verdict()
  return { checks: rows.checks + events.checks, violations: [...rows.violations, ...events.violations] }
}

/** Holds and bookings alone; also while the load goes on. */
export function checkRowsExplained({ operations, holds, bookings, talks }: Known, snapshot: Pick<Snapshot, 'holds' | 'bookings'>): Verdict {
  const tally = tallyOf('I3')
  const wishes = Map.groupBy(
    operations.filter(({ kind }) => kind === 'hold'),
    ({ tenant, about }) => `${tenant.slug} ${about}`,
  )
  const confirming = new Set(operations.filter(isOpen('confirm')).map(({ about }) => about))
  const slugs = new Map(tenants.map(({ id, slug }) => [id, slug]))
  for (const row of snapshot.holds) {
    if (probes.includes(row.service)) continue
    const wished = wishes.get(`${slugs.get(row.tenantId)} ${row.service} ${row.start}`) ?? []
    const isKnown =
      row.conversationId === null ? holds.has(row.id) || wished.some(({ outcome }) => outcome === 'unknown') : talks.has(row.conversationId)
    const repeated = wished.some(({ tries }) => tries.length > 1)
    tally.check(
      isKnown,
      () => `hold ${row.id} of ${row.service} is nobody's${repeated ? ': one key had a second effect' : ''}`,
      repeated ? 'I4' : 'I3',
    )
  }
  for (const row of snapshot.bookings) {
    const talk = row.conversationId === null ? undefined : talks.get(row.conversationId)
    const isKnown = row.conversationId === null ? bookings.has(row.reference) || confirming.has(row.holdId) : talk?.pressed === true
    tally.check(isKnown, () => `booking ${row.reference} was made ${talk === undefined ? 'for nobody' : 'without its customer’s yes'}`)
  }
  return tally.verdict()
}

function isOpen(kind: Operation['kind']): (operation: Operation) => boolean {
  return (operation) => operation.kind === kind && operation.outcome === 'unknown'
}

/** One event for each revision, and no other. */
function checkEvents({ bookings, events }: Pick<Snapshot, 'bookings' | 'events'>, check: ReturnType<typeof tallyOf>['check']): void {
  const written = Map.groupBy(events, ({ bookingId }) => bookingId)
  for (const { id, reference, revision } of bookings) {
    const told = (written.get(id) ?? []).map((event) => event.revision).toSorted((a, b) => a - b)
    const due = Array.from({ length: revision + 1 }, (_, index) => index)
    check(told.join() === due.join(), () => `booking ${reference} has revision ${revision} and events of ${told.join() || 'none'}`)
  }
}
