import { afterAll, beforeAll, expect, test } from 'vitest'
import { privacyOperations } from '../../src/http/contract/console/privacy.ts'
import { webhookConsoleOperations as operations } from '../../src/http/contract/console/webhooks.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { first, problemOf } from '../http/support/client.ts'
import { must } from '../support/core.ts'
import { startReceiver, type Receiver } from '../webhooks/support/receiver.ts'
import { findEverywhere } from './support/find-everywhere.ts'
import { signInAs, type StaffClient } from './support/sign-in-as.ts'

let app: TestApp
let receiver: Receiver
let owner: StaffClient
beforeAll(async () => {
  app = await startTestApp({ env: { WEBHOOK_HOSTS: '127.0.0.1' } })
  receiver = await startReceiver()
  owner = await signInAs(app, 'owner')
})
afterAll(async () => {
  await app.close()
  await receiver.close()
})

const create = () =>
  owner.call(operations.createWebhook, { body: { url: receiver.url, events: ['booking.confirmed', 'booking.cancelled'] } })

async function book(name: string, email: string) {
  const slots = await app.findSlots('haircut')
  const hold = await app.hold(slots[Math.floor(slots.length / 2)]?.id ?? '')
  const answer = await app.send('POST', '/bookings', { body: { holdId: hold.id, customer: { name, email } } })
  return JSON.parse(answer.text) as { readonly reference: string; readonly manageToken: string }
}

test('an owner decides where the business is called; a manager sees what came of it and sends again', async () => {
  const manager = await signInAs(app, 'manager', { masked: true })
  expect(problemOf(await manager.send('POST', '/webhooks', { body: { url: receiver.url, events: ['booking.moved'] } })).code).toBe(
    'role_missing',
  )
  const { id, secret } = await create()
  expect(secret).toMatch(/^whsec_/)
  const params = { endpoint: id }
  expect(await manager.call(operations.testWebhook, { params })).toMatchObject({ state: 'delivered', lastAttempt: { status: 204 } })
  receiver.answer = (response, { json }) => response.writeHead(500).end(`no room for ${JSON.stringify(json.data['customer'])}`)
  await book('Ada Byron', 'ada@example.com')
  await app.app.jobs?.idle()
  const { endpoints } = await manager.call(operations.listWebhooks)
  expect(endpoints).toMatchObject([{ id, waiting: 1, failingSince: expect.any(String) }])

  // Who sees personal data only in part sees the log so too, the receiver's words included.
  const { deliveries } = await manager.call(operations.listWebhookLog, { params, query: { state: 'waiting' } })
  const delivery = first(deliveries).id
  const shown = await manager.send('GET', `/webhooks/${id}/deliveries/${delivery}`)
  expect(shown.text).toContain('A. B.')
  expect(shown.text).not.toMatch(/byron|ada@example/i)
  expect((await owner.send('GET', `/webhooks/${id}/deliveries/${delivery}`)).text).toContain('Ada Byron')

  receiver.answer = (response) => response.writeHead(200).end()
  const replayed = await manager.call(operations.replayWebhook, { params: { endpoint: id, delivery } })
  expect(replayed).toMatchObject({
    id: delivery,
    state: 'delivered',
    attempts: [
      { replayed: true, status: 200 },
      { replayed: false, status: 500 },
    ],
  })
  const { rows } = await app.database.pool.query(
    `SELECT operation, subject FROM staff_audit WHERE operation LIKE '%ebhook%' AND status < 300 ORDER BY id`,
  )
  expect(rows).toEqual([
    { operation: 'createWebhook', subject: id },
    { operation: 'testWebhook', subject: id },
    { operation: 'replayWebhook', subject: `${id} ${delivery}` },
  ])
  await owner.call(operations.removeWebhook, { params })
})

test('why an address is refused is said so that the page can word it', async () => {
  const refused = await owner.send('POST', '/webhooks', { body: { url: 'https://169.254.169.254/', events: ['booking.moved'] } })
  expect(problemOf(refused)).toMatchObject({ code: 'invalid_input', about: { reason: 'address_refused' } })
})

test('a customer who is forgotten is forgotten in the log too: in bodies, in answers, and in what is still to be sent', async () => {
  const { id } = await create()
  receiver.answer = (response, { body }) => response.writeHead(200).end(body)
  const { reference } = await book('Augusta Lovelace', 'lovelace@example.com')
  await app.app.jobs?.idle()
  receiver.answer = (response, { body }) => response.writeHead(500).end(body)
  const tenant = await app.app.booking.findTenant('demo')
  if (tenant === undefined) throw new Error('no demo business')
  const [booking] = await app.app.booking.findBookingsOfCustomer(tenant, { email: 'lovelace@example.com' })
  must(await app.app.booking.cancelBooking(tenant, { bookingId: booking?.id ?? '', consent: { kind: 'api' }, channel: 'rest' }))
  await app.app.jobs?.idle()
  expect((await findEverywhere(app, ['lovelace'])).filter((row) => row.startsWith('public.webhook_')).length).toBeGreaterThan(3)

  await owner.call(privacyOperations.eraseCustomerData, { body: { contact: 'lovelace@example.com' } })
  expect(await findEverywhere(app, ['lovelace'])).toStrictEqual([])
  const { deliveries } = await owner.call(operations.listWebhookLog, { params: { endpoint: id } })
  receiver.answer = (response) => response.writeHead(200).end()
  const waiting = deliveries.find(({ state }) => state === 'waiting')
  const sent = await owner.call(operations.replayWebhook, { params: { endpoint: id, delivery: waiting?.id ?? '' } })
  expect(sent).toMatchObject({ erased: true, body: { type: 'booking.cancelled', data: { reference, customer: null } } })
  expect(receiver.calls.at(-1)?.body).not.toMatch(/lovelace/i)
})
