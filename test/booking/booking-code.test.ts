import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digitsOfCode } from '../../src/booking/booking-code.ts'
import type { Booking, BookingCodeAnswer, Tenant } from '../../src/booking/index.ts'
import { coreOver, createTestCore, must, slotsOf, TEST_SECRET, type TestCore } from '../support/core.ts'

let t: TestCore
beforeAll(async () => {
  t = await createTestCore()
})
afterAll(() => t.close())

let customers = 0

async function book(email = `owner${++customers}@example.com`): Promise<Booking> {
  for (const slot of await slotsOf(t, 'haircut', { fromDays: 3, toDays: 20 })) {
    const hold = await t.core.placeHold(t.tenant, { slotId: slot.id, holder: { channel: 'rest' } })
    if (!hold.ok) continue
    const customer = { name: 'Ada Byron', email }
    return must(await t.core.confirmBooking(t.tenant, { holdId: hold.value.id, customer, consent: { kind: 'api' }, channel: 'rest' }))
  }
  throw new Error('no free time left')
}

const ask = (conversationId: string, reference: string, address?: string) =>
  t.core.requestBookingCode(t.tenant, { conversationId, reference, address, channel: 'chat' })

const enter = (conversationId: string, code: string, tenant: Tenant = t.tenant) =>
  t.core.redeemBookingCode(tenant, { conversationId, code })

const see = async (conversationId: string, { reference }: Booking) => (await t.core.getBooking(t.tenant, reference, { conversationId })).ok

interface CodeRow {
  readonly id: string
  readonly booking_id: string | null
}

async function codesOf(conversationId: string): Promise<CodeRow[]> {
  const { rows } = await t.database.pool.query<CodeRow>(
    'SELECT id, booking_id FROM booking_code WHERE conversation_id = $1 ORDER BY created_at DESC, id DESC',
    [conversationId],
  )
  return rows
}

/** As the mail says it. */
async function mailedCode(conversationId: string): Promise<string> {
  const [row] = await codesOf(conversationId)
  const code = await t.core.findBookingCode(t.tenant, row?.id ?? '')
  if (code === undefined) throw new Error('no code was mailed')
  return code.digits
}

async function countMails(bookingId: string): Promise<number> {
  const { rows } = await t.database.pool.query(`SELECT 1 FROM booking_event WHERE booking_id = $1 AND type = 'booking.code_requested'`, [
    bookingId,
  ])
  return rows.length
}

/** Moves what this conversation asked for so many minutes into the past. */
async function age(conversationId: string, minutes: number): Promise<void> {
  await t.database.pool.query(
    `UPDATE booking_code SET expires_at = expires_at - $2::int * interval '1 minute', created_at = created_at - $2::int * interval '1 minute'
     WHERE conversation_id = $1`,
    [conversationId, minutes],
  )
}

const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('the code opens the booking to the conversation that asked, which then sees, moves and cancels it', async () => {
  const booking = await book()
  const conversation = randomUUID()
  expect(await see(conversation, booking)).toBe(false)
  expect(await ask(conversation, ` ${booking.reference.toLowerCase()} `)).toBe('requested')
  expect(await see(conversation, booking)).toBe(false)
  expect(await enter(conversation, await mailedCode(conversation))).toMatchObject({ kind: 'opened', booking: { id: booking.id } })
  expect(await see(conversation, booking)).toBe(true)
  expect(await t.core.findBookingsOfConversation(t.tenant, conversation)).toMatchObject([{ id: booking.id }])
})

test('a code is six digits, other for every request, and made of the secret', () => {
  const ids = Array.from({ length: 200 }, () => randomUUID())
  const codes = ids.map((id) => digitsOfCode(TEST_SECRET, 1, id))
  expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true)
  expect(new Set(codes).size).toBeGreaterThan(190)
  expect(ids.map((id) => digitsOfCode('another secret', 1, id)).filter((code, index) => code === codes[index]).length).toBeLessThan(3)
})

test('asking for nobody’s booking looks the same as asking for somebody’s, try by try, and nobody is mailed', async () => {
  const booking = await book()
  const talkOf = async (reference: string) => {
    const conversation = randomUUID()
    const answers: unknown[] = [await ask(conversation, reference), await ask(conversation, reference)]
    const [row] = await codesOf(conversation)
    const wrong = otherThan(digitsOfCode(TEST_SECRET, t.tenant.id, row?.id ?? ''))
    for (let tries = 0; tries < 7; tries++) answers.push(await enter(conversation, wrong))
    answers.push(
      await ask(conversation, reference),
      await ask(conversation, 'AAAA-AAAA'),
      await ask(conversation, 'BBBB-BBBB'),
      await ask(conversation, 'CCCC-CCCC'),
    )
    return answers
  }
  const foreign = await talkOf(booking.reference)
  const nobodys = await talkOf('QQQQ-QQQQ')
  expect(nobodys).toEqual(foreign)
  expect(foreign).toEqual([
    'requested',
    'requested',
    ...[4, 3, 2, 1].map((left) => ({ kind: 'wrong', left })),
    ...[1, 2, 3].map(() => ({ kind: 'locked' })),
    'locked',
    'requested',
    'requested',
    'locked',
  ])
  expect(await talkOf("'; DROP TABLE booking; --\0")).toEqual(foreign)
  expect(await countMails(booking.id)).toBe(1)
})

test('the code of a decoy opens nothing, even when it is guessed', async () => {
  const conversation = randomUUID()
  await ask(conversation, 'QQQQ-QQQQ')
  const [row] = await codesOf(conversation)
  const guessed = digitsOfCode(TEST_SECRET, t.tenant.id, row?.id ?? '')
  expect(await enter(conversation, guessed)).toEqual({ kind: 'wrong', left: 4 })
  expect(await t.core.findBookingCode(t.tenant, row?.id ?? '')).toBeUndefined()
})

test('five wrong tries kill a code: the right one comes too late', async () => {
  const booking = await book()
  const conversation = randomUUID()
  await ask(conversation, booking.reference)
  const code = await mailedCode(conversation)
  for (let tries = 0; tries < 5; tries++) await enter(conversation, otherThan(code))
  expect(await enter(conversation, code)).toEqual({ kind: 'locked' })
  expect(await see(conversation, booking)).toBe(false)
  expect(await ask(conversation, booking.reference)).toBe('locked')
  expect(await countMails(booking.id)).toBe(1)
})

test('four wrong tries and then the right one is fine', async () => {
  const booking = await book()
  const conversation = randomUUID()
  await ask(conversation, booking.reference)
  const code = await mailedCode(conversation)
  for (let tries = 0; tries < 4; tries++) await enter(conversation, otherThan(code))
  expect(await enter(conversation, code)).toMatchObject({ kind: 'opened' })
})

test('guesses made at once count one by one', async () => {
  const booking = await book()
  const conversation = randomUUID()
  await ask(conversation, booking.reference)
  const code = await mailedCode(conversation)
  const answers = await Promise.all(Array.from({ length: 12 }, () => enter(conversation, otherThan(code))))
  expect(answers.filter(({ kind }) => kind === 'wrong')).toHaveLength(4)
  const { rows } = await t.database.pool.query('SELECT attempts FROM booking_code WHERE conversation_id = $1', [conversation])
  expect(rows).toEqual([{ attempts: 5 }])
  expect(await enter(conversation, code)).toEqual({ kind: 'locked' })
})

test('after ten minutes a code is worth nothing, and a new one can be asked for', async () => {
  const booking = await book()
  const conversation = randomUUID()
  await ask(conversation, booking.reference)
  const code = await mailedCode(conversation)
  const [row] = await codesOf(conversation)
  await age(conversation, 11)
  expect(await t.core.findBookingCode(t.tenant, row?.id ?? '')).toBeUndefined()
  expect(await enter(conversation, code)).toEqual({ kind: 'expired' })
  expect(await see(conversation, booking)).toBe(false)
  expect(await ask(conversation, booking.reference)).toBe('requested')
  expect(await countMails(booking.id)).toBe(2)
  expect(await enter(conversation, await mailedCode(conversation))).toMatchObject({ kind: 'opened' })
})

test('a code works once, and of several who enter it together one', async () => {
  const booking = await book()
  const conversation = randomUUID()
  await ask(conversation, booking.reference)
  const code = await mailedCode(conversation)
  const answers: BookingCodeAnswer[] = await Promise.all(Array.from({ length: 8 }, () => enter(conversation, code)))
  expect(answers.filter(({ kind }) => kind === 'opened')).toHaveLength(1)
  expect(await enter(conversation, code)).toEqual({ kind: 'expired' })
})

test('my code is of no use to another conversation, nor to another business', async () => {
  const booking = await book()
  const [mine, theirs] = [randomUUID(), randomUUID()]
  await ask(mine, booking.reference)
  const code = await mailedCode(mine)
  expect(await enter(theirs, code)).toEqual({ kind: 'expired' })
  await ask(theirs, booking.reference)
  expect(await enter(theirs, code)).toEqual({ kind: 'wrong', left: 4 })
  expect(await see(theirs, booking)).toBe(false)
  const otherTenant = { ...t.tenant, id: t.tenant.id + 1 }
  expect(await enter(mine, code, otherTenant)).toEqual({ kind: 'expired' })
  expect(await t.core.requestBookingCode(otherTenant, { conversationId: mine, reference: booking.reference, channel: 'chat' })).toBe(
    'requested',
  )
  const { rows } = await t.database.pool.query('SELECT booking_id FROM booking_code WHERE tenant_id = $1', [otherTenant.id])
  expect(rows).toEqual([{ booking_id: null }])
  expect(await enter(mine, code)).toMatchObject({ kind: 'opened' })
  expect(await see(theirs, booking)).toBe(false)
  expect(await t.core.findBookingsOfConversation(t.tenant, theirs)).toEqual([])
  expect((await t.core.getBooking(otherTenant, booking.reference, { conversationId: mine })).ok).toBe(false)
})

test('two codes at once: the right one opens its own booking and costs the other nothing', async () => {
  const [first, second] = [await book(), await book()]
  const conversation = randomUUID()
  await ask(conversation, first.reference)
  const firstCode = await mailedCode(conversation)
  await ask(conversation, second.reference)
  const secondCode = await mailedCode(conversation)
  expect(await enter(conversation, firstCode)).toMatchObject({ kind: 'opened', booking: { id: first.id } })
  for (let tries = 0; tries < 4; tries++) await enter(conversation, otherThan(secondCode))
  expect(await enter(conversation, secondCode)).toMatchObject({ kind: 'opened', booking: { id: second.id } })
})

test('while a code lives, asking again mails nothing, however many ask at once', async () => {
  for (let round = 0; round < 6; round++) {
    const booking = await book()
    const conversation = randomUUID()
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(conversation, booking.reference)))
    expect(new Set(answers)).toEqual(new Set(['requested']))
    expect(await countMails(booking.id)).toBe(1)
  }
})

test('a conversation gets three codes an hour, whatever they are for', async () => {
  const [first, second] = [await book(), await book()]
  const conversation = randomUUID()
  expect(await ask(conversation, first.reference)).toBe('requested')
  expect(await ask(conversation, 'QQQQ-QQQQ')).toBe('requested')
  expect(await ask(conversation, 'RRRR-RRRR')).toBe('requested')
  expect(await ask(conversation, second.reference)).toBe('locked')
  expect(await countMails(second.id)).toBe(0)
  await age(conversation, 61)
  expect(await ask(conversation, second.reference)).toBe('requested')
  expect(await countMails(second.id)).toBe(1)
})

test('nobody is mail-bombed: three codes an hour for a booking, from however many conversations, and who asks cannot tell', async () => {
  const booking = await book()
  const asking = Array.from({ length: 12 }, () => randomUUID())
  expect(new Set(await Promise.all(asking.map((one) => ask(one, booking.reference))))).toEqual(new Set(['requested']))
  expect(await countMails(booking.id)).toBe(3)
  const rows = await Promise.all(asking.map(codesOf))
  expect(rows.flat().filter((row) => row.booking_id !== null)).toHaveLength(3)
})

test('nobody is mail-bombed: six codes an hour for an address, whatever its bookings and its letters’ case', async () => {
  const bookings = await Promise.all([book('many@example.com'), book('Many@Example.com'), book('MANY@example.com')])
  for (const booking of [...bookings, ...bookings, ...bookings]) expect(await ask(randomUUID(), booking.reference)).toBe('requested')
  const mails = await Promise.all(bookings.map(({ id }) => countMails(id)))
  expect(mails.reduce((sum, count) => sum + count, 0)).toBe(6)
})

test('one network address gets twenty codes an hour', async () => {
  const answers: string[] = []
  for (let count = 0; count < 21; count++) answers.push(await ask(randomUUID(), `AAAA-AA${String(count).padStart(2, '0')}`, 'an address'))
  expect(answers.filter((answer) => answer === 'requested')).toHaveLength(20)
  expect(answers.at(-1)).toBe('locked')
  expect(await ask(randomUUID(), 'AAAA-AAAA', 'another address')).toBe('requested')
})

test('one network address gets twenty codes an hour, however many of its conversations ask at once', async () => {
  for (let round = 0; round < 8; round++) {
    const address = `a busy address ${round}`
    const asked = await Promise.all(Array.from({ length: 30 }, (_, count) => ask(randomUUID(), `BBB${round}-BB${count + 10}`, address)))
    expect(asked.filter((answer) => answer === 'requested')).toHaveLength(20)
  }
})

test('the code is nowhere in the database', async () => {
  const booking = await book()
  const conversation = randomUUID()
  await ask(conversation, booking.reference)
  const code = await mailedCode(conversation)
  const { rows } = await t.database.pool.query<{ stored: string }>(
    `SELECT to_jsonb(c)::text AS stored FROM booking_code c WHERE conversation_id = $1
     UNION ALL SELECT to_jsonb(e)::text FROM booking_event e WHERE booking_id = $2`,
    [conversation, booking.id],
  )
  const stored = rows
    .map((row) => row.stored)
    .join('\n')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.+]+/g, '')
  expect(rows).toHaveLength(3)
  expect(stored).toContain('codeId')
  expect(stored).not.toContain(code)
})

test('another process knows the same code', async () => {
  const booking = await book()
  const conversation = randomUUID()
  await ask(conversation, booking.reference)
  const code = await mailedCode(conversation)
  const other = coreOver(t.database, t.clock)
  expect(await other.redeemBookingCode(t.tenant, { conversationId: conversation, code })).toMatchObject({ kind: 'opened' })
})
