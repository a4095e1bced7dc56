import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diaryOperations } from '../../src/http/contract/console/diary.ts'
import { privacyOperations } from '../../src/http/contract/console/privacy.ts'
import { reviewOperations } from '../../src/http/contract/console/review.ts'
import { viewOperations } from '../../src/http/contract/console/views.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { problemOf } from '../http/support/client.ts'
import { must } from '../support/core.ts'
import { findEverywhere } from './support/find-everywhere.ts'
import { signInAs, type StaffClient } from './support/sign-in-as.ts'

let app: TestApp
let owner: StaffClient
beforeAll(async () => {
  app = await startTestApp()
  owner = await signInAs(app, 'owner')
})
afterAll(() => app.close())

/** One conversation to a booking, by the customer's own words. */
async function bookByChat(
  name: string,
  email: string,
  day = 'on 10 march in the afternoon',
  phone = '+44 20 7183 8799',
): Promise<{ readonly reference: string; readonly id: string }> {
  const conversation = await app.startConversation()
  const asked = await app.say(conversation, { text: `A haircut ${day}, please` })
  if (!asked.cards.some((card) => card.type === 'proposal')) await app.say(conversation, { text: 'the first one' })
  const told = await app.say(conversation, { text: `My name is ${name}, ${email}, ${phone}` })
  const proposal = told.cards.find((card) => card.type === 'proposal')
  if (proposal?.type !== 'proposal') throw new Error(`nothing was proposed: ${asked.text} / ${told.text} ${JSON.stringify(told.cards)}`)
  const booked = await app.say(conversation, { confirm: proposal.id })
  const card = booked.cards.find((one) => one.type === 'booking')
  if (card?.type !== 'booking') throw new Error(`nothing was booked: ${booked.text}`)
  return { reference: card.reference, id: conversation.id }
}

/** Staff write of a customer wherever the console lets them. */
async function tellAround(reference: string, otherConversation: string): Promise<void> {
  const reviewer = await signInAs(app, 'reviewer')
  const of = (conversation: string) => ({ params: { conversation } })
  const said = 'Augusta Lovelace, lovelace@example.com, +44 20 7183 8750'
  await reviewer.call(diaryOperations.addBookingNote, { params: { reference }, body: { text: said } })
  await reviewer.call(reviewOperations.addComment, { ...of(otherConversation), body: { text: `Knows ${said}` } })
  await reviewer.call(reviewOperations.raiseFlag, { ...of(otherConversation), body: { reason: 'Names somebody else', note: said } })
  await reviewer.call(viewOperations.saveView, { body: { name: 'Lovelace@example.com', filter: { text: 'lovelace@example.com' } } })
}

async function cancel(reference: string): Promise<void> {
  const tenant = await demo()
  const [booking] = (await app.app.booking.findBookingsOfCustomer(tenant, { email: 'lovelace@example.com' })).filter(
    (one) => one.reference === reference,
  )
  if (booking === undefined) throw new Error('no such booking')
  must(
    await app.app.booking.cancelBooking(tenant, {
      bookingId: booking.id,
      consent: { kind: 'api' },
      channel: 'rest',
      reason: 'Lovelace is ill',
    }),
  )
}

async function demo() {
  const tenant = await app.app.booking.findTenant('demo')
  if (tenant === undefined) throw new Error('no demo business')
  return tenant
}

const traces = ['lovelace', '7183 8750', '71838750']

describe('a customer who asks to be forgotten', () => {
  test('is refused while they are still expected, then gone from every table, the queue and the outbox; the booking stays as a tombstone', async () => {
    const { reference } = await bookByChat('Augusta Lovelace', 'Lovelace@example.com', 'on 10 march in the afternoon', '+44 20 7183 8750')
    const other = await bookByChat('Grace Hopper', 'hopper@example.com', 'on 11 march in the afternoon')
    await tellAround(reference, other.id)
    await app.app.jobs?.idle()
    expect((await findEverywhere(app, traces)).length).toBeGreaterThan(5)

    const found = await owner.call(privacyOperations.findCustomerData, { body: { contact: 'lovelace@example.com' } })
    expect(found).toMatchObject({ bookings: 1, conversations: 1, upcoming: [{ reference }] })
    const refused = await owner.send('POST', '/privacy/erase', { body: { contact: 'lovelace@example.com' } })
    expect(problemOf(refused)).toMatchObject({ code: 'customer_has_upcoming', status: 409 })
    expect(problemOf(refused).detail).toContain(reference)

    await cancel(reference)
    await app.app.jobs?.idle()
    const erased = await owner.call(privacyOperations.eraseCustomerData, { body: { contact: 'LOVELACE@example.com' } })
    expect(erased).toMatchObject({ cancelled: 0, bookings: 1, conversations: 1, busy: 0, mails: 2 })
    expect(await findEverywhere(app, traces)).toStrictEqual([])

    const kept = await app.database.pool.query(
      'SELECT status, customer_email, erased_at IS NOT NULL AS erased FROM booking WHERE reference = $1',
      [reference],
    )
    expect(kept.rows).toStrictEqual([{ status: 'cancelled', customer_email: '', erased: true }])
    // Nobody else lost anything.
    expect(await owner.call(privacyOperations.findCustomerData, { body: { contact: 'hopper@example.com' } })).toMatchObject({
      bookings: 1,
      conversations: 1,
    })
    expect((await findEverywhere(app, [other.reference])).length).toBeGreaterThan(0)
  })

  test('who is erased twice is erased once', async () => {
    expect(await owner.call(privacyOperations.eraseCustomerData, { body: { contact: 'lovelace@example.com' } })).toMatchObject({
      bookings: 0,
      conversations: 0,
    })
  })

  test('can have what is still to come cancelled in the same act', async () => {
    await bookByChat('Mary Somerville', 'somerville@example.com', 'on 12 march in the afternoon')
    const erased = await owner.call(privacyOperations.eraseCustomerData, {
      body: { contact: 'somerville@example.com', cancelUpcoming: true },
    })
    expect(erased).toMatchObject({ cancelled: 1, bookings: 1, conversations: 1 })
    await app.app.jobs?.idle()
    await owner.call(privacyOperations.eraseCustomerData, { body: { contact: 'somerville@example.com' } })
    expect(await findEverywhere(app, ['somerville'])).toStrictEqual([])
  })

  test('is scrubbed out of a conversation that an assistant had for several people', async () => {
    const tenant = await demo()
    const { conversation } = await app.app.transcripts.startConversation({
      tenantId: tenant.id,
      channel: 'mcp',
      locale: 'en',
      timeZone: 'UTC',
      customer: { name: 'Edith Clarke', email: 'clarke@example.com' },
    })
    const record = (customer: string, said: string) =>
      app.app.transcripts.recordCalls([
        {
          tenantId: tenant.id,
          conversationId: conversation.id,
          model: 'desk 1.0',
          name: 'holdSlot',
          by: 'model',
          input: { customer, said },
          output: { ok: true },
          parts: [{ type: 'text', text: said }],
          code: null,
          fault: null,
          durationMs: 3,
        },
      ])
    await record('clarke@example.com', 'for Edith "Edie" Clarke')
    await record('noether@example.com', 'for Emmy Noether')
    await app.app.transcripts.eraseConversationsOfCustomer(tenant.id, {
      contact: { email: 'noether@example.com' },
      conversationIds: [conversation.id],
      words: ['noether@example.com', 'Emmy Noether'],
    })
    expect(await findEverywhere(app, ['noether'])).toStrictEqual([])
    const { messages } = await app.app.transcripts.getTranscript(tenant.id, conversation.id)
    expect(messages.map((message) => message.parts)).toStrictEqual([
      [{ type: 'text', text: 'for Edith "Edie" Clarke' }],
      [{ type: 'text', text: 'for [erased]' }],
    ])
  })
})

test('a customer who only ever telephoned is found by their number, however it is written', async () => {
  const manager = await signInAs(app, 'manager')
  const from = '2026-03-16'
  const { slots } = await manager.call(diaryOperations.findTimes, { query: { service: 'haircut', from } })
  const hold = await manager.call(diaryOperations.holdForCustomer, { body: { service: 'haircut', start: slots[0]?.start ?? '' } })
  const customer = { name: 'Hedy Lamarr', email: '', phone: '+44 20 7946 0958' }
  await manager.call(diaryOperations.bookForCustomer, { body: { holdId: hold.id, customer, agreed: 'spoken' } })
  expect(await owner.call(privacyOperations.findCustomerData, { body: { contact: '020 7946 0958' } })).toMatchObject({ bookings: 1 })
  expect((await owner.send('POST', '/privacy/find', { body: { contact: '0958' } })).status).toBe(400)
  await owner.call(privacyOperations.eraseCustomerData, { body: { contact: '020 7946 0958', cancelUpcoming: true } })
  expect(await findEverywhere(app, ['lamarr', '7946 0958', '79460958'])).toStrictEqual([])
})

describe('a customer who asks what is kept', () => {
  test('gets their bookings and what was said as one file, and nothing of anybody else', async () => {
    const { reference } = await bookByChat('Rózsa Péter', 'peter@example.com', 'on 13 march in the morning')
    const answer = await owner.send('POST', '/privacy/export', { body: { contact: 'peter@example.com' } })
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const file = JSON.parse(answer.text)
    expect(file).toMatchObject({
      contact: 'peter@example.com',
      bookings: [{ reference, customer: { name: 'Rózsa Péter' } }],
      conversations: [{ channel: 'chat' }],
    })
    expect(JSON.stringify(file.conversations)).toContain('My name is Rózsa Péter')
    expect(answer.text).not.toMatch(/hopper|toolCalls|manageToken/i)
  })

  test.each(['reviewer'] as const)('is not answered by a %s', async (role) => {
    const reviewer = await signInAs(app, role)
    expect((await reviewer.send('POST', '/privacy/export', { body: { contact: 'peter@example.com' } })).status).toBe(403)
  })
})

describe('what is written down', () => {
  test('has no card number and no IBAN of what anybody typed, in no table', async () => {
    const conversation = await app.startConversation()
    await app.say(conversation, { text: 'Can I pay with 4111 1111 1111 1111 or from GB29 NWBK 6016 1331 9268 19?' })
    expect(await findEverywhere(app, ['4111 1111', '4111111111111111', 'NWBK'])).toStrictEqual([])
    const said = await app.send('GET', `/conversations/${conversation.id}`, { token: conversation.token })
    expect(said.text).toContain('[card …1111]')
  })

  test('has no address and no number where the business wants that, and the booking is made all the same', async () => {
    await owner.call(privacyOperations.setPrivacySettings, { body: { maskContact: true, conversationDays: null, customerDays: null } })
    const { id, reference } = await bookByChat('Sofia Kovalevskaya', 'sofia@example.com', 'on 13 march in the afternoon')
    const { rows } = await app.database.pool.query('SELECT parts::text AS parts FROM message WHERE conversation_id = $1', [id])
    expect(rows.map((row) => row.parts).join('\n')).not.toMatch(/sofia@example\.com|7183 ?8799/)
    const booked = await app.database.pool.query('SELECT customer_email FROM booking WHERE reference = $1', [reference])
    expect(booked.rows).toStrictEqual([{ customer_email: 'sofia@example.com' }])
    expect((await readdir(join(app.dataDir, 'outbox'))).length).toBeGreaterThan(0)
  })
})
