import type { OutgoingEvent } from '../../src/booking/index.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BookingCore } from '../../src/booking/index.ts'
import { startRelay } from '../../src/jobs/relay.ts'
import { noLog } from '../../src/shared/logger.ts'
import { coreOver } from '../support/core.ts'
import { mailsTo, openOffice, type Office } from './support.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

test('two processes relay side by side: each event becomes exactly one job and one mail', async () => {
  const other = coreOver(office.database, office.clock)
  const [one, two] = await Promise.all([office.work(), office.work({ core: other })])
  const bookings = []
  for (let count = 0; count < 25; count++) bookings.push(await office.book())
  await Promise.all([one.idle(), two.idle()])
  expect(office.receiver.received).toHaveLength(25)
  for (const booking of bookings) expect(mailsTo(office, booking)).toHaveLength(1)
  const { rows } = await office.database.pool.query<{ jobs: string; events: string }>(
    `SELECT (SELECT count(*) FROM pgboss.job WHERE name = 'send-booking-mail') AS jobs,
            (SELECT count(*) FROM booking_event WHERE type = 'booking.confirmed' AND dispatched_at IS NOT NULL) AS events`,
  )
  expect(rows).toEqual([{ jobs: '25', events: '25' }])
  // By the product's time, which runs months away from the machine's here.
  const { rows: waits } = await office.database.pool.query<{ longest: number }>(
    `SELECT max(abs(extract(epoch FROM dispatched_at - at)))::float8 AS longest FROM booking_event`,
  )
  expect(waits[0]?.longest).toBeLessThan(60)
  await one.stop()
  await two.stop()
})

test('a relay that fails half way leaves the event for the next, and nothing is put down twice', async () => {
  const booking = await office.book()
  const taken: string[] = []
  let attempts = 0
  const relay = startRelay({
    core: office.core,
    log: noLog,
    sent: () => {},
    firstBackoffMs: 5,
    send: async (events, transaction) => {
      await transaction.executeSql('CREATE TABLE IF NOT EXISTS put_down (booking text)')
      for (const event of events) await transaction.executeSql('INSERT INTO put_down VALUES ($1)', [bookingOf(event)])
      if (attempts++ < 2) throw new Error('the connection is gone')
      taken.push(...events.map(bookingOf))
    },
  })
  await relay.drain()
  await relay.stop()
  expect(attempts).toBe(3)
  expect(taken).toEqual([booking.id])
  const { rows } = await office.database.pool.query('SELECT booking FROM put_down')
  expect(rows).toEqual([{ booking: booking.id }])
})

test('jobs are put down in the transaction that marks their events: when it is rolled back there is no job', async () => {
  const seen: number[] = []
  const core: BookingCore = {
    ...office.core,
    relayEvents: async (limit, send) => {
      seen.push(await countMailJobs())
      return office.core.relayEvents(limit, async (events, transaction) => {
        await send(events, transaction)
        if (seen.length === 1) throw new Error('the mark could not be written')
      })
    },
  }
  const before = await countMailJobs()
  const booking = await office.book()
  const jobs = await office.work({ core })
  await jobs.idle()
  expect(seen.slice(0, 2)).toEqual([before, before])
  expect(await countMailJobs()).toBe(before + 1)
  expect(mailsTo(office, booking)).toHaveLength(1)
  await jobs.stop()
})

test('what was committed while no process ran is mailed by the next to start', async () => {
  const booking = await office.book()
  const jobs = await office.work()
  await jobs.idle()
  expect(mailsTo(office, booking)).toHaveLength(1)
  await jobs.stop()
})

test('stopping lets the mail that is being sent end', async () => {
  const jobs = await office.work()
  let release = () => {}
  const sending = new Promise<void>((resolve) => {
    office.receiver.beforeAnswer(async () => {
      resolve()
      await new Promise<void>((go) => (release = go))
    })
  })
  const booking = await office.book()
  await sending
  office.receiver.beforeAnswer(null)
  const stopped = jobs.stop()
  release()
  await stopped
  expect(mailsTo(office, booking)).toHaveLength(1)
  const { rows } = await office.database.pool.query(`SELECT sent_at IS NOT NULL AS sent FROM sent_mail WHERE key LIKE $1`, [
    `${booking.id}%`,
  ])
  expect(rows).toEqual([{ sent: true }])
})

async function countMailJobs(): Promise<number> {
  const { rows } = await office.database.pool.query<{ count: string }>(`SELECT count(*) FROM pgboss.job WHERE name = 'send-booking-mail'`)
  return Number(rows[0]?.count)
}

function bookingOf(event: OutgoingEvent): string {
  return 'bookingId' in event ? event.bookingId : ''
}
