import type { DiaryBooking, DiaryDay, DiaryHold, DiarySession, DiaryView } from '../../../src/http/contract/console/diary-shapes.ts'

/** One block of the diary. `before` and `after`: what is occupied beyond the service itself. */
export interface Entry {
  readonly key: string
  readonly start: number
  readonly end: number
  /** Buffers included. */
  readonly from: number
  readonly until: number
  readonly service: string
  /** Slugs of what it uses. */
  readonly resources: readonly string[]
  readonly of: EntryOf
}

export type EntryOf =
  | { readonly kind: 'booking'; readonly booking: DiaryBooking }
  | { readonly kind: 'hold'; readonly hold: DiaryHold }
  | { readonly kind: 'session'; readonly session: DiarySession; readonly bookings: readonly DiaryBooking[] }

/** Where a booking is shown although the server has not said so yet. */
export interface Shift {
  readonly reference: string
  readonly start: number
  readonly swap?: { readonly from: string; readonly to: string } | undefined
}

/** Everything of a view as blocks: who is in a class is one with it. */
export function entriesOf(view: DiaryView, shift?: Shift): Entry[] {
  const sessionKeys = new Set(view.sessions.map((session) => `${session.service.id} ${session.start}`))
  const isInClass = (one: { service: { id: string }; start: string }) => sessionKeys.has(`${one.service.id} ${one.start}`)
  const bookings = view.bookings.filter((one) => !isInClass(one)).map((booking) => shifted(bookingEntry(booking), shift))
  const holds = view.holds.filter((one) => !isInClass(one)).map(holdEntry)
  const sessions = view.sessions.map((session) =>
    sessionEntry(
      session,
      view.bookings.filter((one) => one.service.id === session.service.id && one.start === session.start),
    ),
  )
  return [...bookings, ...holds, ...sessions]
}

/** Those of one day, on one resource where the column is one. */
export function entriesIn(entries: readonly Entry[], day: DiaryDay, shows: (entry: Entry) => boolean): Entry[] {
  const [start, end] = [Date.parse(day.start), Date.parse(day.end)]
  return entries.filter((one) => one.from < end && one.until > start && shows(one))
}

function bookingEntry(booking: DiaryBooking): Entry {
  return { ...spanOf(booking), key: booking.reference, service: booking.service.id, of: { kind: 'booking', booking } }
}

function holdEntry(hold: DiaryHold): Entry {
  return { ...spanOf(hold), key: `hold ${hold.id}`, service: hold.service.id, of: { kind: 'hold', hold } }
}

function sessionEntry(session: DiarySession, bookings: readonly DiaryBooking[]): Entry {
  const [start, end] = [Date.parse(session.start), Date.parse(session.end)]
  return {
    key: `${session.service.id} ${session.start}`,
    start,
    end,
    from: start,
    until: end,
    service: session.service.id,
    resources: session.resources,
    of: { kind: 'session', session, bookings },
  }
}

function spanOf(one: Pick<DiaryBooking, 'start' | 'end' | 'occupied'>) {
  const [start, end] = [Date.parse(one.start), Date.parse(one.end)]
  return {
    start,
    end,
    from: Math.min(start, ...one.occupied.map((claim) => Date.parse(claim.start))),
    until: Math.max(end, ...one.occupied.map((claim) => Date.parse(claim.end))),
    resources: [...new Set(one.occupied.map((claim) => claim.resource))],
  }
}

function shifted(entry: Entry, shift: Shift | undefined): Entry {
  if (shift === undefined || entry.key !== shift.reference) return entry
  const by = shift.start - entry.start
  const { swap } = shift
  return {
    ...entry,
    start: shift.start,
    end: entry.end + by,
    from: entry.from + by,
    until: entry.until + by,
    resources: swap === undefined ? entry.resources : entry.resources.map((one) => (one === swap.from ? swap.to : one)),
  }
}
