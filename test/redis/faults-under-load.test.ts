import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp, type App } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { answerLifeMs } from '../../src/shared/shared-answers.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { noRedis, startRedis, type RedisServer } from '../support/redis-server.ts'

let server: RedisServer
let database: TestDatabase
let dataDir: string
const apps: App[] = []
beforeAll(async () => {
  const started = await startRedis()
  if (started === undefined) return
  server = started
  database = await createTestDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'holdfast-redis-'))
  const config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    REDIS_URL: server.url,
    LOG_LEVEL: 'error',
    CLOCK_START: '2026-03-02T08:00:00Z',
    SECRET: 'two processes over one database share it',
  })
  const many = 1_000_000
  const overrides = { limits: { address: many, tenant: many }, holds: { maxPerAddress: many }, jobs: false, poolSize: 5 }
  for (let count = 0; count < 2; count++) apps.push(await createApp(config, overrides))
})
afterAll(async () => {
  await Promise.all(apps.map((app) => app.stop()))
  await database?.close()
  await server?.stop()
  if (dataDir !== undefined) await rm(dataDir, { recursive: true, force: true })
})

interface Slot {
  readonly id: string
  readonly start: string
}

/** A read as a client saw it; moments by one clock. */
interface Seen {
  readonly app: number
  readonly begunAt: number
  readonly starts: ReadonlySet<string>
}

interface Taken {
  readonly app: number
  readonly at: number
  readonly start: string
}

/** Each phase books on days of its own. */
let week = 1

/** Everybody reads at both apps while one after the other of the free times is taken at either; answers what offered what was gone. */
async function load(faults: (goOn: () => Promise<void>) => Promise<void>): Promise<{ reads: number; taken: number; stale: string[] }> {
  week += 1
  const day = 86_400_000
  const from = Date.parse('2026-03-02T00:00:00Z') + week * 7 * day
  const range = { from: new Date(from).toISOString(), to: new Date(from + 7 * day).toISOString() }
  const query = new URLSearchParams({ service: 'haircut', resource: 'amara', limit: '500', ...range })
  const urls = apps.map(({ url }) => `${url.replace('localhost', '127.0.0.1')}/api/v1/tenants/demo`)
  const seen: Seen[] = []
  const taken: Taken[] = []
  let running = true
  const read = async (app: number): Promise<readonly Slot[]> => {
    const begunAt = performance.now()
    const response = await fetch(`${urls[app]}/availability?${query}`, { signal: AbortSignal.timeout(10_000) })
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
    const { slots }: { slots: readonly Slot[] } = JSON.parse(await response.text())
    seen.push({ app, begunAt, starts: new Set(slots.map(({ start }) => start)) })
    return slots
  }
  const readers = [0, 1, 0, 1].map(async (app) => {
    while (running) await read(app)
  })
  const writer = async (): Promise<void> => {
    for (let app = 0; running; app = 1 - app) {
      const [slot] = await read(app)
      if (slot === undefined) return
      const response = await fetch(`${urls[app]}/holds`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ slotId: slot.id }),
        signal: AbortSignal.timeout(10_000),
      })
      if (response.status === 201) taken.push({ app, at: performance.now(), start: slot.start })
      await pause(15)
    }
  }
  const writing = writer()
  // As much load as it takes, however busy the machine is.
  await faults(async () => {
    const enough = taken.length + 5
    await expect.poll(() => taken.length, { timeout: 20_000, interval: 20 }).toBeGreaterThanOrEqual(enough)
  })
  running = false
  await Promise.all([...readers, writing])
  return { reads: seen.length, taken: taken.length, stale: staleIn(seen, taken) }
}

/** At the app that took it never; at the other one not when the short life is over. A machine under load counts late: half a second. */
function staleIn(seen: readonly Seen[], taken: readonly Taken[]): string[] {
  return taken.flatMap(({ app, at, start }) =>
    seen
      .filter((one) => one.starts.has(start) && one.begunAt > at + (one.app === app ? 0 : answerLifeMs + 500))
      .map((one) => `${start}, taken at ${app}, offered by ${one.app} ${Math.round(one.begunAt - at)} ms later`),
  )
}

const both = async (isUp: boolean): Promise<void> => {
  for (const { redis } of apps) await expect.poll(() => redis?.isUp(), { timeout: 10_000, interval: 20 }).toBe(isUp)
}

type Fault = (goOn: () => Promise<void>) => Promise<void>

const faults: readonly (readonly [string, Fault])[] = [
  [
    'is killed and comes back',
    async (goOn) => {
      await server.kill()
      await both(false)
      await goOn()
      await server.restart()
      await both(true)
    },
  ],
  [
    'loses everything, twice',
    async (goOn) => {
      await server.flush()
      await goOn()
      await server.flush()
    },
  ],
  [
    'hangs and goes on',
    async (goOn) => {
      server.freeze()
      await both(false)
      await goOn()
      server.thaw()
      await both(true)
    },
  ],
]

test.skipIf(noRedis).each(faults)(
  'no time is offered that is gone while Redis %s in the middle of the load',
  { timeout: 60_000 },
  async (_what, fault) => {
    await both(true)
    const { reads, taken, stale } = await load(async (goOn) => {
      await goOn()
      await fault(goOn)
      await goOn()
    })
    expect(stale).toEqual([])
    expect(reads).toBeGreaterThan(taken)
  },
)
