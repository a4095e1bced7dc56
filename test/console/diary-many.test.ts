import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ListBookings, ListPlace } from '../../src/booking/index.ts'
import { ada, createTestCore, first, must, slotsOf, type TestCore } from '../support/core.ts'

const COUNT = 7_000

let t: TestCore
beforeAll(async () => {
  t = await createTestCore()
  // Past bookings of one large family, an hour apart; the very oldest came by an assistant.
  await t.database.pool.query(
    `WITH past AS (
       SELECT n, gen_random_uuid() AS hold_id, timestamptz '2026-03-01T12:00Z' - n * interval '1 hour' AS at FROM generate_series(1, $1) n
     ), held AS (
       INSERT INTO hold (tenant_id, id, service_id, starts_at, ends_at, party_size, resource_ids, selected_ids, price_version, claim_count, state,
         expires_at, digest, channel, created_at)
       SELECT 1, hold_id, 1, at, at + interval '45 minutes', 1, '{11}', '{}', 1, 0, 'confirmed', at, '', 'rest', at FROM past RETURNING id
     )
     INSERT INTO booking (tenant_id, id, reference, status, service_id, starts_at, ends_at, party_size, resource_ids, selected_ids, currency,
       customer_name, customer_email, customer_time_zone, locale, consent_kind, consent_digest, channel, hold_id, created_at, updated_at)
     SELECT 1, gen_random_uuid(), 'OLD-' || n, 'confirmed', 1, at, at + interval '45 minutes', 1, '{11}', '{}', 'GBP', 'Mira Många ' || n,
       'mira' || n || '@example.com', 'Europe/London', 'en', 'api', '', CASE n WHEN $1 THEN 'mcp' ELSE 'rest' END, hold_id, at, at
     FROM past`,
    [COUNT],
  )
})
afterAll(() => t.close())

async function allOf(input: Partial<ListBookings>) {
  const pages: string[][] = []
  let after: ListPlace | undefined
  do {
    const page = await t.core.diary.list(t.tenant, { order: 'latest', limit: 200, ...input, after })
    pages.push(page.bookings.map((one) => one.reference))
    after = page.next
  } while (after !== undefined)
  return pages
}

test('a name that thousands have is found as it comes along the order, each once and none left out', async () => {
  for (const order of ['latest', 'earliest'] as const) {
    const pages = await allOf({ search: 'mira', order })
    const references = pages.flat()
    expect(references).toHaveLength(COUNT)
    expect(new Set(references).size).toBe(COUNT)
    const numbers = references.map((reference) => Number(reference.slice(4)))
    expect(numbers).toEqual(numbers.toSorted((a, b) => (order === 'latest' ? a - b : b - a)))
  }
})

test('what is rare and far down is reached by short pages that say where to go on', async () => {
  const pages = await allOf({ channel: 'mcp' })
  expect(pages.flat()).toEqual([`OLD-${COUNT}`])
  expect(pages.length).toBeGreaterThan(1)
  expect(pages[0]).toEqual([])
})

test('a name that few have is found at once, whatever there is beside', async () => {
  expect(await allOf({ search: 'många 6999' })).toEqual([[]])
  expect((await allOf({ search: '6999' })).flat()).toEqual([])
  expect((await allOf({ search: 'mira manga 6999' })).flat()).toEqual(['OLD-6999'])
  expect((await allOf({ search: 'mira6999@' })).flat()).toEqual(['OLD-6999'])
})

test('who is forgotten is not found any more, and what staff noted of them is gone', async () => {
  const slot = first(await slotsOf(t, 'consultation-call', { fromDays: 1 }))
  const hold = must(await t.core.placeHold(t.tenant, { slotId: slot.id, holder: { channel: 'rest' } }))
  const booked = must(await t.core.confirmBooking(t.tenant, { holdId: hold.id, customer: ada, consent: { kind: 'api' }, channel: 'rest' }))
  const member = '01890000-0000-7000-8000-000000000001'
  await t.database.pool.query(
    `INSERT INTO staff_member (tenant_id, id, name, email, email_key, role, locale, created_at)
     VALUES (1, $1, 'Robin', 'robin@example.com', 'robin@example.com', 'manager', 'en', now())`,
    [member],
  )
  must(await t.core.diary.addNote(t.tenant, { reference: booked.reference, text: 'Ada Byron is deaf in one ear', staffId: member }))
  const act = { staffId: member, agreed: 'spoken' as const, overrideReason: 'Ada rang and asked' }
  await t.database.pool.query(
    `UPDATE booking SET starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day' WHERE id = $1`,
    [booked.id],
  )
  must(await t.core.diary.cancel(t.tenant, { reference: booked.reference, act }))
  expect((await allOf({ search: 'byron' })).flat()).toEqual([booked.reference])
  must(await t.core.eraseCustomer(t.tenant, { email: ada.email }))
  for (const search of ['byron', 'ada', 'ada@example.com']) expect((await allOf({ search })).flat()).toEqual([])
  const left = await t.database.pool.query(
    `SELECT 1 FROM booking_note WHERE booking_id = $1 UNION ALL SELECT 1 FROM booking_event WHERE detail::text ILIKE '%ada%' OR detail::text ILIKE '%deaf%'`,
    [booked.id],
  )
  expect(left.rowCount).toBe(0)
})
