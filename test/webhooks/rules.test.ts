import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { tellWebhookOff } from '../../src/jobs/tell-webhook-off.ts'
import { createStaff } from '../../src/staff/index.ts'
import { createStepIn } from '../../src/transcripts/step-in.ts'
import { createTranscripts } from '../../src/transcripts/index.ts'
import type { EndpointSettings } from '../../src/webhooks/index.ts'
import { must, TEST_SECRET } from '../support/core.ts'
import { openPostRoom, type PostRoom } from './support/post-room.ts'
import { idOf, startReceiver, verify, type Receiver } from './support/receiver.ts'

const HOUR = 3_600
let room: PostRoom
let receiver: Receiver
/** An owner. */
let olivia: string
beforeAll(async () => {
  room = await openPostRoom({ settings: { timeOut: 300 } })
  const staff = createStaff({ ...room.database, clock: room.clock, secret: TEST_SECRET, publicUrl: 'https://book.example', loginHosts: [] })
  const who = { tenantId: room.tenant.id, email: 'olivia@harbour.example', locale: 'en' }
  const { token } = must(await staff.invite({ ...who, role: 'owner', masked: false, mailed: false }))
  const password = 'correct horse battery'
  olivia = must(await staff.acceptInvitation({ ...who, token, name: 'Olivia', password, place: { agent: '', address: '' } })).member.id
})
afterAll(() => room.close())
afterEach(async () => {
  for (const { id } of await room.webhooks.listEndpoints(room.tenant.id)) await room.webhooks.removeEndpoint(at(id))
  await receiver.close()
})

const at = (id: string) => ({ tenantId: room.tenant.id, id })
const endpoint = async (id: string) => must(await room.webhooks.getEndpoint(at(id)))
const firstDelivery = async (id: string) => {
  const { deliveries } = must(await room.webhooks.listDeliveries(at(id), { limit: 1 }))
  return must(await room.webhooks.getDelivery({ tenantId: room.tenant.id, endpointId: id, id: deliveries[0]?.id ?? '' }))
}

async function connect(settings: Partial<EndpointSettings> = {}) {
  receiver = await startReceiver()
  return room.connect(receiver, settings)
}

/** One booking is told, and the receiver answers so. */
async function tellOnce(answer: Receiver['answer'], settings: Partial<EndpointSettings> = {}) {
  const made = await connect(settings)
  receiver.answer = answer
  const booking = await room.book()
  await room.settled()
  return { ...made, booking }
}

const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Receiver['answer'] =>
  (response) =>
    void response.writeHead(code, headers).end(body)

describe('a receiver that does not take it', () => {
  test('is tried for three days, less and less often; then it is given up, the endpoint is switched off and its owners are mailed', async () => {
    const { id } = await tellOnce(status(500, {}, 'out of order'))
    for (let hours = 0; hours < 80; hours += 4) await room.pass(4 * HOUR)
    const tries = receiver.calls.length
    expect(tries).toBeGreaterThan(10)
    expect(tries).toBeLessThan(25)
    expect(await firstDelivery(id)).toMatchObject({
      state: 'given_up',
      tries,
      lastAttempt: { status: 500, answer: 'out of order', error: null },
    })
    expect(await endpoint(id)).toMatchObject({ disabled: { reason: 'failing' }, waiting: 0 })
    // What happens from now on is not put down for it.
    await room.book()
    await room.pass(HOUR)
    expect(receiver.calls).toHaveLength(tries)
    await tellWebhookOff.run({ ...room.options(), webhooks: room.webhooks }, {})
    await tellWebhookOff.run({ ...room.options(), webhooks: room.webhooks }, {})
    const mails = room.receiver.received.filter(({ recipients }) => recipients.includes('olivia@harbour.example'))
    expect(mails.map(({ parsed }) => parsed.subject)).toEqual(['A webhook of Harbour & Pine was switched off'])
  })

  test('is told what it missed once it is switched on again and somebody asks for it, and not what was before', async () => {
    const { id, booking } = await tellOnce(status(500))
    must(await room.webhooks.changeEndpoint(at(id), { enabled: false }))
    const moved = await room.move(booking)
    await room.settled()
    receiver.answer = status(200)
    receiver.calls.length = 0
    must(await room.webhooks.changeEndpoint(at(id), { enabled: true }))
    await room.pass(HOUR)
    expect(receiver.calls).toEqual([])
    expect(must(await room.webhooks.resendGivenUp(at(id), room.clock.now() - 2 * HOUR * 1000))).toBe(1)
    await room.settled()
    expect(receiver.calls.map(({ json }) => [json.type, json.data['revision']])).toEqual([['booking.confirmed', 0]])
    expect(moved.revision).toBe(1)
  })
})

test('410 switches the endpoint off at once and gives up what waits', async () => {
  const { id } = await tellOnce(status(410))
  expect(receiver.calls).toHaveLength(1)
  expect(await endpoint(id)).toMatchObject({ disabled: { reason: 'gone' } })
  expect(await firstDelivery(id)).toMatchObject({ state: 'given_up' })
})

test.each([
  ['seconds', () => '120', 120],
  ['a date', () => new Date(Date.now() + 120_000).toUTCString(), 120],
  ['more than half a day', () => '999999', 12 * HOUR],
])('Retry-After in %s is waited for, by everything for that endpoint', async (_name, header, seconds) => {
  await tellOnce((response) => response.writeHead(429, { 'retry-after': header() }).end())
  receiver.answer = status(200)
  await room.book()
  await room.pass(seconds - 20)
  expect(receiver.calls).toHaveLength(1)
  await room.pass(30)
  expect(receiver.calls).toHaveLength(3)
})

test('a redirect is not followed and is no success', async () => {
  const elsewhere = await startReceiver()
  const { id } = await tellOnce(status(307, { location: elsewhere.url }))
  expect(elsewhere.calls).toEqual([])
  expect(await firstDelivery(id)).toMatchObject({ state: 'waiting', lastAttempt: { status: 307 } })
  await elsewhere.close()
})

describe('an answer', () => {
  test('that would rather speak another protocol is none', async () => {
    const { id } = await tellOnce((response) => {
      response.socket?.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: other\r\nconnection: upgrade\r\n\r\n')
    })
    expect(await firstDelivery(id)).toMatchObject({ state: 'waiting', lastAttempt: { status: null, error: 'connection_lost' } })
  })

  test('that does not come counts as none after the time one try may take', async () => {
    const { id } = await tellOnce(() => {})
    expect(await firstDelivery(id)).toMatchObject({ state: 'waiting', lastAttempt: { status: null, error: 'timed_out' } })
  })

  test('whose status came counts, however slow its body is', async () => {
    const { id } = await tellOnce((response) => void response.writeHead(200).write('slowly'))
    expect(await firstDelivery(id)).toMatchObject({ state: 'delivered', lastAttempt: { status: 200, answer: 'slowly' } })
  })

  test('is read only so far and kept only in part', async () => {
    let sent = 0
    const { id } = await tellOnce((response) => {
      response.writeHead(200)
      const more = () => {
        while (!response.destroyed && sent < 50_000_000) {
          sent += 65_536
          if (!response.write(Buffer.alloc(65_536, 'é\0'))) return void once(response, 'drain').then(more, () => {})
        }
        response.end()
      }
      more()
    })
    const { lastAttempt } = await firstDelivery(id)
    expect(lastAttempt?.answer).toMatch(/^é+$/)
    expect(Buffer.byteLength(lastAttempt?.answer ?? '')).toBeLessThanOrEqual(4_096)
    expect(sent).toBeLessThan(20_000_000)
  })
})

test('while a secret is replaced both sign; a day later the old one is of no use', async () => {
  const { id, secret } = await connect()
  const { secret: next } = must(await room.webhooks.rotateSecret(at(id)))
  await room.book()
  await room.settled()
  const [call] = receiver.calls
  if (call === undefined) throw new Error('nothing came')
  expect(String(call.headers['webhook-signature']).split(' ')).toHaveLength(2)
  for (const valid of [secret, next]) expect(verify(valid, call).type).toBe('booking.confirmed')
  await room.pass(25 * HOUR)
  await room.book()
  await room.settled()
  const later = receiver.calls.at(-1)
  if (later === undefined) throw new Error('nothing came')
  expect(verify(next, later).type).toBe('booking.confirmed')
  expect(() => verify(secret, later)).toThrow('No matching signature')
})

test('secrets are not kept as they are', async () => {
  const { secret } = await connect()
  const { rows } = await room.database.pool.query<{ row: string }>('SELECT e::text AS row FROM webhook_endpoint e')
  expect(rows).toHaveLength(1)
  const key = Buffer.from(secret.slice(6), 'base64').toString('hex')
  for (const { row } of rows) {
    expect(row).not.toContain(secret.slice(6))
    expect(row).not.toContain(key)
  }
})

test('sending again by hand keeps the id and says in the log that it was by hand', async () => {
  const { id, secret } = await tellOnce(status(200))
  const { id: delivery } = await firstDelivery(id)
  receiver.answer = status(202, {}, 'thanks again')
  const replayed = must(await room.webhooks.replayDelivery({ tenantId: room.tenant.id, endpointId: id, id: delivery }))
  expect(receiver.calls.map(idOf)).toEqual([delivery, delivery])
  expect(receiver.calls.map((call) => verify(secret, call).type)).toEqual(['booking.confirmed', 'booking.confirmed'])
  expect(replayed.attempts.map(({ replayed: byHand, status: answered, answer }) => [byHand, answered, answer])).toEqual([
    [true, 202, 'thanks again'],
    [false, 200, ''],
  ])
})

test('what waits for an earlier one about the same booking cannot be sent before it by hand', async () => {
  const { id, booking } = await tellOnce(status(500))
  await room.move(booking)
  await room.settled()
  const { deliveries } = must(await room.webhooks.listDeliveries(at(id), { limit: 2 }))
  const [later] = deliveries
  expect(later?.type).toBe('booking.moved')
  expect(await room.webhooks.replayDelivery({ tenantId: room.tenant.id, endpointId: id, id: later?.id ?? '' })).toEqual({
    ok: false,
    error: { code: 'delivery_waiting' },
  })
  expect(receiver.calls.every(({ json }) => json.type === 'booking.confirmed')).toBe(true)
})

test('the test button sends something that did not happen and answers with what came back', async () => {
  const { id, secret } = await connect({ events: ['hold.expired'] })
  receiver.answer = status(418, {}, 'short and stout')
  must(await room.webhooks.changeEndpoint(at(id), { enabled: false }))
  const tried = must(await room.webhooks.testEndpoint(at(id)))
  expect(tried).toMatchObject({ type: 'webhook.test', state: 'given_up', lastAttempt: { status: 418, answer: 'short and stout' } })
  const [call] = receiver.calls
  expect(call && verify(secret, call)).toMatchObject({ type: 'webhook.test', data: { tenant: 'demo' } })
  // It says nothing about the endpoint's health, and is tried once.
  expect(await endpoint(id)).toMatchObject({ failingSince: null, lastFailureAt: null })
  await room.pass(HOUR)
  expect(receiver.calls).toHaveLength(1)
})

test('an endpoint is told what it chose, and without personal data if it does without', async () => {
  const { booking } = await tellOnce(status(200), { events: ['booking.moved'], personalData: false })
  expect(receiver.calls).toEqual([])
  await room.move(booking)
  await room.settled()
  expect(receiver.calls.map(({ json }) => [json.type, json.data['customer'], json.data['notes']])).toEqual([['booking.moved', null, null]])
  expect(receiver.calls[0]?.body).not.toMatch(/\bada\b/i)
})

test('a hold that runs out is told once, by the sweep that retires it', async () => {
  await connect({ events: ['hold.expired'] })
  const slot = await room.nextSlot()
  const hold = must(await room.core.placeHold(room.tenant, { slotId: slot.id, holder: { channel: 'rest' } }))
  await room.database.pool.query(`UPDATE hold SET expires_at = created_at WHERE id = $1`, [hold.id])
  expect(await room.core.sweepExpiredHolds(10)).toBe(1)
  expect(await room.core.sweepExpiredHolds(10)).toBe(0)
  await room.settled()
  expect(receiver.calls.map(({ json }) => json)).toMatchObject([
    { type: 'hold.expired', data: { tenant: 'demo', id: hold.id, service: { id: 'haircut' }, partySize: 1 } },
  ])
})

test('a conversation that is handed over, taken and given back is told by its id, and nothing of what was said', async () => {
  await connect()
  const stepIn = createStepIn({ ...room.database, clock: room.clock })
  const transcripts = createTranscripts({ ...room.database, clock: room.clock })
  const { conversation } = await transcripts.startConversation({
    tenantId: room.tenant.id,
    channel: 'chat',
    locale: 'en',
    timeZone: 'UTC',
    customer: {},
  })
  await transcripts.requestHandoff({ tenantId: room.tenant.id, conversationId: conversation.id, reason: 'my knee hurts' })
  const of = { tenantId: room.tenant.id, conversationId: conversation.id, memberId: olivia }
  must(await stepIn.takeOver(of))
  must(await stepIn.giveBack(of))
  await room.settled()
  const about = receiver.calls.filter(({ json }) => json.data['conversationId'] === conversation.id)
  expect(about.map(({ json }) => [json.type, json.data['reason']])).toEqual([
    ['conversation.handed_over', undefined],
    ['conversation.taken', undefined],
    ['conversation.handed_back', 'given_back'],
  ])
  expect(about.map(({ body }) => body).join()).not.toContain('knee')
})

test('the log is kept for a month', async () => {
  const { id } = await tellOnce(status(200))
  await room.pass(29 * 24 * HOUR)
  expect(await room.webhooks.forgetOld()).toBe(0)
  await room.pass(2 * 24 * HOUR)
  expect(await room.webhooks.forgetOld()).toBeGreaterThan(0)
  expect(must(await room.webhooks.listDeliveries(at(id), { limit: 10 })).deliveries).toEqual([])
})
