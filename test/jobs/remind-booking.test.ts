import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Booking } from '../../src/booking/index.ts'
import { remindBooking } from '../../src/jobs/remind-booking.ts'
import type { Clock } from '../../src/shared/clock.ts'
import { DAY } from '../support/core.ts'
import { mailsTo, openOffice, type Office } from './support.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

interface PutDown {
  readonly revision: number
  readonly due: number
}

/** Reminders that wait, by the booking, with the machine time they are due. */
async function waiting(booking: Booking): Promise<PutDown[]> {
  const { rows } = await office.database.pool.query<PutDown>(
    `SELECT (data->>'revision')::int AS revision, extract(epoch FROM start_after)::float8 * 1000 AS due
     FROM pgboss.job WHERE name = 'remind-booking' AND data->>'bookingId' = $1 ORDER BY 1`,
    [booking.id],
  )
  return rows
}

/** What the job would do when it is due. */
function runReminder(booking: Booking, revision: number, now: number) {
  const clock: Clock = { now: () => now, offsetMs: office.clock.offsetMs }
  return remindBooking.run(
    { ...office.options(), clock },
    { tenantId: office.tenant.id, bookingId: booking.id, revision, remindAt: booking.start - DAY },
  )
}

test('a booking is reminded of a day before, in the machine’s time', async () => {
  const jobs = await office.work()
  const booking = await office.book()
  await jobs.idle()
  expect(await waiting(booking)).toEqual([{ revision: 0, due: booking.start - DAY - office.clock.offsetMs }])
})

test('a booking made less than a day before has no reminder', async () => {
  const jobs = await office.work()
  const booking = await office.book(await office.nextSlot(0))
  expect(booking.start - office.clock.now()).toBeLessThan(DAY)
  await jobs.idle()
  expect(await waiting(booking)).toEqual([])
})

test('when it is due the customer is reminded, once', async () => {
  const jobs = await office.work()
  const booking = await office.book()
  await jobs.idle()
  await office.database.pool.query(`UPDATE pgboss.job SET start_after = now() WHERE name = 'remind-booking'`)
  await jobs.idle()
  expect(await runReminder(booking, 0, booking.start - DAY)).toEqual({ status: 'done', note: 'sent before' })
  const [, reminder, ...more] = mailsTo(office, booking)
  expect(more).toEqual([])
  expect(reminder?.subject).toMatch(/^Reminder: /)
  expect(reminder?.method).toBeUndefined()
})

test('nobody is reminded of a time that was moved away, cancelled or is over', async () => {
  const jobs = await office.work()
  const booking = await office.book()
  const moved = await office.move(booking)
  await jobs.idle()
  expect((await waiting(booking)).map((job) => job.revision)).toEqual([0, 1])
  expect(await runReminder(booking, 0, booking.start - DAY)).toEqual({ status: 'done', note: 'changed since' })
  expect(await runReminder(moved, 1, moved.start)).toEqual({ status: 'done', note: 'already begun' })
  await office.cancel(moved)
  await jobs.idle()
  expect(await runReminder(moved, 1, moved.start - DAY)).toEqual({ status: 'done', note: 'cancelled since' })
  expect(mailsTo(office, booking).filter((mail) => mail.subject.startsWith('Reminder'))).toEqual([])
})
