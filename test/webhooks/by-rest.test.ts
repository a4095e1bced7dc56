import { afterAll, beforeAll, expect, test } from 'vitest'
import { webhookOperations } from '../../src/http/contract/webhook-operations.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { first, problemOf, read } from '../http/support/client.ts'
import { startReceiver, verify, type Receiver } from './support/receiver.ts'

let app: TestApp
let receiver: Receiver
let key: string
beforeAll(async () => {
  app = await startTestApp({ env: { WEBHOOK_HOSTS: '127.0.0.1' } })
  receiver = await startReceiver()
  key = await keyFor(['webhooks'])
})
afterAll(async () => {
  await app.close()
  await receiver.close()
})

async function keyFor(scopes: readonly string[], slug = 'demo'): Promise<string> {
  const tenant = await app.app.booking.findTenant(slug)
  if (tenant === undefined) throw new Error(`no business ${slug}`)
  return (await app.app.keys.create({ tenantId: tenant.id, tenantSlug: slug, name: 'crm', scopes, trusted: false })).key
}

const path = '/webhook-endpoints'
const send = (method: string, below: string, body?: unknown, headers: Record<string, string> = {}) =>
  app.send(method, path + below, { token: key, headers, ...(body === undefined ? {} : { body }) })
const create = (body: object, headers: Record<string, string> = {}) =>
  send('POST', '', { url: receiver.url, events: ['booking.confirmed'], ...body }, headers)
const { answer: created } = webhookOperations.createWebhookEndpoint
const { answer: detail } = webhookOperations.getWebhookDelivery
const { answer: endpoint } = webhookOperations.getWebhookEndpoint

test('a program of the business sets up, tries, watches and removes an endpoint with a key for it', async () => {
  const made = read(created, 201, await create({ description: 'CRM' }))
  expect(made).toMatchObject({ description: 'CRM', personalData: true, enabled: true, waiting: 0 })
  const at = `/${made.id}`
  expect((await send('GET', at)).text).not.toContain(made.secret)
  expect(read(webhookOperations.listWebhookEndpoints.answer, 200, await send('GET', '')).endpoints).toMatchObject([{ id: made.id }])

  const tried = read(detail, 200, await send('POST', `${at}/test`))
  expect(tried).toMatchObject({ type: 'webhook.test', state: 'delivered', body: { type: 'webhook.test' } })
  const booking = await app.book(first(await app.findSlots('haircut')).id)
  await app.app.jobs?.idle()
  const calls = receiver.calls.map((call) => verify(made.secret, call))
  expect(calls).toMatchObject([
    { type: 'webhook.test' },
    { type: 'booking.confirmed', data: { reference: booking.reference, revision: 0 } },
  ])

  const log = webhookOperations.listWebhookDeliveries.answer
  const page = read(log, 200, await send('GET', `${at}/deliveries?limit=1`))
  const next = read(log, 200, await send('GET', `${at}/deliveries?limit=1&cursor=${page.next}`))
  expect([page.deliveries[0]?.type, next.deliveries[0]?.type, next.next]).toEqual(['booking.confirmed', 'webhook.test', null])
  const entry = `${at}/deliveries/${page.deliveries[0]?.id}`
  expect(read(detail, 200, await send('GET', entry)).body).toEqual(calls[1])
  expect(read(detail, 200, await send('POST', `${entry}/replay`)).attempts.map(({ replayed }) => replayed)).toEqual([true, false])

  const rotated = read(created, 200, await send('POST', `${at}/rotate-secret`))
  expect(rotated.secret).not.toBe(made.secret)
  expect(rotated.previousSecretUntil).toBe(
    new Date(Date.parse(rotated.previousSecretUntil ?? ''))
      .toISOString()
      .replace('.000Z', 'Z')
      .replace(/(\.\d+?)0*Z/, '$1Z'),
  )
  expect(read(endpoint, 200, await send('POST', at, { enabled: false }))).toMatchObject({
    enabled: false,
    disabledReason: 'by_hand',
    events: ['booking.confirmed'],
  })
  expect(read(endpoint, 200, await send('POST', at, { enabled: true, events: ['hold.expired'] }))).toMatchObject({
    enabled: true,
    events: ['hold.expired'],
  })
  expect((await send('DELETE', at)).status).toBe(204)
  expect(problemOf(await send('GET', at)).code).toBe('webhook_not_found')

  // Who of the staff did it there is nobody to say, but which key it was.
  const { rows } = await app.database.pool.query<{ operation: string; key: string }>(
    `SELECT operation, detail->>'by' AS key FROM staff_audit WHERE subject LIKE $1 ORDER BY id`,
    [`${made.id}%`],
  )
  const done = ['createWebhook', 'testWebhook', 'replayWebhook', 'rotateWebhook', 'changeWebhook', 'changeWebhook', 'removeWebhook']
  expect(rows).toEqual(done.map((operation) => ({ operation, key: 'key' })))
})

test('the same request with the same Idempotency-Key makes one endpoint and tells the same secret', async () => {
  const once = { 'idempotency-key': 'one endpoint'.replaceAll(' ', '-') }
  const made = read(created, 201, await create({}, once))
  const again = await create({}, once)
  expect(again.headers.get('idempotent-replayed')).toBe('true')
  expect(read(created, 201, again)).toEqual(made)
  await send('DELETE', `/${made.id}`)
})

test('without a key, with one of another business and with one that is not for it, nothing is told and nothing is done', async () => {
  const made = read(created, 201, await create({}))
  const others = [undefined, 'hk_demo_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', await keyFor(['read', 'book'])]
  for (const token of others)
    for (const { method, path: below } of Object.values(webhookOperations)) {
      const refused = await app.send(method.toUpperCase(), below.replace('{endpoint}', made.id).replace('{delivery}', made.id), {
        ...(token === undefined ? {} : { token }),
        ...(method === 'post' ? { body: {}, headers: { 'idempotency-key': 'a-key' } } : {}),
      })
      expect([refused.status, refused.text.includes(made.id)]).toEqual([token?.includes('AAAA') === false ? 403 : 401, false])
    }
  expect(read(endpoint, 200, await send('GET', `/${made.id}`))).toMatchObject({ enabled: true })
  await send('DELETE', `/${made.id}`)
})

test.each([
  [{ url: 'https://10.0.0.8/' }, 'url'],
  [{ url: 'http://hooks.example/' }, 'url'],
  [{ events: [] }, 'events'],
  [{ events: ['booking.paid'] }, 'events.0'],
  [{ secret: 'mine' }, ''],
])('%o is refused, and it is said where it is wrong', async (body, field) => {
  const refused = problemOf(await create(body))
  expect(refused).toMatchObject({ status: 400, code: 'invalid_input' })
  expect(Object.keys(refused.fieldErrors ?? {})).toEqual([field])
})

test('a business has so many endpoints and no more', async () => {
  const made = []
  for (let count = 0; count < 20; count += 1) made.push(read(created, 201, await create({})))
  expect(problemOf(await create({})).code).toBe('limit_reached')
  for (const { id } of made) await send('DELETE', `/${id}`)
})
