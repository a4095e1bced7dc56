import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweepBookingCodes } from '../../src/jobs/sweep-booking-codes.ts'
import { sweepHolds } from '../../src/jobs/sweep-holds.ts'
import { sweepIdempotency } from '../../src/jobs/sweep-idempotency.ts'
import { openOffice, type Office } from './support.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

test('holds that ran out are retired, live ones are left alone', async () => {
  const [old, live] = [await placeHold(), await placeHold()]
  await office.database.pool.query(`UPDATE hold SET expires_at = expires_at - interval '1 hour' WHERE id = $1`, [old])
  await office.database.pool.query(`UPDATE claim SET expires_at = expires_at - interval '1 hour' WHERE hold_id = $1`, [old])
  expect(await sweepHolds.run(office.options(), undefined)).toEqual({ status: 'done', note: '1 retired' })
  const { rows } = await office.database.pool.query<{ id: string; state: string }>('SELECT id, state FROM hold')
  expect(new Map(rows.map((row) => [row.id, row.state]))).toEqual(
    new Map([
      [old, 'expired'],
      [live, 'held'],
    ]),
  )
})

test('stored answers are forgotten after a day', async () => {
  await office.database.pool.query(
    `INSERT INTO idempotency_reply (tenant_id, key, fingerprint, locked_until, created_at)
     VALUES (1, 'old', 'x', now(), now() - interval '25 hours'), (1, 'new', 'x', now(), now() - interval '23 hours')`,
  )
  expect(await sweepIdempotency.run(office.options(), undefined)).toEqual({ status: 'done', note: '1 forgotten' })
  const { rows } = await office.database.pool.query('SELECT key FROM idempotency_reply')
  expect(rows).toEqual([{ key: 'new' }])
})

test('one-time codes are forgotten after a day, used or not; those of the last hour, which count, stay', async () => {
  const { reference } = await office.book()
  const conversations = [randomUUID(), randomUUID(), randomUUID()]
  for (const conversationId of conversations)
    await office.core.requestBookingCode(office.tenant, { reference, conversationId, channel: 'chat' })
  const age = (conversationId: string | undefined, hours: number) =>
    office.database.pool.query(`UPDATE booking_code SET created_at = created_at - $2 * interval '1 hour' WHERE conversation_id = $1`, [
      conversationId,
      hours,
    ])
  await age(conversations[0], 25)
  await age(conversations[1], 23)
  expect(await sweepBookingCodes.run(office.options(), undefined)).toEqual({ status: 'done', note: '1 forgotten' })
  const { rows } = await office.database.pool.query<{ conversation_id: string }>('SELECT conversation_id FROM booking_code')
  expect(rows.map((row) => row.conversation_id).toSorted()).toEqual(conversations.slice(1).toSorted())
})

async function placeHold(): Promise<string> {
  const hold = await office.core.placeHold(office.tenant, { slotId: (await office.nextSlot()).id, holder: { channel: 'rest' } })
  if (!hold.ok) throw new Error(hold.error.code)
  return hold.value.id
}
