import pg from 'pg'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createApp, type App } from '../../src/app.ts'
import { createBookingCore } from '../../src/booking/create-booking-core.ts'
import type { BookingCore } from '../../src/booking/index.ts'
import { readConfig } from '../../src/config.ts'
import { runDoctor } from '../../src/doctor.ts'
import { createClient, first, type Client } from '../http/support/client.ts'
import { must } from '../support/core.ts'
import { startPostgresPair, type PostgresPair } from './support/postgres-pair.ts'
import { noPostgres15 } from './support/programs.ts'

const elsewhere = { 'x-forwarded-for': '203.0.113.9' }
const secret = 'of the app and of the other process, long enough for both'

describe.skipIf(noPostgres15)('PostgreSQL 15 with a streaming replica', () => {
  let pair: PostgresPair | undefined
  let dir: string
  let app: App
  let client: Client
  /** What another process does over the same database: this one is not told of it. */
  let other: BookingCore
  let standby: pg.Client
  beforeAll(async () => {
    pair = await startPostgresPair()
    dir = await mkdtemp(join(tmpdir(), 'holdfast-replica-'))
    const config = readConfig({
      PORT: '0',
      DATA_DIR: dir,
      DATABASE_URL: pair.primary,
      REPLICA_DATABASE_URL: pair.replica,
      REPLICA_MAX_LAG: '3',
      LOG_LEVEL: 'error',
      CLOCK_START: '2026-03-02T08:00:00Z',
      TRUST_PROXY: '1',
      SECRET: secret,
    })
    app = await createApp(config)
    client = createClient(app.url.replace('localhost', '127.0.0.1'))
    other = createBookingCore({ ...app.database, clock: app.clock, secret })
    standby = new pg.Client({ connectionString: pair.replica })
    standby.on('error', () => {})
    await standby.connect()
  })
  afterAll(async () => {
    await standby?.end().catch(() => {})
    await app?.stop()
    await pair?.stop()
    await rm(dir, { recursive: true, force: true })
  })

  let asked = 0
  /** When one of them, Amara, can be had. Another range each time, so that nothing kept is answered. */
  const look = async (headers: Record<string, string> = {}): Promise<readonly { id: string; start: string }[]> => {
    const to = new Date(Date.parse('2026-03-20T00:00:00Z') + 60_000 * ++asked).toISOString()
    const answer = await client.send('GET', `/availability?service=haircut&resource=amara&from=2026-03-03T00:00:00Z&to=${to}`, { headers })
    if (answer.status !== 200) throw new Error(answer.text)
    return JSON.parse(answer.text).slots
  }
  const starts = async (headers?: Record<string, string>): Promise<string[]> => (await look(headers)).map(({ start }) => start)
  const holdElsewhere = async (slotId: string): Promise<void> => {
    const tenant = await other.findTenant('demo')
    if (tenant === undefined) throw new Error('no demo')
    must(await other.placeHold(tenant, { slotId, holder: { channel: 'rest' } }))
  }
  const pause = () => standby.query('SELECT pg_wal_replay_pause()')
  const resume = () => standby.query('SELECT pg_wal_replay_resume()')
  /** Resolves when the replica is known to have what has committed by now. */
  const caughtUp = async (): Promise<void> => {
    const now = performance.now()
    await expect.poll(() => app.replica?.having(now) !== undefined, { timeout: 10_000 }).toBe(true)
  }
  const isRead = (): boolean => app.replica?.having(-Infinity) !== undefined
  afterEach(async () => {
    await resume().catch(() => {})
  })

  test('the whole path of a booking, and its mail, on PostgreSQL 15', async () => {
    const slot = first(await client.findSlots('haircut'))
    expect((await client.book(slot.id)).reference).toMatch(/./)
    await app.jobs?.idle()
    expect((await app.database.pool.query('SELECT count(*)::int AS n FROM sent_mail')).rows).toEqual([{ n: 1 }])
  })

  test('a list that is only shown comes from the replica, and a moment later has what another process did', async () => {
    await caughtUp()
    await pause()
    const slot = first(await look())
    await holdElsewhere(slot.id)
    expect(await starts()).toContain(slot.start)
    await resume()
    await caughtUp()
    expect(await starts()).not.toContain(slot.start)
  })

  test('whoever has just changed something is shown it, however far behind the replica is', async () => {
    await caughtUp()
    await pause()
    const slot = first(await look())
    const hold = await client.hold(slot.id)
    expect(await starts()).not.toContain(slot.start)
    await client.send('DELETE', `/holds/${hold.id}`)
    expect(await starts()).toContain(slot.start)
  })

  test('what is decided is decided on the primary, whatever the replica shows, and so is what is offered instead', async () => {
    await caughtUp()
    await pause()
    const slot = first(await look(elsewhere))
    await holdElsewhere(slot.id)
    expect(await starts(elsewhere)).toContain(slot.start)
    const refused = await client.send('POST', '/holds', { body: { slotId: slot.id }, headers: elsewhere })
    const problem: { code: string; alternatives: { start: string }[] } = JSON.parse(refused.text)
    expect([refused.status, problem.code]).toEqual([409, 'slot_taken'])
    expect(problem.alternatives.map(({ start }) => start)).not.toContain(slot.start)
    const still = await client.send('GET', `/slots?id=${slot.id}`)
    expect([still.status, JSON.parse(still.text).slots]).toEqual([200, []])
  })

  test('a replica too far behind is not read, and is again when it has caught up; an idle primary is not a lag', async () => {
    await caughtUp()
    await pause()
    const slot = first(await look())
    await holdElsewhere(slot.id)
    await expect.poll(isRead, { timeout: 10_000 }).toBe(false)
    expect(await starts()).not.toContain(slot.start)
    await resume()
    // Nobody writes from here on.
    await caughtUp()
    expect(isRead()).toBe(true)
  })

  test('figures are read from it, as of when it is', async () => {
    await caughtUp()
    const tenant = await app.booking.findTenant('demo')
    if (tenant === undefined) throw new Error('no demo')
    const days = { from: '2026-03-01', until: '2026-03-02', channel: undefined, serviceId: undefined }
    await app.figures.recount(tenant.id)
    await caughtUp()
    const onPrimary = await app.figures.read(tenant, days)
    await pause()
    await app.database.pool.query('DELETE FROM figure_day WHERE tenant_id = $1', [tenant.id])
    const onReplica = await app.figures.read(tenant, days)
    expect(onReplica.now).toEqual(onPrimary.now)
    expect(onReplica.empty).toBe(false)
    expect(onReplica.asOf).toBeLessThanOrEqual(app.clock.now())
  })

  test('the doctor finds a standby of this database, and the secret that everybody has', async () => {
    const lines: string[] = []
    const env = { PORT: '0', DATA_DIR: dir, DATABASE_URL: pair?.primary, REPLICA_DATABASE_URL: pair?.replica }
    expect(await runDoctor({ ...env, SECRET: secret }, (line) => lines.push(line))).toBe(0)
    expect(lines.join('\n')).toMatch(/^ok +replica +a standby, \d+ bytes behind$/m)
    expect(await runDoctor({ ...env, REPLICA_DATABASE_URL: pair?.primary, SECRET: `${secret}, another` }, (line) => lines.push(line))).toBe(
      1,
    )
    expect(lines.join('\n')).toMatch(/^WRONG replica +it is no standby/m)
    expect(lines.join('\n')).toMatch(/^WRONG secret +another one/m)
  })

  test('without the replica everything goes on with the primary', async () => {
    await caughtUp()
    await pair?.stopReplica()
    expect((await look(elsewhere)).length).toBeGreaterThan(0)
    await expect.poll(isRead, { timeout: 10_000 }).toBe(false)
    expect((await look(elsewhere)).length).toBeGreaterThan(0)
  })
})
