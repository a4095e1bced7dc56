import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { createClient, first, type Answer, type Client } from '../http/support/client.ts'
import { listenTo } from '../http/support/events.ts'
import { startSmtpReceiver, type SmtpReceiver } from '../notify/smtp-receiver.ts'
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts'
import { noRedis, startRedis, type RedisServer } from '../support/redis-server.ts'
import { startPgBouncer, type PgBouncer } from './support/pgbouncer.ts'
import { endProcesses, startProcess, type Process } from './support/process.ts'
import { noPgBouncer } from './support/programs.ts'

// What compose.yaml starts, as processes of this machine: two that serve and one that works, over PgBouncer, PostgreSQL and Redis.
describe.skipIf(noPgBouncer || noRedis)('two web processes and a worker, started at once on an empty database, through PgBouncer', () => {
  let database: TestDatabase
  let bouncer: PgBouncer | undefined
  let redis: RedisServer | undefined
  let mail: SmtpReceiver
  let dir: string
  let webs: readonly [Process, Process]
  let worker: Process
  let one: Client
  let two: Client
  const settings = (name: string): Record<string, string> => ({
    DATA_DIR: join(dir, name),
    DATABASE_URL: bouncer?.urlOf(database.url) ?? '',
    REDIS_URL: redis?.url ?? '',
    SMTP_URL: mail.url,
    SECRET: 'the same for every process of this test, and long enough',
    CLOCK_START: '2026-03-02T08:00:00Z',
    DATABASE_POOL: '5',
    PUBLIC_URL: 'https://book.example',
  })

  beforeAll(async () => {
    ;[database, redis, mail, dir] = await Promise.all([
      createEmptyDatabase({ poolSize: 2 }),
      startRedis(),
      startSmtpReceiver(),
      mkdtemp(join(tmpdir(), 'holdfast-topology-')),
    ])
    bouncer = await startPgBouncer(database.url)
    const [a, b, c] = await Promise.all([
      startProcess('web', settings('a')),
      startProcess('web', settings('b')),
      // As people start it: npm hands the signal on.
      startProcess('worker', settings('c'), ['npm', 'start', '--silent', '--']),
    ])
    webs = [a, b]
    worker = c
    one = createClient(a.url)
    two = createClient(b.url)
    // Three starts and every migration, on a machine that may be busy.
  }, 150_000)
  afterAll(async () => {
    await endProcesses()
    await Promise.all([bouncer?.stop(), redis?.stop(), mail.close()])
    await database.close()
    await rm(dir, { recursive: true, force: true })
  })

  const rowsOf = async (sql: string): Promise<Record<string, unknown>[]> => (await database.pool.query(sql)).rows

  test('each is ready, the demo business is there once, and the queue was made once', async () => {
    for (const process of [...webs, worker]) expect((await fetch(`${process.url}/readyz`)).status).toBe(200)
    expect(await rowsOf('SELECT slug FROM tenant')).toEqual([{ slug: 'demo' }])
    expect(await rowsOf('SELECT count(*)::int AS n, count(DISTINCT migration_name)::int AS names FROM _prisma_migrations')).toEqual([
      { n: expect.any(Number), names: expect.any(Number) },
    ])
    const [counted] = await rowsOf('SELECT count(*) = count(DISTINCT migration_name) AS once FROM _prisma_migrations')
    expect(counted).toEqual({ once: true })
  })

  test('a conversation begun at one goes on at the other, ends in one booking, and the worker sends one mail', async () => {
    const talk = await one.startConversation()
    await one.say(talk, { text: 'A haircut tomorrow afternoon, please' })
    await two.say(talk, { text: 'The first one' })
    const proposed = await one.say(talk, { text: 'I am Ada Byron, ada@example.com' })
    const proposal = proposed.cards.find((card) => card.type === 'proposal')
    if (proposal?.type !== 'proposal') throw new Error(`no proposal: ${proposed.text}`)
    const booked = await two.say(talk, { confirm: proposal.id })
    expect(booked.cards.map(({ type }) => type)).toContain('booking')
    await expect.poll(() => mail.received.length, { timeout: 15_000 }).toBe(1)
    expect(mail.received[0]?.recipients).toEqual(['ada@example.com'])
    expect(await rowsOf(`SELECT customer_email, channel FROM booking`)).toEqual([{ customer_email: 'ada@example.com', channel: 'chat' }])
  })

  test('a request repeated at the other process with the same key is answered as it was', async () => {
    const slot = first(await one.findSlots('haircut'))
    const again = { body: { slotId: slot.id }, headers: { 'idempotency-key': 'over-two-processes' } }
    const answers = [await one.send('POST', '/holds', again), await two.send('POST', '/holds', again)]
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(answers[1]?.text).toBe(answers[0]?.text)
    expect(answers[1]?.headers.get('idempotent-replayed')).toBe('true')
  })

  test('who watches at one process hears what was taken at the other, and a slot of one can be held at the other', async () => {
    const slots = await one.findSlots('haircut')
    const slot = slots.at(-1)
    if (slot === undefined) throw new Error('nothing is free')
    const listening = await listenTo(one.base)
    await two.hold(slot.id)
    expect((await listening.next('slot.taken')).start).toBe(slot.start)
    listening.stop()
  })

  test('the time that was set is the same everywhere, whenever a process was started', async () => {
    const begun = performance.now()
    const times = await Promise.all([one, two].map(async ({ send }) => Date.parse(JSON.parse((await send('GET', '/')).text).now)))
    const [a = 0, b = 0] = times
    // Each started seconds after the other's; asked at once they differ by no more than what asking takes, and by how well a process knows the database's clock.
    expect(Math.abs(a - b)).toBeLessThan(performance.now() - begun + 200)
    expect(await rowsOf('SELECT count(*)::int AS n FROM installation')).toEqual([{ n: 1 }])
  })

  test('a statement that takes too long is ended behind PgBouncer too', async () => {
    const through = new pg.Client({ connectionString: bouncer?.urlOf(database.url) ?? '' })
    await through.connect()
    expect((await through.query('SHOW statement_timeout')).rows).toEqual([{ statement_timeout: '15s' }])
    await through.end()
  })

  test('a worker serves how it is doing and nothing else', async () => {
    expect((await fetch(`${worker.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${worker.url}/metrics`)).status).toBe(200)
    expect((await fetch(`${worker.url}/api/v1/tenants/demo`)).status).toBe(404)
  })

  test('a process with another secret is not let in, and says what to do', async () => {
    const other = { ...settings('d'), SECRET: 'another one, as a machine of its own would have made it up' }
    const started = createApp(readConfig(other), { http: false, jobs: false })
    await expect(started).rejects.toThrow(/another SECRET.*\n.*Set SECRET to the same value everywhere/)
    const stored = await rowsOf('SELECT * FROM installation')
    expect(JSON.stringify(stored)).not.toContain('the same for every process')
  })

  test('while PgBouncer is away requests are told to come back, and afterwards all is as before', async () => {
    await bouncer?.pause()
    const answer = await one.send('GET', '/availability?service=haircut&when=tomorrow')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
    expect(JSON.parse(answer.text).code).toBe('unavailable')
    expect((await fetch(`${webs[0].url}/readyz`)).status).toBe(503)
    await bouncer?.start()
    await expect.poll(async () => (await one.send('GET', '/availability?service=haircut&when=tomorrow')).status).toBe(200)
  })

  test('one is killed and one is stopped in the middle of a chat turn: the customers are served within seconds, and who comes back writes nothing', async () => {
    const talks = await Promise.all([one.startConversation(), two.startConversation()])
    const wish = { text: 'Do you have time for a haircut tomorrow afternoon?' }
    const say = (client: Client, { id, token }: (typeof talks)[number]) =>
      client.send('POST', `/conversations/${id}/messages`, { body: wish, token, headers: { 'idempotency-key': id } })
    // Both turns begin, and nobody hears that they did: the row of the conversation is somebody else's until then.
    const lock = await database.pool.connect()
    await lock.query('BEGIN')
    await lock.query('SELECT FROM conversation WHERE id = ANY($1) FOR UPDATE', [talks.map(({ id }) => id)])
    const dying = say(one, talks[0]).catch(() => undefined)
    const hanging = say(two, talks[1])
    const waiting = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%begin_turn%'`
    await expect.poll(async () => (await rowsOf(waiting)).length).toBe(2)
    process.kill(webs[1].pid, 'SIGSTOP')
    try {
      await webs[0].kill()
      await lock.query('COMMIT')
      await dying
      webs = [await startProcess('web', settings('a')), webs[1]]
      one = createClient(webs[0].url)
      for (const talk of talks) {
        const refused: Answer[] = []
        const served = async (): Promise<number> => {
          const answer = await say(one, talk)
          if (answer.status !== 200) refused.push(answer)
          return answer.status
        }
        await expect.poll(served, { timeout: 20_000, interval: 250 }).toBe(200)
        for (const { status, headers } of refused) {
          expect(status).toBe(409)
          expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(8)
        }
      }
    } finally {
      process.kill(webs[1].pid, 'SIGCONT')
      lock.release()
    }
    const [answered, late] = [await say(one, talks[1]), await hanging]
    expect([late.status, late.text, late.headers.get('idempotent-replayed')]).toEqual([200, answered.text, 'true'])
    const said = `SELECT role, turn.outcome, message.turn_id = $2 AS answered FROM message JOIN turn ON turn.id = turn_id WHERE message.conversation_id = $1 ORDER BY seq`
    expect((await database.pool.query(said, [talks[1].id, JSON.parse(answered.text).turnId])).rows).toEqual([
      { role: 'customer', outcome: 'failed', answered: false },
      { role: 'customer', outcome: 'answered', answered: true },
      { role: 'assistant', outcome: 'answered', answered: true },
    ])
  }, 90_000)

  test('each role stops when told, by npm too: what runs ends, exit 0, and nothing is left behind', async () => {
    const slots = await two.findSlots('haircut')
    const running = two.hold(first(slots).id).catch(() => {})
    const codes = await Promise.all(webs.map((process) => process.term()))
    expect(codes).toEqual([0, 0])
    await running
    await worker.term()
    const answers = () =>
      fetch(`${worker.url}/healthz`).then(
        () => true,
        () => false,
      )
    await expect.poll(answers, { timeout: 20_000 }).toBe(false)
  })
})
