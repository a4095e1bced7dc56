import type { UIMessageChunk } from 'ai'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createApp, type App } from '../../src/app.ts'
import { conversationShape } from '../../src/http/contract/conversations.ts'
import { openRedis } from '../../src/redis/redis.ts'
import { createTurnBuffers } from '../../src/redis/turn-buffers.ts'
import { noLog } from '../../src/shared/logger.ts'
import { scriptedModel, type Step } from '../agent/support/scripted-model.ts'
import { listen } from '../console/support/listen-to-console.ts'
import { signInAs } from '../console/support/sign-in-as.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { createClient, problemOf, read, type Client } from '../http/support/client.ts'
import { listenTo } from '../http/support/events.ts'
import { noRedis, startRedis, type RedisServer } from '../support/redis-server.ts'

interface Talk {
  readonly id: string
  readonly token: string
}

let redis: RedisServer
let first: TestApp
let second: App
let there: Client
let tenantId: number
/** What the model says, each when the test lets it. */
const answers: PromiseWithResolvers<Step>[] = []

describe.skipIf(noRedis)('two processes of one business', () => {
  beforeAll(async () => {
    const started = await startRedis()
    if (started === undefined) throw new Error('there is no Redis')
    redis = started
    const models = scriptedModel(({ lastText, lastResult }) =>
      lastText === 'look' && lastResult === undefined ? { call: 'findServices', input: {} } : nextAnswer().promise,
    )
    first = await startTestApp({ overrides: { jobs: false, models }, env: { REDIS_URL: redis.url } })
    second = await createApp({ ...first.app.config, port: 0 }, { jobs: false, models, clock: first.app.clock })
    there = createClient(second.url.replace('localhost', '127.0.0.1'))
    tenantId = (await second.booking.findTenant('demo'))?.id ?? 0
    await bothUp()
  })
  afterAll(async () => {
    await second?.stop()
    await first?.close()
    await redis?.stop()
  })

  describe('tell each other what happens', () => {
    test('a hold in one rings in the other, with whose it is and nothing else; who listens there is told', async () => {
      const slots = await first.findSlots('haircut')
      const listener = await listenTo(there.base)
      const rung = heard(second.booking.onChanged)
      const hold = await first.hold(slots[0]?.id ?? '')
      expect(await rung).toBe(tenantId)
      expect((await listener.next('slot.taken')).until).toBe(hold.expiresAt)
      listener.stop()
    })

    test('a booking in a process that sends no mail wakes the relay of the one that does', async () => {
      const woken = heard(second.booking.onCommitted)
      await first.book((await first.findSlots('haircut', { from: '2026-03-11T00:00:00Z' }))[0]?.id ?? '')
      await woken
    })

    test('Redis is killed and comes back in the middle: all is told, in order, and nothing twice', async () => {
      const listener = await listenTo(there.base)
      const slots = await first.findSlots('haircut', { from: '2026-03-12T00:00:00Z', limit: '9' })
      const holds: string[] = []
      const hold = async (index: number) => holds.push((await first.hold(slots[index]?.id ?? '')).expiresAt)
      const told: (string | undefined)[] = []
      const hear = async () => told.push((await listener.next('slot.taken')).until)
      await hold(0)
      await hear()
      await redis.kill()
      await hold(1)
      await hear()
      await hold(2)
      const rungAgain = heard(second.booking.onChanged)
      await redis.restart()
      // Something may have been missed: it is asked for at once.
      expect(await rungAgain).toBeUndefined()
      await bothUp()
      await hear()
      await redis.flush()
      const rung = heard(second.booking.onChanged)
      await hold(3)
      expect(await rung).toBe(tenantId)
      await hear()
      expect(told).toEqual(holds)
      listener.stop()
    })

    test('who takes over, writes and types in one process is seen on the customer’s page in the other', async () => {
      const robin = await signInAs(first, 'reviewer', { name: 'Robin Hart' })
      const talk = await there.startConversation()
      const page = await listen(there, `/api/v1/tenants/demo/conversations/${talk.id}/events`, { authorization: `Bearer ${talk.token}` })
      const rung = heard(second.stepIn.onLive)
      await robin.send('POST', `/live/${talk.id}/take`, { body: {} })
      await rung
      await page.next('conversation.changed')
      expect(await history(talk)).toMatchObject({ person: { name: 'Robin' } })
      await first.app.stepIn.tellTyping({ tenantId, conversationId: talk.id, by: 'staff' })
      await page.next('person.typing')
      const parts = [{ type: 'text' as const, text: 'Hello, Robin here.' }]
      await first.app.stepIn.say({ tenantId, conversationId: talk.id, memberId: robin.me.id, turnId: crypto.randomUUID(), parts })
      await page.next('conversation.changed')
      page.stop()
      expect((await history(talk)).messages.at(-1)).toMatchObject({ by: 'Robin', parts })
    })
  })

  describe('run one turn of a conversation, and show it from either', () => {
    test('of two messages at once, one to each, one is answered and the other is told to wait', async () => {
      const talk = await there.startConversation()
      const sent = [there, first].map((client) =>
        client.send('POST', `/conversations/${talk.id}/messages`, { body: { text: 'hello' }, token: talk.token }),
      )
      const refused = await Promise.race(sent)
      expect(problemOf(refused)).toMatchObject({ status: 409, code: 'conversation_busy' })
      ;(await lastAnswer()).resolve({ say: 'Hello.' })
      expect((await Promise.all(sent)).map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
      expect((await history(talk)).messages.map(({ role }) => role)).toEqual(['customer', 'assistant'])
    })

    test('a page that comes back to the other process reads the turn from its beginning and follows it to its end', async () => {
      const { talk, whole } = await begun()
      const stream = await follow(talk)
      await stream.until('data-services')
      ;(await lastAnswer()).resolve({ say: 'We cut hair.' })
      expect(await stream.rest()).toEqual(await whole)
      expect(stream.all().at(-1)).toEqual({ type: 'finish' })
      expect((await there.send('GET', `/conversations/${talk.id}/stream`, { token: talk.token })).status).toBe(204)
    })

    test('Redis is emptied in the middle: what it had is written again, and nothing is missing or told twice', async () => {
      const { talk, whole } = await begun()
      const stream = await follow(talk)
      await stream.until('data-services')
      await redis.flush()
      const late = await follow(talk)
      await late.until('data-services')
      ;(await lastAnswer()).resolve({ say: 'We cut hair.' })
      expect([await stream.rest(), await late.rest()]).toEqual([await whole, await whole])
    })

    test('Redis is killed in the middle: the turn does not notice, who follows is told to look, and finds all of it', async () => {
      const { talk, whole } = await begun()
      const stream = await follow(talk)
      await stream.until('data-services')
      await redis.kill()
      expect((await stream.rest()).at(-1)).toMatchObject({ type: 'error' })
      ;(await lastAnswer()).resolve({ say: 'We cut hair.' })
      expect((await whole).at(-1)).toEqual({ type: 'finish' })
      expect((await history(talk)).messages.at(-1)?.parts).toMatchObject([{ type: 'card' }, { type: 'text', text: 'We cut hair.' }])
      await redis.restart()
      await bothUp()
    })

    test('a process that is gone ends who follows its turn, and nothing of the turn stays in Redis', async () => {
      const talk = await there.startConversation()
      const parts = [{ type: 'text' as const, text: 'hello' }]
      const turn = await first.app.transcripts.beginTurn({ tenantId, conversationId: talk.id, parts, model: '', promptVersion: '' })
      if (!turn.ok) throw new Error(turn.code)
      const gone = openRedis({ url: redis.url, log: noLog })
      await expect.poll(gone.isUp).toBe(true)
      createTurnBuffers(gone).keep({ tenantId, turnId: turn.turnId }).write({ type: 'start', messageId: turn.turnId })
      const stream = await follow(talk)
      await stream.until('start')
      await gone.close()
      expect((await stream.rest()).at(-1)).toMatchObject({ type: 'error' })
      const alive = second.redis
      expect(await alive?.ask((client) => client.keys('holdfast:*:turn:*'))).not.toContainEqual(expect.stringContaining(turn.turnId))
    })
  })
})

function nextAnswer(): PromiseWithResolvers<Step> {
  const answer = Promise.withResolvers<Step>()
  answers.push(answer)
  return answer
}

/** Once a model has been asked. */
async function lastAnswer(): Promise<PromiseWithResolvers<Step>> {
  await expect.poll(() => answers.length).toBeGreaterThan(0)
  const answer = answers.pop()
  if (answer === undefined) throw new Error('no model was asked')
  return answer
}

/** A turn in the first process that has shown a card and waits for its model's words; `whole`: all it shows. */
async function begun(): Promise<{ readonly talk: Talk; readonly whole: Promise<readonly UIMessageChunk[]> }> {
  const talk = await first.startConversation()
  const options = { body: { text: 'look' }, token: talk.token, headers: { accept: 'text/event-stream' } }
  const sent = first.send('POST', `/conversations/${talk.id}/messages`, options)
  await expect.poll(() => answers.length).toBeGreaterThan(0)
  return { talk, whole: sent.then(({ text }) => text.split('\n\n').flatMap(chunkOf)) }
}

/** The turn's stream, read at the second process. */
async function follow({ id, token }: Talk) {
  const response = await fetch(`${there.base}/api/v1/tenants/demo/conversations/${id}/stream`, {
    headers: { authorization: `Bearer ${token}` },
  })
  if (response.status !== 200 || response.body === null) throw new Error(`${response.status}: ${await response.text()}`)
  const blocks = blocksOf(response.body)
  const all: UIMessageChunk[] = []
  const read = async (): Promise<boolean> => {
    const { value, done } = await blocks.next()
    if (done !== true) all.push(...chunkOf(value))
    return done !== true
  }
  return {
    all: () => all,
    until: async (type: string) => {
      while (all.at(-1)?.type !== type) if (!(await read())) throw new Error(`the stream ended before ${type}`)
    },
    /** All of it, when it has ended. */
    rest: async (): Promise<readonly UIMessageChunk[]> => {
      while (await read()) continue
      return all
    },
  }
}

async function* blocksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder()
  let buffered = ''
  for await (const bytes of body) {
    const blocks = (buffered + decoder.decode(bytes, { stream: true })).split('\n\n')
    buffered = blocks.pop() ?? ''
    yield* blocks
  }
}

function chunkOf(block: string): UIMessageChunk[] {
  const text = /^data: (\{.*\})$/.exec(block)?.[1]
  return text === undefined ? [] : [JSON.parse(text) as UIMessageChunk]
}

function heard<T>(listen: (listener: (told?: T) => void) => () => void): Promise<T | undefined> {
  return new Promise((resolve) => {
    const stop = listen((told) => {
      stop()
      resolve(told)
    })
  })
}

const history = async ({ id, token }: Talk) => read(conversationShape, 200, await there.send('GET', `/conversations/${id}`, { token }))

/** Until each hears both. */
async function bothUp(): Promise<void> {
  const lines = [first.app.redis, second.redis].filter((line) => line !== undefined)
  const heardBy = lines.map(() => new Set<string>())
  const stops = lines.map((line, index) => line.subscribe('up', { message: (text) => void heardBy[index]?.add(text) }))
  const sayAndHear = () => {
    lines.forEach((line, index) => line.publish('up', String(index)))
    expect(heardBy.map(({ size }) => size)).toEqual([2, 2])
  }
  await vi.waitFor(sayAndHear, { timeout: 10_000, interval: 20 })
  for (const stop of stops) stop()
}
