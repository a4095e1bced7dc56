/**
 * `npm run bench`: how fast it is, each figure beside its limit measured in the same run (docs/measurements.md). About two minutes;
 * `-- --short` about half a minute, enough to see that it runs; `-- --docs` puts the table into docs/measurements.md.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { seedDemo } from '../prisma/demo/seed.ts'
import { migrate } from '../src/db/migrate.ts'
import { noLog } from '../src/shared/logger.ts'
import { startRedis } from '../test/support/redis-server.ts'
import { benchAvailability } from './availability.ts'
import { benchAvailabilityHttp } from './availability-http.ts'
import { benchCore } from './core.ts'
import { benchHttp } from './http.ts'
import { benchLive } from './live.ts'
import { benchManyTurns } from './many-turns.ts'
import { benchMcp } from './mcp.ts'
import { benchPages } from './pages.ts'
import { seedBenchBusiness } from './support/bench-business.ts'
import { startBenchDatabase } from './support/bench-database.ts'
import { keepInDocs, report, type Figure } from './support/report.ts'
import { spawnServer, type SpawnedServer } from './support/spawn-server.ts'
import { benchTurns } from './turn.ts'
import { benchTwoWebs } from './two-webs.ts'

const short = process.argv.includes('--short')
const clients = 16
const rounds = short ? { clients, rounds: 1, milliseconds: 300 } : { clients, rounds: 5, milliseconds: 1_000 }
const secret = 'for measuring only, nothing is kept'

const figures: Figure[] = []
const database = await startBenchDatabase(clients)
const dataDir = await mkdtemp(path.join(tmpdir(), 'holdfast-bench-data-'))
try {
  await migrate(database, noLog)
  await seedDemo(database.pool, Date.now())
  await seedBenchBusiness(database.prisma)
  say('computing availability')
  figures.push(...benchAvailability(short ? 5 : 25))
  // Before the writes: a turn is measured on a database in use, not on one that has just taken in 100,000 rows.
  const turns = await conversations()
  say('hold and confirm in the core')
  figures.push(...(await benchCore(database, rounds)))
  await overHttp()
  await overMcp()
  await throughTwoWebs()
  await manyAtOnce()
  figures.push(...turns)
} finally {
  await database.close()
  await rm(dataDir, { recursive: true, force: true })
}
report(figures, { clients, rounds: rounds.rounds, roundMs: rounds.milliseconds, short })
if (process.argv.includes('--docs')) keepInDocs()

function serverSettings(): Record<string, string> {
  return {
    PORT: '0',
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    SECRET: secret,
    TRUST_PROXY: '1',
    LOG_LEVEL: 'error',
    MODEL: 'rules',
  }
}

async function conversations(): Promise<Figure[]> {
  const app = await spawnServer('app-server.ts', serverSettings())
  try {
    const idle = app.memory()
    say('turns of a conversation over HTTP')
    const turns = await benchTurns(app, short ? 3 : 30)
    say('the pages in a browser')
    turns.push(...(await benchPages(app.port, short ? 2 : 9)))
    if (idle === undefined) return turns
    return [...turns, { part: 'd', name: 'memory of the idle app (without PostgreSQL)', unit: 'MB', value: idle }]
  } finally {
    await app.stop()
  }
}

async function overHttp(): Promise<void> {
  const app = await spawnServer('app-server.ts', serverSettings())
  const bare = await spawnServer('bare-server.ts', serverSettings())
  try {
    say('holds and availability over HTTP')
    figures.push(...(await benchHttp({ database, appPort: app.port, barePort: bare.port, secret }, rounds)))
    figures.push(...(await benchAvailabilityHttp({ database, app, bare }, rounds)))
  } finally {
    await Promise.all([app.stop(), bare.stop()])
  }
}

async function overMcp(): Promise<void> {
  const app = await spawnServer('app-server.ts', serverSettings())
  const floor = await spawnServer('mcp-floor-server.ts', {})
  try {
    say('tools through MCP and through REST')
    figures.push(...(await benchMcp({ database, appPort: app.port, floorPort: floor.port, secret }, rounds)))
  } finally {
    await Promise.all([app.stop(), floor.stop()])
  }
}

async function throughTwoWebs(): Promise<void> {
  const [a, b] = [await webServer(), await webServer()]
  try {
    say('hold and confirm through two web processes, beside pgbench')
    figures.push(...(await benchTwoWebs({ database, ports: [a.port, b.port], secret }, rounds)))
  } finally {
    await Promise.all([a.stop(), b.stop()])
  }
}

/** Open streams and turns of many at once, over two web processes and Redis. */
async function manyAtOnce(): Promise<void> {
  const redis = await startRedis()
  if (redis === undefined) return
  const env = { REDIS_URL: redis.url }
  const webs = [await webServer(env), await webServer(env)]
  const bare = [await spawnServer('bare-live-server.ts', env), await spawnServer('bare-live-server.ts', env)]
  const ports = webs.map(({ port }) => port)
  try {
    say('a slot taken, told to many open streams')
    const crowd = short ? { clients: 100, holds: 5 } : { clients: 1_000, holds: 100 }
    figures.push(...(await benchLive({ database, ports, barePorts: bare.map(({ port }) => port), secret, ...crowd })))
    say('many chat turns at once')
    figures.push(...(await benchManyTurns({ ports, ...(short ? { customers: 20, rounds: 1 } : { customers: 200, rounds: 5 }) })))
  } finally {
    await Promise.all([...webs, ...bare].map((server) => server.stop()))
    await redis.stop()
  }
}

function webServer(more: Readonly<Record<string, string>> = {}): Promise<SpawnedServer> {
  return spawnServer('app-server.ts', { ...serverSettings(), BENCH_JOBS: 'no', ...more })
}

/** Everything long shows where it is. */
function say(what: string): void {
  console.error(`… ${what}`)
}
