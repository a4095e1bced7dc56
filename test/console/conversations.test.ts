import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { conversationOperations as calls, type ConversationRow } from '../../src/http/contract/console/conversations.ts'
import type { ConversationFilter } from '../../src/http/contract/console/turns.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { problemOf } from '../http/support/client.ts'
import { movableClock } from '../support/movable-clock.ts'
import { clientOf, signInAs, type StaffClient } from './support/sign-in-as.ts'

const clock = movableClock('2026-03-02T08:00:00Z')
let app: TestApp
let staff: StaffClient
/** Ada books by typing, then asks for a person in a second conversation; Bob asks in German and goes. */
const ids = { booked: '', asked: '', left: '' }
let reference = ''

beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false, clock } })
  staff = await signInAs(app, 'reviewer')
  const booking = await app.startConversation()
  for (const text of ['A haircut tomorrow at 2pm please', '1', 'I am Ada Byron, ada@example.com']) await app.say(booking, { text })
  const booked = await app.say(booking, { text: 'yes please' })
  reference = booked.cards.find((card) => card.type === 'booking')?.reference ?? ''
  ids.booked = booking.id
  clock.pass(60_000)
  const asking = await app.startConversation()
  await app.say(asking, { text: 'I want to talk to a person about parking my bicycle' })
  ids.asked = asking.id
  clock.pass(60_000)
  const leaving = await app.startConversation()
  await app.say(leaving, { text: 'Gibt es am Sonntag eine Massage? Grüße aus Köln' })
  ids.left = leaving.id
})
afterAll(() => app.close())

async function list(filter: ConversationFilter = {}): Promise<ConversationRow[]> {
  return (await staff.call(calls.listConversations, { query: filter })).conversations
}
const found = async (filter: ConversationFilter) => (await list(filter)).map(({ id }) => id)

describe('the list', () => {
  test('is newest first and says what came of each conversation', async () => {
    const rows = await list()
    expect(rows.map(({ id, outcome }) => [id, outcome])).toEqual([
      [ids.left, 'open'],
      [ids.asked, 'handed_over'],
      [ids.booked, 'booked'],
    ])
    expect(rows.at(-1)).toMatchObject({
      customer: { name: 'Ada Byron' },
      messageCount: 8,
      bookingCount: 1,
      models: ['rules'],
      costMicros: 0,
      hasError: false,
    })
  })

  test('who has said nothing for half an hour has left', async () => {
    expect(await found({ outcome: 'left' })).toEqual([])
    clock.pass(30 * 60_000)
    expect(await found({ outcome: 'left' })).toEqual([ids.left])
    expect(await found({ outcome: 'open' })).toEqual([])
    expect(await found({ outcome: 'left,booked' })).toEqual([ids.left, ids.booked])
  })

  test('is narrowed by channel, model, language, rating and days, all at once', async () => {
    expect(await found({ channel: 'chat', model: 'rules', locale: 'en' })).toHaveLength(3)
    expect(await found({ channel: 'mcp' })).toEqual([])
    expect(await found({ rating: 'down' })).toEqual([])
    expect(await found({ from: '2026-03-02T08:00:30Z', to: '2026-03-02T08:01:30Z' })).toEqual([ids.asked])
    expect(await found({ hasError: 'no', outcome: 'booked' })).toEqual([ids.booked])
  })

  test('is read page by page, each conversation once', async () => {
    const first = await staff.call(calls.listConversations, { query: { limit: '2' } })
    const second = await staff.call(calls.listConversations, { query: { limit: '2', cursor: first.next ?? '' } })
    expect([...first.conversations, ...second.conversations].map(({ id }) => id)).toEqual([ids.left, ids.asked, ids.booked])
    expect(second.next).toBeNull()
  })

  test('an outcome that does not exist is refused by name', async () => {
    expect(problemOf(await staff.send('GET', '/conversations', { query: { outcome: 'glad' } })).fieldErrors).toHaveProperty('outcome')
  })

  test('knows what there is to filter by', async () => {
    expect(await staff.call(calls.conversationFacets)).toMatchObject({ channels: ['chat'], locales: ['en'], models: ['rules'] })
  })
})

describe('search', () => {
  test('finds words, their beginnings, and words without their accents', async () => {
    expect(await found({ text: 'bicycle' })).toEqual([ids.asked])
    expect(await found({ text: 'BICY park' })).toEqual([ids.asked])
    expect(await found({ text: 'koln gruße' })).toEqual([ids.left])
    expect(await found({ text: 'bicycle massage' })).toEqual([])
  })

  test('finds a customer by name and address, and a booking by its reference', async () => {
    expect(await found({ text: 'byron' })).toEqual([ids.booked])
    expect(await found({ text: 'ada@example.com' })).toEqual([ids.booked])
    expect(await found({ text: reference.toLowerCase() })).toEqual([ids.booked])
  })

  test('finds words of languages without blanks, and a telephone number however it is written', async () => {
    const talk = await app.startConversation()
    await app.say(talk, { text: '来週の火曜日にヘアカットを予約したいです。電話は +44 20 7946 0958 です' })
    expect(await found({ text: '火曜日' })).toEqual([talk.id])
    expect(await found({ text: 'ヘアカット' })).toEqual([talk.id])
    expect(await found({ text: '020 7946 0958' })).toEqual([talk.id])
    expect(await found({ text: '水曜日' })).toEqual([])
  })

  test('shows the words that were found', async () => {
    const [row] = await list({ text: 'bicycle' })
    const [from, to] = row?.excerpt.match ?? [0, 0]
    expect(row?.excerpt.text.slice(from, to)).toBe('bicycle')
  })

  test('text that is no word, or means something to the database, finds nothing and breaks nothing', async () => {
    for (const text of ['!!!', "' & | :* !", '\\', '%', '_', '<->', 'a'.repeat(200)]) expect(await found({ text })).toEqual([])
  })
})

describe('one conversation', () => {
  test('is told with everything that really happened in it', async () => {
    const detail = await staff.call(calls.getConversation, { params: { conversation: ids.booked } })
    expect(detail.messages.map(({ role }) => role)).toEqual([
      'customer',
      'assistant',
      'customer',
      'assistant',
      'customer',
      'assistant',
      'customer',
      'assistant',
    ])
    const [looked, held] = detail.turns
    expect(looked).toMatchObject({ model: 'rules', outcome: 'answered', costMicros: 0, wanted: null })
    expect(looked?.catalogueVersion).toBeGreaterThan(0)
    expect(looked?.toolCalls.map(({ name, code }) => [name, code])).toEqual([['checkAvailability', null]])
    const { slotId } = z.object({ slotId: z.string() }).parse(held?.toolCalls[0]?.input)
    expect(held?.offers.map(({ id }) => id)).toContain(slotId)
  })

  test('leads from the booking to the very message that agreed to it, and back', async () => {
    const detail = await staff.call(calls.getConversation, { params: { conversation: ids.booked } })
    const [link] = detail.bookings
    const message = detail.messages.find(({ id }) => id === link?.messageId)
    expect(link).toMatchObject({ action: 'booked', reference, consent: 'typed' })
    expect(message?.parts).toEqual([{ type: 'text', text: 'yes please' }])
    expect(detail.consents).toMatchObject([{ action: 'book', kind: 'typed', messageId: message?.id }])
    const trail = await staff.call(calls.bookingTrail, { params: { reference } })
    expect(trail.steps).toMatchObject([{ action: 'booked', conversationId: ids.booked, messageId: message?.id, turnId: message?.turnId }])
  })

  test('a cancellation leads to the message that agreed to it, wherever it was made', async () => {
    const talk = await app.startConversation()
    for (const text of ['A haircut on Thursday at 3pm', '1', 'Eve Adams, eve@example.com', 'yes', 'Please cancel my booking', 'yes'])
      await app.say(talk, { text })
    const detail = await staff.call(calls.getConversation, { params: { conversation: talk.id } })
    expect(detail.bookings.map(({ action }) => action)).toEqual(['booked', 'cancelled'])
    const agreed = detail.bookings.map(({ messageId }) => detail.messages.findIndex(({ id }) => id === messageId))
    expect(agreed).toEqual([6, 10])
    expect(detail.conversation.outcome).toBe('cancelled')
  })

  test('of somebody who sees personal data only in part has neither name nor address', async () => {
    const masked = await signInAs(app, 'reviewer', { masked: true })
    const answer = await masked.send('GET', `/conversations/${ids.booked}`)
    expect(answer.status).toBe(200)
    expect(answer.text).not.toMatch(/Byron|ada@example/i)
    expect((await masked.send('GET', '/conversations')).text).not.toMatch(/Byron|ada@example/i)
  })

  test('that does not exist, or is another business’s, is not there', async () => {
    const unknown = '01890000-0000-7000-8000-000000000000'
    for (const id of [unknown, 'x', '%']) expect((await staff.send('GET', `/conversations/${encodeURIComponent(id)}`)).status).toBe(404)
    expect((await staff.send('GET', '/bookings/NONE-NONE/trail')).status).toBe(404)
    expect((await clientOf(app.base, 'demo', '').send('GET', `/conversations/${ids.booked}`)).status).toBe(401)
  })
})

test('words that are erased are not found any more', async () => {
  const talk = await app.startConversation()
  await app.say(talk, { text: 'Zephyrine is my secret word' })
  expect(await found({ text: 'zephyrine' })).toEqual([talk.id])
  const tenant = await app.app.booking.findTenant('demo')
  await app.app.transcripts.eraseConversation(tenant?.id ?? 0, talk.id)
  expect(await found({ text: 'zephyrine' })).toEqual([])
  const { rows } = await app.database.pool.query<{ words: string }>(
    'SELECT words::text FROM conversation_words WHERE conversation_id = $1',
    [talk.id],
  )
  expect(rows).toEqual([{ words: '' }])
})

describe('saved views', () => {
  test('are one’s own until they are shared, and only their owner changes them', async () => {
    const other = await signInAs(app, 'manager')
    const view = await staff.call(calls.saveView, { body: { name: 'Left', filter: { outcome: 'left' } } })
    expect((await other.call(calls.listViews)).views).toEqual([])
    await staff.call(calls.changeView, { params: { view: view.id }, body: { name: 'Left us', filter: { outcome: 'left' }, shared: true } })
    expect((await other.call(calls.listViews)).views).toMatchObject([{ name: 'Left us', own: false, filter: { outcome: 'left' } }])
    expect((await other.send('DELETE', `/views/${view.id}`)).status).toBe(404)
    expect((await staff.send('DELETE', `/views/${view.id}`)).status).toBe(204)
    expect((await staff.call(calls.listViews)).views).toEqual([])
  })
})
