import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSentMail } from '../../src/db/sent-mail.ts'
import { readWithIcalJs } from '../notify/read-calendar.ts'
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
  await jobs.idle()
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
  await jobs.idle()
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

test('a confirmation that is stuck while the cancellation gets through is not sent after it', async () => {
  const jobs = await office.work()
  office.receiver.refuseWith({ code: 451, text: 'try later' })
  const refusedOnce = new Promise<void>((resolve) => office.receiver.beforeAnswer(async () => resolve()))
  const booking = await office.book()
  await refusedOnce
  await office.database.pool.query(`UPDATE pgboss.job SET start_after = now() + interval '1 hour' WHERE name = 'send-booking-mail'`)
  await untilNothingRuns()
  await office.database.pool.query(`UPDATE pgboss.job SET start_after = now() + interval '1 hour' WHERE name = 'send-booking-mail'`)
  office.receiver.refuseWith(null)
  const offered = new Promise<void>((resolve) => office.receiver.beforeAnswer(async () => resolve()))
  await office.cancel(booking)
  await offered
  await untilNothingRuns()
  await office.database.pool.query(`UPDATE pgboss.job SET start_after = now() WHERE name = 'send-booking-mail' AND state = 'retry'`)
  await jobs.idle()
  expect(mailsTo(office, booking).map((mail) => readWithIcalJs(mail.calendar).sequence)).toEqual([1])
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

async function messageIds(): Promise<string[]> {
  const { rows } = await office.database.pool.query<{ message_id: string }>('SELECT message_id FROM sent_mail')
  return rows.map((row) => row.message_id)
}

async function untilNothingRuns(): Promise<void> {
  await expect
    .poll(
      async () =>
        (await office.database.pool.query(`SELECT 1 FROM pgboss.job WHERE name = 'send-booking-mail' AND state = 'active'`)).rowCount,
      { timeout: 10_000 },
    )
    .toBe(0)
}
