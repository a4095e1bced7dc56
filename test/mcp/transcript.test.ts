import { afterAll, beforeAll, expect, it } from 'vitest'
import { uuidV7 } from '../../src/shared/ids.ts'
import { redact } from '../../src/shared/redact.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { ada, bookings, holdOne, keyFor, linkOf, pressOnPage } from './support/book.ts'
import { connectCurrent, connectOlder } from './support/clients.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

it('what an assistant did is a conversation, and its booking leads back to it', async () => {
  const assistant = await connectCurrent({ url: `${app.base}/mcp` })
  const { holdId, handle } = await holdOne(assistant)
  await pressOnPage(app, linkOf(await assistant.call('confirmBooking', { holdId, customer: ada, ...handle })))
  await assistant.call('confirmBooking', { holdId, ...handle })
  const [booked] = await bookings(app)
  await app.app.mcp.reads.settled()
  const { conversation, toolCalls, messages } = await app.app.transcripts.getTranscript(1, booked?.conversation_id ?? '')
  expect(conversation).toMatchObject({ channel: 'mcp', client: 'current-client 2.4', customer: ada })
  expect(toolCalls.map(({ name, by, code }) => [name, by, code])).toEqual([
    ['checkAvailability', 'model', null],
    ['holdSlot', 'model', null],
    ['confirmBooking', 'model', 'consent_required'],
    ['confirmBooking', 'server', null],
    ['confirmBooking', 'model', null],
  ])
  const pressed = messages.find(({ role }) => role === 'customer')
  expect(pressed?.parts).toMatchObject([{ type: 'press', action: 'confirm' }])
  const { rows } = await app.database.pool.query<{ consent_message_id: string }>('SELECT consent_message_id FROM booking')
  expect(rows[0]?.consent_message_id).toBe(pressed?.id)
  await assistant.close()
})

it('many calls at once are all kept, and a hold of theirs is one hold', async () => {
  const assistant = await connectOlder({ url: `${app.base}/mcp`, key: await keyFor(app, ['read', 'hold']) })
  const free = await assistant.call('checkAvailability', { service: 'haircut', when: 'tomorrow afternoon' })
  const [slot] = free.told['slots'] as { slotId: string }[]
  const held = await Promise.all(Array.from({ length: 8 }, () => assistant.call('holdSlot', { slotId: slot?.slotId })))
  expect(new Set(held.map(({ told }) => told['holdId'])).size).toBe(1)
  const { rows } = await app.database.pool.query<{ calls: number }>(
    "SELECT count(*)::int AS calls FROM tool_call t JOIN hold h ON h.conversation_id = t.conversation_id WHERE h.id = $1 AND t.name = 'holdSlot'",
    [held[0]?.told['holdId']],
  )
  expect(rows[0]?.calls).toBe(8)
  await assistant.close()
})

it('a hold of an assistant is confirmed by nobody through REST', async () => {
  const assistant = await connectOlder({ url: `${app.base}/mcp` })
  const { holdId } = await holdOne(assistant, { index: 3 })
  const stolen = await app.send('POST', '/bookings', { body: { holdId, customer: ada } })
  expect(stolen.status).toBe(404)
  await assistant.close()
})

it('what was looked at is kept in a conversation whose id could pass for an account’s number', async () => {
  const newId = () => uuidV7(app.app.clock.now())
  // As text of its own it would be cut; as an id of ours it is not.
  const couldPass = (one: string) => redact(one.replaceAll('-', ' ')).includes('[')
  let id = newId()
  for (let tries = 0; !couldPass(id) && tries < 100_000; tries++) id = newId()
  expect(couldPass(id)).toBe(true)
  const begun = { tenantId: 1, id, channel: 'mcp', locale: 'en', timeZone: 'Europe/London', customer: {} }
  await app.app.transcripts.keepConversation(begun)
  const call = { name: 'findServices', input: {}, output: { note: 'GB29 NWBK 6016 1331 9268 19' }, code: null, fault: null, durationMs: 1 }
  await app.app.transcripts.recordReads([{ tenantId: 1, conversationId: id, model: 'test', at: app.app.clock.now(), ...call }])
  const { toolCalls } = await app.app.transcripts.getTranscript(1, id)
  expect(toolCalls.map(({ name, output }) => [name, output])).toEqual([['findServices', { note: '[IBAN …6819]' }]])
})
