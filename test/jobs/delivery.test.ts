import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Booking } from '../../src/booking/index.ts'
import { createSentMail } from '../../src/db/sent-mail.ts'
import { readWithIcalJs } from '../notify/read-calendar.ts'
import { startSmtpReceiver } from '../notify/smtp-receiver.ts'
import { sendBookingMail } from '../../src/jobs/send-booking-mail.ts'
import type { Log } from '../../src/shared/logger.ts'
import { mailsTo, openOffice, type Office } from './support.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

test('the mail server is away and comes back: one mail, under the Message-ID of the first try', async () => {
  const jobs = await office.work()
  office.receiver.refuseWith({ code: 451, text: 'try later' })
  const refusedOnce = new Promise<void>((resolve) => office.receiver.beforeAnswer(async () => resolve()))
  const booking = await office.book()
  await refusedOnce
  const kept = await messageIds()
  office.receiver.refuseWith(null)
  await office.settle(jobs)
  expect(office.receiver.offered()).toBeGreaterThan(1)
  expect(mailsTo(office, booking).map((mail) => mail.messageId)).toEqual(kept)
})

test('a process dies after the mail was taken and before that was written down: the repeat has the same Message-ID', async () => {
  const sentMail = createSentMail(office.database.prisma)
  let deaths = 0
  const jobs = await office.work({
    sentMail: {
      ...sentMail,
      markSent: async (mail) => {
        if (deaths++ === 0) throw new Error('the process is gone')
        await sentMail.markSent(mail)
      },
    },
  })
  const booking = await office.book()
  await office.settle(jobs)
  const mails = mailsTo(office, booking)
  expect(mails).toHaveLength(2)
  expect(mails[1]?.messageId).toBe(mails[0]?.messageId)
  expect(mails[1]?.calendar).toBe(mails[0]?.calendar)
})

test('a job given out twice sends one mail', async () => {
  const jobs = await office.work()
  const booking = await office.book()
  await jobs.idle()
  await office.database.pool.query(
    `UPDATE pgboss.job SET state = 'retry', completed_on = NULL, start_after = now(), retry_limit = 9 WHERE name = 'send-booking-mail'`,
  )
  await jobs.idle()
  expect(mailsTo(office, booking)).toHaveLength(1)
})

test('the worker that had the job was killed: another finds it by its missing heartbeat and sends the mail', async () => {
  const killed = await office.work()
  office.receiver.refuseWith({ code: 451, text: 'try later' })
  const booking = await office.book()
  await expect.poll(() => triesSoFar(booking), { timeout: 10_000 }).toBeGreaterThan(0)
  await killed.stop()
  office.receiver.refuseWith(null)
  // What kill -9 leaves behind: a job that runs, and nobody who says so.
  await office.database.pool.query(
    `UPDATE pgboss.job SET state = 'active', started_on = now(), completed_on = NULL, heartbeat_on = now() - interval '31 seconds' WHERE name = 'send-booking-mail'`,
  )
  const jobs = await office.work()
  await jobs.idle()
  expect(mailsTo(office, booking)).toHaveLength(1)
})

test('every database connection is cut while a mail is being taken: it is written down in the end, under one Message-ID', async () => {
  await office.work()
  const cutter = await createCutter(office.database.url)
  office.receiver.beforeAnswer(async () => {
    office.receiver.beforeAnswer(null)
    await cutter.cut()
  })
  const booking = await office.book()
  await expect.poll(() => sentMails().catch(() => 0), { timeout: 20_000 }).toBe(1)
  await cutter.close()
  const mails = mailsTo(office, booking)
  expect(mails.length).toBeGreaterThan(0)
  expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(1)
})

test('the mail server is restarted under an open connection: the mail arrives', async () => {
  const jobs = await office.work()
  await office.book()
  await jobs.idle()
  const port = Number(new URL(office.receiver.url).port)
  await office.receiver.close()
  const booking = await office.book()
  await expect.poll(() => triesSoFar(booking), { timeout: 10_000 }).toBeGreaterThan(0)
  const restarted = await startSmtpReceiver(port)
  await office.settle(jobs)
  expect(mailsTo({ ...office, receiver: restarted }, booking)).toHaveLength(1)
  office.mailer.close()
  await restarted.close()
})

test('mails about one booking wait for one another while the mail server comes and goes', async () => {
  const jobs = await office.work()
  office.receiver.refuseWith({ code: 451, text: 'try later' })
  const refusedOnce = new Promise<void>((resolve) => office.receiver.beforeAnswer(async () => resolve()))
  const booking = await office.book()
  await refusedOnce
  await office.cancel(await office.move(booking))
  office.receiver.refuseWith(null)
  await office.settle(jobs)
  expect(mailsTo(office, booking).map((mail) => readWithIcalJs(mail.calendar).sequence)).toEqual([0, 1, 2])
})

test('a confirmation stuck for longer does not keep the cancellation back, and is not sent after it', async () => {
  const booking = await office.book()
  const cancelled = await office.cancel(booking)
  const deps = office.options()
  const clock = { ...office.clock, now: () => office.clock.now() + 16 * 60_000 }
  const change = { tenantId: 1, bookingId: booking.id, at: office.clock.now(), start: booking.start, previousStart: null }
  const cancellation = { ...change, revision: 1, type: 'booking.cancelled' as const }
  await expect(sendBookingMail.run(deps, cancellation)).rejects.toThrow('has not left yet')
  expect(await sendBookingMail.run({ ...deps, clock }, cancellation)).toEqual({ status: 'done', note: 'sent' })
  expect(await sendBookingMail.run({ ...deps, clock }, { ...change, revision: 0, type: 'booking.confirmed' })).toEqual({
    status: 'done',
    note: 'a later change was told already',
  })
  expect(mailsTo(office, cancelled).map((mail) => mail.method)).toEqual(['CANCEL'])
})

test('an address that does not exist is given up at once and kept among the dead letters, without being named in the log', async () => {
  const lines: string[] = []
  const write = (fields: object, message: string) => void lines.push(`${JSON.stringify(fields)} ${message}`)
  const log: Log = { debug: write, info: write, warn: write, error: write }
  const jobs = await office.work({ log })
  office.receiver.refuseWith({ code: 550, text: '<nobody@example.com> unknown' })
  const booking = await office.book(undefined, { name: 'Nobody', email: 'nobody@example.com' })
  await jobs.idle()
  expect(office.receiver.offered()).toBe(1)
  const { rows } = await office.database.pool.query<{ data: object }>(`SELECT data FROM pgboss.job WHERE name = 'dead-letters'`)
  expect(rows).toMatchObject([{ data: { bookingId: booking.id, revision: 0 } }])
  expect(lines.filter((line) => line.includes('cannot succeed'))).toHaveLength(1)
  expect(lines.join('\n')).not.toMatch(/nobody/i)
})

test('work that waits when a process starts is done at the first try, even before the process has taken up every kind of job', async () => {
  const before = await office.work()
  await office.book()
  await before.idle()
  await before.stop()
  await office.database.pool.query(
    `UPDATE pgboss.job SET state = 'created', started_on = NULL, completed_on = NULL, output = NULL WHERE name = 'send-booking-mail'`,
  )
  const { pool } = office.database
  const isDone = async () =>
    (await pool.query(`SELECT 1 FROM pgboss.job WHERE name = 'send-booking-mail' AND state IN ('created', 'active')`)).rowCount === 0
  const jobs = await office.work({
    pool: {
      query: async (text, values) => {
        // The next kind of job is taken up only when the work of the first has ended.
        if (JSON.stringify([text, values]).includes('send-booking-code')) while (!(await isDone())) await pause(5)
        return pool.query(text, values)
      },
    },
  })
  await jobs.idle()
  const { rows } = await pool.query(`SELECT state, retry_count, output FROM pgboss.job WHERE name = 'send-booking-mail'`)
  expect(rows).toEqual([{ state: 'completed', retry_count: 0, output: { note: 'sent before' } }])
})

async function messageIds(): Promise<string[]> {
  const { rows } = await office.database.pool.query<{ message_id: string }>('SELECT message_id FROM sent_mail')
  return rows.map((row) => row.message_id)
}

async function sentMails(): Promise<number> {
  const { rowCount } = await office.database.pool.query('SELECT 1 FROM sent_mail WHERE sent_at IS NOT NULL')
  return rowCount ?? 0
}

async function triesSoFar(booking: Booking): Promise<number> {
  const { rows } = await office.database.pool.query<{ tries: number }>(
    `SELECT retry_count + (state = 'retry')::int AS tries FROM pgboss.job WHERE name = 'send-booking-mail' AND data->>'bookingId' = $1`,
    [booking.id],
  )
  return rows[0]?.tries ?? 0
}

/** Ends every other connection to the database, as a restart of the server would. */
async function createCutter(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    cut: () =>
      client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()'),
    close: () => client.end(),
  }
}
