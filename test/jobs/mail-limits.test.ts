import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSentMail } from '../../src/db/sent-mail.ts'
import { ada, must } from '../support/core.ts'
import { mailsTo, openOffice, type Office } from './support.ts'

const hour = 3_600_000
let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

test('so many mails an hour reach one address from all businesses together, however many leave at once; the rest have a time', async () => {
  const sentMail = createSentMail(office.database.prisma, { perHour: 3, perDay: 5 })
  const at = office.clock.now()
  const claim = (tenantId: number, key: string, recipient: string | undefined, when = at) =>
    sentMail.claim({ tenantId, key, messageId: `<${key}@example.com>`, recipient, at: when })
  const claimed = await Promise.all(Array.from({ length: 12 }, (_, i) => claim(1 + (i % 2), `mail ${i}`, 'Bea@example.com')))
  const due = claimed.flatMap(({ dueAt }) => (dueAt === undefined ? [] : [dueAt]))
  expect(due).toEqual(Array.from({ length: 9 }, () => at + hour))
  // A repeat of one that had its place keeps it; others are not held up, nor staff about their work.
  const kept = claimed.findIndex(({ dueAt }) => dueAt === undefined)
  expect(await claim(1 + (kept % 2), `mail ${kept}`, 'bea@example.com')).toEqual({ messageId: `<mail ${kept}@example.com>`, sent: false })
  expect(await claim(1, 'another', 'other@example.com')).not.toHaveProperty('dueAt')
  expect(await claim(1, 'to staff', undefined)).not.toHaveProperty('dueAt')
  for (const key of ['later 1', 'later 2']) expect(await claim(1, key, 'bea@example.com', at + hour)).not.toHaveProperty('dueAt')
  expect(await claim(1, 'later 3', 'bea@example.com', at + hour)).toHaveProperty('dueAt', at + 24 * hour)

  expect(await sentMail.forgetRecipients(at + 2 * hour)).toBe(6)
  const { rows } = await office.database.pool.query(`SELECT count(*)::int AS kept, count(recipient)::int AS known FROM sent_mail`)
  expect(rows).toEqual([{ kept: 7, known: 0 }])
})

test('two processes with a mail for one address and room for one more: the second waits for the first, and its mail for its time', async () => {
  const client = await office.database.pool.connect()
  const claim = `SELECT due IS NULL AS room FROM claim_mail($1, $2, '<m@example.com>', 'somebody', '{1,9}', now())`
  await client.query('BEGIN')
  expect((await client.query(claim, [1, 'first'])).rows).toEqual([{ room: true }])
  const second = office.database.pool.query(claim, [2, 'second'])
  await expect
    .poll(
      async () =>
        (
          await office.database.pool.query(
            `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
          )
        ).rowCount,
    )
    .toBe(1)
  await client.query('COMMIT')
  client.release()
  expect((await second).rows).toEqual([{ room: false }])
})

test('a mail that has to wait is not lost: it leaves when there is room', async () => {
  const jobs = await office.work({ sentMail: createSentMail(office.database.prisma, { perHour: 1, perDay: 9 }) })
  const booking = await office.book()
  await jobs.idle()
  await office.cancel(booking)
  await jobs.idle()
  expect(mailsTo(office, booking).map(({ method }) => method)).toEqual(['REQUEST'])
  const waiting = `state = 'created' AND name = 'send-booking-mail' AND data->>'bookingId' = '${booking.id}'`
  const { rows } = await office.database.pool.query(
    `SELECT extract(epoch FROM start_after - now())::float8 / 60 AS minutes, group_id AS "group" FROM pgboss.job WHERE ${waiting}`,
  )
  expect(rows).toEqual([{ minutes: expect.closeTo(60, 0), group: booking.id }])

  await office.database.pool.query(`UPDATE sent_mail SET claimed_at = claimed_at - interval '1 hour'`)
  await office.database.pool.query(`UPDATE pgboss.job SET start_after = now() WHERE ${waiting}`)
  await jobs.idle()
  expect(mailsTo(office, booking).map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL'])
  await jobs.stop()
})

test('nobody can book and cancel in a stranger’s name all day: the next booking for that address is refused, and other addresses are not', async () => {
  const customer = { ...ada, email: 'Stranger@example.com' }
  const slot = await office.nextSlot(10)
  const hold = async () => must(await office.core.placeHold(office.tenant, { slotId: slot.id, holder: { channel: 'rest' } })).id
  for (let i = 0; i < 20; i++) await office.cancel(await office.book(slot, customer))
  const holdId = await hold()
  const confirm = (email: string) =>
    office.core.confirmBooking(office.tenant, { holdId, customer: { ...ada, email }, consent: { kind: 'api' }, channel: 'rest' })
  expect(await confirm('stranger@example.com')).toEqual({ ok: false, error: { code: 'limit_reached', limit: 'mails', max: 20 } })
  expect((await confirm('somebody-else@example.com')).ok).toBe(true)
  await office.database.pool.query(`UPDATE booking SET created_at = created_at - interval '1 hour'`)
  expect((await office.cancel(await office.book(await office.nextSlot(11), customer))).status).toBe('cancelled')
})
