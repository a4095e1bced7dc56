import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Booking } from '../../src/booking/index.ts'
import { openOffice, type Office } from './support.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const ask = (reference: string, conversationId: string = randomUUID()) =>
  office.core.requestBookingCode(office.tenant, { reference, conversationId, channel: 'chat' })

function codeMails({ customer }: Booking) {
  return office.receiver.received.filter((mail) => mail.recipients.includes(customer.email) && /code/i.test(mail.parsed.subject ?? ''))
}

test('a code that ran out before its mail could leave is not mailed', async () => {
  // First in this file: no worker may be there to mail it at once.
  const booking = await office.book()
  await ask(booking.reference)
  await office.database.pool.query(`UPDATE booking_code SET expires_at = expires_at - interval '11 minutes' WHERE booking_id = $1`, [
    booking.id,
  ])
  const jobs = await office.work()
  await jobs.idle()
  expect(codeMails(booking)).toEqual([])
})

test('one mail with the code goes to the booking’s own address, and the code in it opens the booking', async () => {
  const booking = await office.book()
  const conversationId = randomUUID()
  await Promise.all([ask(booking.reference, conversationId), ask(booking.reference, conversationId)])
  const jobs = await office.work()
  await jobs.idle()
  const [mail, ...others] = codeMails(booking)
  expect(others).toEqual([])
  expect(mail?.recipients).toEqual([booking.customer.email])
  const code = /^Code: (\d{6})$/m.exec(mail?.parsed.text ?? '')?.[1] ?? ''
  expect(mail?.parsed.subject).not.toContain(code)
  expect(mail?.parsed.html).toContain(`>${code}<`)
  expect(mail?.parsed.text).toMatch(/^Valid until: 08:1\d GMT$/m)
  expect(mail?.parsed.attachments).toEqual([])
  expect(await office.core.redeemBookingCode(office.tenant, { conversationId, code })).toMatchObject({
    kind: 'opened',
    booking: { id: booking.id },
  })
})

test('nobody is mailed for a reference that nobody has', async () => {
  const before = office.receiver.offered()
  await ask('QQQQ-QQQQ')
  const jobs = await office.work()
  await jobs.idle()
  expect(office.receiver.offered()).toBe(before)
})

test('the code is not in the queue, and neither is the address', async () => {
  const booking = await office.book()
  const conversationId = randomUUID()
  await ask(booking.reference, conversationId)
  const jobs = await office.work()
  await jobs.idle()
  const code = /^Code: (\d{6})$/m.exec(codeMails(booking)[0]?.parsed.text ?? '')?.[1] ?? 'no code'
  const { rows } = await office.database.pool.query<{ data: Record<string, unknown>; output: unknown }>(
    `SELECT data, output FROM pgboss.job WHERE name = 'send-booking-code' AND data->>'bookingId' = $1`,
    [booking.id],
  )
  expect(rows).toHaveLength(1)
  expect(Object.keys(rows[0]?.data ?? {}).toSorted()).toEqual(['at', 'bookingId', 'codeId', 'tenantId'])
  expect(Object.values(rows[0]?.data ?? {}).map(String)).not.toContain(code)
  expect(JSON.stringify(rows)).not.toContain(booking.customer.email)
})
