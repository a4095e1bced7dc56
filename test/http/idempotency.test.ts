import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/db/client.ts'
import { sha256 } from '../../src/shared/ids.ts'
import { watchPool, type WatchedPool } from '../support/watched-pool.ts'
import { countRows, startTestApp, type TestApp } from './support/app.ts'
import { ada, first, problemOf, type Answer } from './support/client.ts'

let app: TestApp
let watched: WatchedPool
beforeAll(async () => {
  const database = (opened: Database): Database => ({ ...opened, pool: (watched = watchPool(opened.pool)).pool })
  app = await startTestApp({ overrides: { jobs: false, holds: { maxPerAddress: 1_000 }, database } })
})
afterAll(() => app.close())

const newKey = () => ({ 'idempotency-key': randomUUID() })
const hold = (slotId: string, headers: Record<string, string>) => app.send('POST', '/holds', { body: { slotId }, headers })
const isReplay = (answer: Answer) => answer.headers.get('idempotent-replayed') === 'true'

test('twenty of the same request at once have one effect; the later ones replay its answer or are told that it runs', async () => {
  const slot = first(await app.findSlots('haircut'))
  const before = await countRows(app.database)
  const key = newKey()
  const answers = await Promise.all(Array.from({ length: 20 }, () => hold(slot.id, key)))
  const made = answers.filter(({ status }) => status === 201)
  expect(new Set(made.map(({ text }) => text)).size).toBe(1)
  expect(made.filter((answer) => !isReplay(answer)).length).toBe(1)
  for (const answer of answers.filter(({ status }) => status !== 201))
    expect([answer.status, problemOf(answer).code]).toEqual([409, 'idempotency_key_in_use'])
  expect((await countRows(app.database))['hold']).toBe((before['hold'] ?? 0) + 1)
  const later = await hold(slot.id, key)
  expect([later.status, later.text, isReplay(later)]).toEqual([201, first(made).text, true])
})

test('a booking is replayed with its token, and made once', async () => {
  const held = await app.hold(first(await app.findSlots('colour')).id)
  const key = newKey()
  const book = () => app.send('POST', '/bookings', { body: { holdId: held.id, customer: ada }, headers: key })
  const [one, two] = [await book(), await book()]
  expect([two.status, two.text, isReplay(one), isReplay(two)]).toEqual([201, one.text, false, true])
  expect(two.headers.get('content-type')).toBe(one.headers.get('content-type'))
})

test('the stored answer cannot be read in the database', async () => {
  const held = await app.hold(first(await app.findSlots('massage')).id)
  const key = newKey()
  const booked = await app.send('POST', '/bookings', { body: { holdId: held.id, customer: ada }, headers: key })
  const token: unknown = JSON.parse(booked.text).manageToken
  const { rows } = await app.database.pool.query<{ reply: Buffer; key: string }>(
    'SELECT reply, key FROM idempotency_reply WHERE key = $1',
    [sha256(key['idempotency-key'])],
  )
  expect(rows.length).toBe(1)
  expect(first(rows).reply.includes(String(token))).toBe(false)
  expect(first(rows).reply.includes(ada.email)).toBe(false)
})

test('the same key with another body, another path or another token is 422', async () => {
  const [one, two] = await app.findSlots('haircut', { from: '2026-03-05T00:00:00Z' })
  const key = newKey()
  expect((await hold(one?.id ?? '', key)).status).toBe(201)
  const others = [
    await hold(two?.id ?? '', key),
    await app.send('POST', '/conversations', { body: {}, headers: key }),
    await app.send('POST', '/holds', { body: { slotId: one?.id }, headers: key, token: 'x' }),
  ]
  for (const answer of others) expect([answer.status, problemOf(answer).code]).toEqual([422, 'idempotency_key_reused'])
})

test('the same body written differently is the same request', async () => {
  const slot = first(await app.findSlots('haircut', { from: '2026-03-06T00:00:00Z' }))
  const key = newKey()
  expect((await hold(slot.id, key)).status).toBe(201)
  expect(isReplay(await app.send('POST', '/holds', { raw: ` {\n "slotId" : ${JSON.stringify(slot.id)} }`, headers: key }))).toBe(true)
})

test('a refusal is replayed too, though the time has become free since', async () => {
  const slot = first(await app.findSlots('studio-hire'))
  const taken = await app.hold(slot.id)
  const key = newKey()
  const refused = await hold(slot.id, key)
  expect(problemOf(refused).code).toBe('slot_taken')
  await app.send('DELETE', `/holds/${taken.id}`)
  const again = await hold(slot.id, key)
  expect([again.status, again.text, isReplay(again)]).toEqual([409, refused.text, true])
})

test('input that was wrong is not kept: the key serves the corrected request', async () => {
  const slot = first(await app.findSlots('haircut', { from: '2026-03-09T00:00:00Z' }))
  const key = newKey()
  expect((await hold('x', key)).status).toBe(400)
  expect((await app.send('POST', '/holds', { body: {}, headers: key })).status).toBe(400)
  expect((await hold(slot.id, key)).status).toBe(201)
})

test('a run whose process died is run again when its time is over, and answers the hold that it had made', async () => {
  const slot = first(await app.findSlots('haircut', { from: '2026-03-10T00:00:00Z' }))
  const key = newKey()
  const made = await hold(slot.id, key)
  const stored = sha256(key['idempotency-key'])
  const die = (locked: string) =>
    app.database.pool.query(
      `UPDATE idempotency_reply SET status = NULL, reply = NULL, locked_until = clock_timestamp() + $2::interval WHERE key = $1`,
      [stored, locked],
    )
  // It has shown life just now: it may be done in a moment. It has not for long: it is waited for until its time is over.
  await die('8 seconds')
  expect(problemOf(await hold(slot.id, key))).toMatchObject({ code: 'idempotency_key_in_use', retryAfter: 1 })
  await die('2.5 seconds')
  const told = await hold(slot.id, key)
  expect([told.status, told.headers.get('retry-after')]).toEqual([409, '3'])
  await die('-1 second')
  const again = await hold(slot.id, key)
  expect([again.status, JSON.parse(again.text).id, isReplay(again)]).toEqual([201, JSON.parse(made.text).id, false])
  expect(isReplay(await hold(slot.id, key))).toBe(true)
})

test('a run that hangs and goes on when its key was taken over writes nothing more, and says what the other one said', async () => {
  const [one, two, three] = await app.findSlots('haircut', { from: '2026-03-12T00:00:00Z' })
  const booked = await app.book(one?.id ?? '')
  const key = newKey()
  const move = (slotId: string, headers: Record<string, string>) =>
    app.send('POST', `/bookings/${booked.reference}/reschedule`, { body: { slotId }, headers, token: booked.manageToken })
  const [asked, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const letPass = watched.before('reschedule_booking', () => {
    asked.resolve()
    return goOn.promise
  })
  const hanging = move(two?.id ?? '', key)
  await asked.promise
  letPass()
  const lapse = () =>
    app.database.pool.query(`UPDATE idempotency_reply SET locked_until = clock_timestamp() WHERE key = $1`, [
      sha256(key['idempotency-key']),
    ])
  const again = async (): Promise<Answer> => {
    await lapse()
    const answer = await move(two?.id ?? '', key)
    // Its process lives, and may just have said so.
    return answer.status === 409 ? again() : answer
  }
  const moved = await again()
  expect([moved.status, isReplay(moved)]).toEqual([200, false])
  expect((await move(three?.id ?? '', newKey())).status).toBe(200)
  goOn.resolve()
  const late = await hanging
  expect([late.status, late.text, isReplay(late)]).toEqual([200, moved.text, true])
  const now = await app.send('GET', `/bookings/${booked.reference}`, { token: booked.manageToken })
  expect(JSON.parse(now.text)).toMatchObject({ start: three?.start, revision: 2 })
})

test('a run that takes long shows life, so that its key stays its own', async () => {
  const slot = first(await app.findSlots('haircut', { from: '2026-03-13T00:00:00Z' }))
  const key = newKey()
  const goOn = Promise.withResolvers<void>()
  const letPass = watched.before('place_hold', () => goOn.promise)
  const long = hold(slot.id, key)
  const renewals = () => watched.counts.get('idempotency_renew') ?? 0
  const before = renewals()
  await expect.poll(renewals, { timeout: 20_000 }).toBeGreaterThan(before)
  letPass()
  expect(problemOf(await hold(slot.id, key))).toMatchObject({ code: 'idempotency_key_in_use', retryAfter: 1 })
  goOn.resolve()
  expect((await long).status).toBe(201)
})

test('a key is forgotten after a day', async () => {
  const [one, two] = await app.findSlots('haircut', { from: '2026-03-11T00:00:00Z' })
  const key = newKey()
  await hold(one?.id ?? '', key)
  await app.database.pool.query(`UPDATE idempotency_reply SET created_at = created_at - interval '25 hours' WHERE key = $1`, [
    sha256(key['idempotency-key']),
  ])
  const other = await hold(two?.id ?? '', key)
  expect([other.status, isReplay(other), JSON.parse(other.text).proposal.summary.start]).toEqual([201, false, two?.start])
})

test('a message with a key is answered once, and replayed whole or as a stream', async () => {
  const talk = await app.startConversation()
  const key = newKey()
  const say = (accept: string) =>
    app.send('POST', `/conversations/${talk.id}/messages`, {
      body: { text: 'What do you offer?' },
      token: talk.token,
      headers: { ...key, accept },
    })
  const streamed = await say('text/event-stream')
  const before = await countRows(app.database)
  const whole = await say('application/json')
  const again = await say('text/event-stream')
  expect([isReplay(streamed), isReplay(whole), isReplay(again)]).toEqual([false, true, true])
  const text: string = JSON.parse(whole.text).text
  expect(text.length).toBeGreaterThan(10)
  expect(again.text).toContain(JSON.stringify(text))
  expect(again.text.trimEnd().endsWith('data: [DONE]')).toBe(true)
  expect(await countRows(app.database)).toEqual(before)
})

test('the key of a new conversation is worth nothing to a stranger elsewhere: its answer holds a token', async () => {
  const behindProxy = await startTestApp({ env: { TRUST_PROXY: '1' }, overrides: { jobs: false } })
  const start = (from: string) =>
    behindProxy.send('POST', '/conversations', { body: {}, headers: { 'idempotency-key': '1', 'x-forwarded-for': from } })
  const [mine, again, theirs] = [await start('203.0.113.1'), await start('203.0.113.1'), await start('203.0.113.2')]
  expect([again.text, isReplay(again)]).toEqual([mine.text, true])
  expect([theirs.status, problemOf(theirs).code]).toEqual([422, 'idempotency_key_reused'])
  await behindProxy.close()
})
