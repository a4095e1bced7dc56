/**
 * `node bench/console.ts [--bookings 1000000] [--conversations 100000] [--docs]`: what staff wait for at the console of a large business,
 * over HTTP as a manager who is signed in, each thing one after the other. Loading takes some minutes and some gigabytes.
 */
import { parseArgs } from 'node:util'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '../src/db/migrate.ts'
import { createFigures } from '../src/figures/index.ts'
import { startClock } from '../src/shared/clock.ts'
import { noLog } from '../src/shared/logger.ts'
import { createStaff } from '../src/staff/index.ts'
import { interpret } from '../src/when/index.ts'
import { startBenchDatabase } from './support/bench-database.ts'
import { measureConsole } from './support/measure-console.ts'
import { loadManyBookings } from './support/many-bookings.ts'
import { loadManyConversations } from './support/many-conversations.ts'
import { type Figure, keepInDocs, report } from './support/report.ts'
import { spawnServer } from './support/spawn-server.ts'

const { values } = parseArgs({
  options: {
    bookings: { type: 'string', default: '1000000' },
    conversations: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '60' },
    docs: { type: 'boolean', default: false },
  },
})
const tenantId = 7
const secret = 'for measuring only, nothing is kept'
const clock = startClock()
const began = clock.now()
const say = (what: string) => console.log(`${Math.round((clock.now() - began) / 1000)} s  ${what}`)

const database = await startBenchDatabase(4)
const dataDir = await mkdtemp(path.join(tmpdir(), 'holdfast-bench-data-'))
try {
  await migrate(database, noLog)
  const now = new Date(clock.now())
  await loadManyBookings(database.pool, { tenantId, people: 40, count: Number(values.bookings), now })
  say(`${Number(values.bookings).toLocaleString('en')} bookings are there`)
  await loadManyConversations(database.pool, { tenantId, count: Number(values.conversations), now })
  say(`${Number(values.conversations).toLocaleString('en')} conversations are there`)
  const { rows: counted } = await database.pool.query('SELECT FROM figure_state WHERE tenant_id = $1', [tenantId])
  const counting = clock.now()
  if (counted.length === 0) {
    await createFigures({ ...database, clock, readWords: rangeOf }).recount(tenantId)
    await database.pool.query('VACUUM ANALYZE figure_day, figure_fact, figure_change')
    say('everything is counted from the beginning')
  }
  const recount: Figure[] =
    counted.length === 0
      ? [{ part: 'g', name: 'figures counted from the beginning', unit: 's', value: (clock.now() - counting) / 1000 }]
      : []
  const server = await spawnServer('app-server.ts', {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'error',
    SECRET: secret,
  })
  try {
    const staff = createStaff({ ...database, clock, secret, publicUrl: `http://127.0.0.1:${server.port}`, loginHosts: [] })
    const invited = await staff.invite({
      tenantId,
      email: `manager${began}@many.example`,
      role: 'manager',
      masked: false,
      locale: 'en',
      mailed: false,
    })
    if (!invited.ok) throw new Error(`the manager could not be invited: ${invited.error.code}`)
    const measured = await measureConsole({
      port: server.port,
      tenant: 'many',
      token: invited.value.token,
      rounds: Number(values.rounds),
      pool: database.pool,
      tenantId,
      now: clock.now(),
    })
    report([...measured, ...recount], { bookings: values.bookings, conversations: values.conversations, rounds: values.rounds }, 'console')
    if (values.docs) keepInDocs('console')
  } finally {
    await server.stop()
  }
} finally {
  await database.close()
  await rm(dataDir, { recursive: true, force: true })
}

function rangeOf(phrase: string, context: Parameters<typeof interpret>[1]): { from: number; to: number } | undefined {
  const meant = interpret(phrase, context)
  return meant.kind === 'range' ? { from: meant.from, to: meant.to } : undefined
}
