import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { first, problemOf } from './support/client.ts'

// The way from the page behind a mail's link to the assistant.
let app: TestApp
const lines: string[] = []
beforeAll(async () => {
  const keep = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }))
  app = await startTestApp({ overrides: { jobs: false, log: { debug: keep, info: keep, warn: keep, error: keep } } })
})
afterAll(() => app.close())

const open = (talk: { id: string; token: string }, body: object) =>
  app.send('POST', `/conversations/${talk.id}/bookings`, { body, token: talk.token })
const bookOn = async (from: string) => app.book(first(await app.findSlots('haircut', { from, to: '2026-03-30T00:00:00Z' })).id)
const hasAccess = async (conversationId: string) =>
  (await app.database.pool.query('SELECT 1 FROM booking_access WHERE conversation_id = $1', [conversationId])).rows.length

test('with its token a booking is open to the conversation: the assistant goes on to cancel it there and asks for no code', async () => {
  const booked = await bookOn('2026-03-10T00:00:00Z')
  const talk = await app.startConversation()
  const body = { reference: booked.reference, token: booked.manageToken }
  expect((await open(talk, body)).status).toBe(204)
  expect((await open(talk, body)).status).toBe(204)
  expect(await hasAccess(talk.id)).toBe(1)
  const { cards } = await app.say(talk, { text: `Please cancel booking ${booked.reference}` })
  expect(cards).toContainEqual(expect.objectContaining({ type: 'proposal', action: 'cancel', reference: booked.reference }))
})

test('a wrong token, another booking’s token and no such booking are answered alike, and open nothing', async () => {
  const [mine, theirs] = [await bookOn('2026-03-11T00:00:00Z'), await bookOn('2026-03-12T00:00:00Z')]
  const talk = await app.startConversation()
  const answers = await Promise.all([
    open(talk, { reference: mine.reference, token: 'x'.repeat(43) }),
    open(talk, { reference: mine.reference, token: theirs.manageToken }),
    open(talk, { reference: 'AAAA-2222', token: mine.manageToken }),
    open(talk, { reference: "'; DROP", token: mine.manageToken }),
  ])
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(problemOf(first(answers)).code).toBe('booking_not_found')
  expect(await hasAccess(talk.id)).toBe(0)
  const { cards } = await app.say(talk, { text: `Please cancel booking ${mine.reference}` })
  expect(cards.filter(({ type }) => type === 'proposal')).toEqual([])
})

test('nobody opens a booking to a conversation that is not theirs', async () => {
  const booked = await bookOn('2026-03-13T00:00:00Z')
  const [theirs, mine] = [await app.startConversation(), await app.startConversation()]
  const answer = await open({ id: theirs.id, token: mine.token }, { reference: booked.reference, token: booked.manageToken })
  expect(problemOf(answer).code).toBe('conversation_not_found')
  expect(await hasAccess(theirs.id)).toBe(0)
})

test('neither the logs nor the database keep the token', async () => {
  const booked = await bookOn('2026-03-16T00:00:00Z')
  const talk = await app.startConversation()
  await open(talk, { reference: booked.reference, token: booked.manageToken })
  expect(lines.join('\n')).toContain('"route":"openBooking"')
  expect(lines.join('\n')).not.toContain(booked.manageToken)
  const { rows } = await app.database.pool.query('SELECT * FROM booking_access WHERE conversation_id = $1', [talk.id])
  expect(JSON.stringify(rows)).not.toContain(booked.manageToken)
})
