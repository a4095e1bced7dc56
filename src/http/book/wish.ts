import type { Service } from '../../booking/index.ts'
import { bookLink } from './book-links.ts'
import type { BookReader } from './book-reader.ts'

/** What was asked for; the page shows the times of one day, and a strip of a week from `from` (dates in the business's zone). */
export interface Wish {
  readonly service: Service
  readonly from: Temporal.PlainDate
  readonly day: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly partySize: number
  /** Slug of who or what should serve it. */
  readonly resource: string | undefined
}

export const daysShown = 7

/** The same wish on other days. */
export function timesLink(
  reader: BookReader,
  wish: Wish,
  { from, day }: { readonly from: Temporal.PlainDate; readonly day?: Temporal.PlainDate },
): string {
  return bookLink(reader, {
    service: wish.service.slug,
    from: from.toString(),
    day: day?.toString(),
    people: wish.partySize > wish.service.minParty ? String(wish.partySize) : undefined,
    resource: wish.resource,
  })
}

export function dateAt(at: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()
}
