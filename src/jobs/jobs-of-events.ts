import { createHash } from 'node:crypto'
import type { JobInsert } from 'pg-boss'
import type { BookingChange, CodeRequested, OutgoingEvent } from '../booking/index.ts'
import type { Clock } from '../shared/clock.ts'
import { formatInstant } from '../shared/instant.ts'
import type { Job } from './job.ts'
import { reminderTime, remindBooking } from './remind-booking.ts'
import { sendBookingCode } from './send-booking-code.ts'
import { sendBookingMail } from './send-booking-mail.ts'

export interface JobsToPut {
  readonly job: Pick<Job, 'name'>
  readonly items: JobInsert[]
}

/** What committed events set in motion. A destination (calendars) is one more entry here; webhooks have rows of their own (webhook-events.ts). */
export function jobsOfEvents(events: readonly OutgoingEvent[], clock: Clock): JobsToPut[] {
  const changes = events.filter(isChange)
  const codes = events.filter((event) => event.type === 'booking.code_requested')
  return [
    { job: sendBookingMail, items: changes.map(mailJob) },
    { job: remindBooking, items: changes.flatMap((event) => reminderJob(event, clock)) },
    { job: sendBookingCode, items: codes.map(codeJob) },
  ]
}

function isChange(event: OutgoingEvent): event is BookingChange {
  return event.type === 'booking.confirmed' || event.type === 'booking.moved' || event.type === 'booking.cancelled'
}

function codeJob(event: CodeRequested): JobInsert {
  const { tenantId, bookingId, codeId, at } = event
  return { ...identity(event, sendBookingCode.name), group: { id: bookingId }, data: { tenantId, bookingId, codeId, at } }
}

function mailJob(event: BookingChange): JobInsert {
  const { tenantId, bookingId, revision, type, at, start, previousStart } = event
  return {
    ...identity(event, sendBookingMail.name),
    group: { id: bookingId },
    data: { tenantId, bookingId, revision, type, at, start, previousStart, ...traceOf(event) },
  }
}

function reminderJob(event: BookingChange, clock: Clock): JobInsert[] {
  const remindAt = reminderTime(event)
  if (remindAt === null) return []
  const { tenantId, bookingId, revision } = event
  // The queue wakes by the machine's time, which the product's runs ahead of by offsetMs.
  const startAfter = formatInstant(remindAt - clock.offsetMs)
  return [
    {
      ...identity(event, remindBooking.name),
      group: { id: bookingId },
      startAfter,
      data: { tenantId, bookingId, revision, remindAt, ...traceOf(event) },
    },
  ]
}

/** Kept in the payload beside what the job reads: the queue links its span to it. */
function traceOf({ trace }: BookingChange): { readonly trace?: string } {
  return typeof trace === 'string' ? { trace } : {}
}

/**
 * The same event for the same destination is the same job: its id is made from both, and ids are unique. It begins with the event's
 * number, because jobs put down together run in the order of their ids.
 */
function identity(event: OutgoingEvent, destination: string): Pick<JobInsert, 'id' | 'singletonKey'> {
  const singletonKey = `${event.tenantId}:${event.id}:${destination}`
  const number = BigInt(event.id).toString(16).padStart(12, '0').slice(-12)
  const hex = createHash('sha256').update(singletonKey).digest('hex')
  // UUIDv8 (RFC 9562 §5.8).
  return { id: `${number.slice(0, 8)}-${number.slice(8)}-8${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`, singletonKey }
}
