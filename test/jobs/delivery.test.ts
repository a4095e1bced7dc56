import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSentMail } from '../../src/db/sent-mail.ts'
import { readWithIcalJs } from '../notify/read-calendar.ts'
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

test('mails about one booking wait for one another while the mail server comes and goes', async () => {
  const jobs = await office.work()
  office.receiver.refuseWith({ code: 451, text: 'try later' })
  const refusedOnce = new Promise<void>((resolve) => office.receiver.beforeAnswer(async () => resolve()))
  const booking = await office.book()
  await refusedOnce
  await office.cancel(await office.move(booking))
  office.receiver.refuseWith(null)
  await jobs.idle()
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

async function messageIds(): Promise<string[]> {
  const { rows } = await office.database.pool.query<{ message_id: string }>('SELECT message_id FROM sent_mail')
  return rows.map((row) => row.message_id)
}
