import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Jobs } from '../../src/jobs/index.ts'
import { formatLocal } from '../../src/shared/local-time.ts'
import { readWithIcalJs } from '../notify/read-calendar.ts'
import { mailsTo, openOffice, type Office } from './support.ts'

let office: Office
let jobs: Jobs
beforeAll(async () => {
  office = await openOffice()
  jobs = await office.work()
})
afterAll(() => office.close())

test('a confirmed booking has one mail with an invitation to it', async () => {
  const booking = await office.book()
  await jobs.idle()
  const mails = mailsTo(office, booking)
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ method: 'REQUEST', subject: expect.stringContaining('Booked: ') as string })
  expect(mails[0]?.parsed.text).toContain(`https://book.example/demo/bookings/${booking.reference}#token=${booking.manageToken}`)
  expect(readWithIcalJs(mails[0]?.calendar ?? '')).toMatchObject({ method: 'REQUEST', sequence: 0, status: 'CONFIRMED' })
})

test('moved and cancelled: the same calendar entry, SEQUENCE + 1 each time, the old time and the new', async () => {
  const booking = await office.book()
  await jobs.idle()
  const moved = await office.move(booking)
  await jobs.idle()
  await office.cancel(moved)
  await jobs.idle()
  const mails = mailsTo(office, booking)
  expect(mails.map((mail) => mail.method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL'])
  const files = mails.map((mail) => readWithIcalJs(mail.calendar))
  expect(new Set(files.map((file) => file.uid)).size).toBe(1)
  expect(files.map((file) => file.sequence)).toEqual([0, 1, 2])
  expect(files[2]).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' })
  expect(mails[1]?.parsed.text).toContain(
    `from ${formatLocal(booking.start, booking.timeZone, 'en')} to ${formatLocal(moved.start, booking.timeZone, 'en')}`,
  )
  expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(3)
})

test('three changes in a row before any mail could leave: three mails, in order, each with the time it set', async () => {
  const booking = await office.book()
  const moved = await office.move(booking)
  await office.cancel(moved)
  await jobs.idle()
  const files = mailsTo(office, booking).map((mail) => readWithIcalJs(mail.calendar))
  expect(files.map((file) => file.sequence)).toEqual([0, 1, 2])
  expect(files.map((file) => Date.parse(file.start))).toEqual([booking.start, moved.start, moved.start])
})

test('a hold that was never confirmed, and a booking that was refused, have no mail', async () => {
  const before = office.receiver.offered()
  const slot = await office.nextSlot()
  const hold = await office.core.placeHold(office.tenant, { slotId: slot.id, holder: { channel: 'rest' } })
  if (!hold.ok) throw new Error(hold.error.code)
  await office.core.releaseHold(office.tenant, hold.value.id, 'rest')
  const refused = await office.core.confirmBooking(office.tenant, {
    holdId: hold.value.id,
    customer: { name: 'Nobody', email: 'nobody@example.com' },
    consent: { kind: 'api' },
    channel: 'rest',
  })
  expect(refused.ok).toBe(false)
  await jobs.idle()
  expect(office.receiver.offered()).toBe(before)
})

test('a booking rolled back with its transaction has no event, no job and no mail', async () => {
  const before = office.receiver.offered()
  const events = await countEvents()
  const slot = await office.nextSlot()
  const hold = await office.core.placeHold(office.tenant, { slotId: slot.id, holder: { channel: 'rest' } })
  if (!hold.ok) throw new Error(hold.error.code)
  const client = await office.database.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(
      `SELECT outcome FROM confirm_booking(1, $1, gen_random_uuid(), 'ABCD-EFGH', 'GBP', 'Ada', 'rolled@example.com', NULL, 'Europe/London', 'en', NULL, NULL, 'rest', $2::float8 * interval '1 ms')`,
      [hold.value.id, office.clock.offsetMs],
    )
    await client.query('ROLLBACK')
  } finally {
    client.release()
  }
  await jobs.idle()
  expect(await countEvents()).toBe(events)
  expect(office.receiver.offered()).toBe(before)
})

async function countEvents(): Promise<number> {
  const { rows } = await office.database.pool.query<{ count: string }>(`SELECT count(*) FROM booking_event WHERE type LIKE 'booking.%'`)
  return Number(rows[0]?.count)
}

test('what a customer calls themselves and writes changes neither headers, recipients nor the entry', async () => {
  const name = 'Ada"\r\nBcc: evil@x.example\r\nEND:VEVENT'
  const booking = await office.book(undefined, { name, email: 'injected@example.com' }, '<script>alert(1)</script>\nReference: AAAA-AAAA')
  await jobs.idle()
  const [mail] = mailsTo(office, booking)
  expect(mail?.recipients).toEqual(['injected@example.com'])
  expect(mail?.parsed.bcc).toBeUndefined()
  expect(mail?.parsed.html).not.toContain('<script>')
  expect(mail?.parsed.text?.match(/^Reference: .*$/gm)).toEqual([`Reference: ${booking.reference}`])
  expect(readWithIcalJs(mail?.calendar ?? '')).toMatchObject({ events: 1, attendees: [{ address: 'mailto:injected@example.com' }] })
})

test('nothing about the customer is in the queue', async () => {
  await office.book(undefined, { name: 'Secretive Person', email: 'secret@example.com' }, 'secret wishes')
  await jobs.idle()
  const { rows } = await office.database.pool.query<{ row: string }>('SELECT to_jsonb(job)::text AS row FROM pgboss.job')
  expect(rows.length).toBeGreaterThan(0)
  for (const { row } of rows) expect(row).not.toMatch(/secret/i)
})
