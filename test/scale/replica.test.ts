import pg from 'pg'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp, type App } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { createClient, first, type Answer, type Client } from '../http/support/client.ts'
import { startPostgresPair, type PostgresPair } from './support/postgres-pair.ts'
import { noPostgres15 } from './support/programs.ts'

const elsewhere = { 'x-forwarded-for': '203.0.113.9' }
const list = '/availability?service=haircut&from=2026-03-03T00:00:00Z&to=2026-03-20T00:00:00Z'

describe.skipIf(noPostgres15)('PostgreSQL 15 with a streaming replica', () => {
  let pair: PostgresPair | undefined
  let dir: string
  let app: App
  let client: Client
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
    })
    app = await createApp(config)
    client = createClient(app.url.replace('localhost', '127.0.0.1'))
    standby = new pg.Client({ connectionString: pair.replica })
    standby.on('error', () => {})
    await standby.connect()
    await expect.poll(() => app.replica?.having(-Infinity) !== undefined).toBe(true)
  })
  afterAll(async () => {
    await standby?.end().catch(() => {})
    await app?.stop()
    await pair?.stop()
    await rm(dir, { recursive: true, force: true })
  })

  const startsOf = (answer: Answer): string[] => JSON.parse(answer.text).slots.map(({ start }: { start: string }) => start)
  const pause = () => standby.query('SELECT pg_wal_replay_pause()')
  const resume = () => standby.query('SELECT pg_wal_replay_resume()')
  /** Resolves when the replica is known to have what has committed by now. */
  const caughtUp = async (): Promise<void> => {
    const now = performance.now()
    await expect.poll(() => app.replica?.having(now) !== undefined, { timeout: 10_000 }).toBe(true)
  }
  const reads = async (server: { readonly query: pg.Client['query'] }): Promise<number> => {
    const { rows } = await server.query(`SELECT idx_scan::int AS n FROM pg_stat_user_tables WHERE relname = 'tenant'`)
    return rows[0].n
  }

  test('the whole path of a booking, and its mail, on PostgreSQL 15', async () => {
    const slot = first(await client.findSlots('haircut'))
    expect((await client.book(slot.id)).reference).toMatch(/./)
    await app.jobs?.idle()
    expect((await app.database.pool.query('SELECT count(*)::int AS n FROM sent_mail')).rows).toEqual([{ n: 1 }])
  })

  test('a list that is only shown comes from the replica, with what is only there yet of an earlier moment', async () => {
    await caughtUp()
    await pause()
    // Another client takes a time: the replica has not heard of it.
    const slot = first(await client.findSlots('haircut'))
    await client.hold(slot.id)
    const shown = startsOf(await client.send('GET', list, { headers: elsewhere }))
    expect(shown).toContain(slot.start)
    await resume()
    await caughtUp()
    expect(startsOf(await client.send('GET', list, { headers: elsewhere }))).not.toContain(slot.start)
  })

  test('whoever has just changed something is shown it, while others may see it a moment later', async () => {
    await caughtUp()
    await pause()
    const slot = first(await client.findSlots('haircut'))
    const hold = await client.hold(slot.id)
    expect(startsOf(await client.send('GET', list))).not.toContain(slot.start)
    await client.send('DELETE', `/holds/${hold.id}`)
    expect(startsOf(await client.send('GET', list))).toContain(slot.start)
    await resume()
  })

  test('what is decided is decided on the primary, whatever the replica shows', async () => {
    await caughtUp()
    await pause()
    const slot = first(await client.findSlots('haircut'))
    const narrow = `${list}&resource=${slot.resources[0]?.id ?? ''}`
    const chosen = first(JSON.parse((await client.send('GET', narrow, { headers: elsewhere })).text).slots as { id: string; start: string }[])
    const taken = await client.send('POST', '/holds', { body: { slotId: chosen.id } })
    expect(taken.status).toBe(201)
    // The other client still sees it on the replica, and is refused, with alternatives that are free where it counts.
    expect(startsOf(await client.send('GET', narrow, { headers: elsewhere }))).toContain(chosen.start)
    const second = await client.send('POST', '/holds', { body: { slotId: chosen.id }, headers: elsewhere })
    expect([second.status, JSON.parse(second.text).code]).toEqual([409, 'slot_taken'])
    expect(startsOf({ ...second, text: JSON.stringify({ slots: JSON.parse(second.text).alternatives }) })).not.toContain(chosen.start)
    await resume()
  })

  test('a replica too far behind is not read, and is again when it has caught up; an idle primary is not a lag', async () => {
    await caughtUp()
    await pause()
    const slot = first(await client.findSlots('haircut'))
    await client.hold(slot.id)
    await expect.poll(() => app.replica?.having(-Infinity) === undefined, { timeout: 10_000 }).toBe(true)
    expect(startsOf(await client.send('GET', list, { headers: elsewhere }))).not.toContain(slot.start)
    await resume()
    await caughtUp()
    const before = await reads(standby)
    await client.send('GET', list, { headers: elsewhere })
    await expect.poll(() => reads(standby), { timeout: 15_000 }).toBeGreaterThan(before)
  })

  test('figures are read from it, as of when it is', async () => {
    await caughtUp()
    const tenant = await app.booking.findTenant('demo')
    if (tenant === undefined) throw new Error('no demo')
    const days = { from: '2026-03-01', until: '2026-03-02', channel: undefined, serviceId: undefined }
    await app.figures.recount(tenant.id)
    await caughtUp()
    const onPrimary = await app.figures.read(tenant, days)
    await standby.query('SELECT pg_wal_replay_pause()')
    await app.database.pool.query('DELETE FROM figure_day WHERE tenant_id = $1', [tenant.id])
    const onReplica = await app.figures.read(tenant, days)
    expect(onReplica.now).toEqual(onPrimary.now)
    expect(onReplica.empty).toBe(false)
    expect(onReplica.asOf).toBeLessThanOrEqual(app.clock.now())
    await resume()
  })

  test('without the replica everything goes on with the primary', async () => {
    await caughtUp()
    await pair?.stopReplica()
    expect((await client.send('GET', list, { headers: elsewhere })).status).toBe(200)
    await expect.poll(() => app.replica?.having(-Infinity) === undefined, { timeout: 10_000 }).toBe(true)
    expect((await client.send('GET', list, { headers: elsewhere })).status).toBe(200)
  })
})
