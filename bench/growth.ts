/**
 * `node bench/growth.ts [--sizes 10000,100000,1000000] [--docs]`: what availability costs a business with so many stored bookings, the next
 * days equally full in each. Each size has a database of its own and all are asked in turns, so that a busy moment hits all alike.
 * Loading a million takes some minutes and two gigabytes.
 */
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { createBookingCore } from '../src/booking/create-booking-core.ts'
import { openDatabase } from '../src/db/client.ts'
import { migrate } from '../src/db/migrate.ts'
import { startClock } from '../src/shared/clock.ts'
import { noLog } from '../src/shared/logger.ts'
import { startBenchDatabase } from './support/bench-database.ts'
import { interleave } from './support/interleave.ts'
import type { Side } from './support/alternate.ts'
import { loadManyBookings } from './support/many-bookings.ts'
import { keepInDocs, report, type Figure } from './support/report.ts'

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '10000,100000,1000000' }, docs: { type: 'boolean', default: false } },
})
const sizes = values.sizes.split(',').map(Number)
const rounds = { clients: 4, rounds: 9, milliseconds: 1_000 }
const minute = 60_000
const day = 24 * 60 * minute
const people = 40
const clock = startClock()

const server = await startBenchDatabase(1)
const open: { readonly close: () => Promise<void> }[] = []
try {
  const sides: Side[] = []
  for (const [index, count] of sizes.entries()) {
    const url = await createDatabase(server.pool, server.url, `growth_${index}`)
    const database = await openDatabase({ url, poolSize: rounds.clients })
    open.push(database)
    await migrate(database, noLog)
    await loadManyBookings(database.pool, { tenantId: 7, people, count, now: new Date(clock.now()) })
    console.error(`… ${count.toLocaleString('en')} bookings are there`)
    const core = createBookingCore({ ...database, clock, secret: 'for measuring only' })
    const tenant = await core.findTenant('many')
    if (tenant === undefined) throw new Error('The business is not there')
    // Never the same range: what was read a moment ago is not handed out again.
    sides.push(async (n) => {
      const from = clock.now() + day + (n % 1_000) * minute
      const asked = { service: `service-${1 + (n % 12)}`, resources: [`person-${1 + (n % people)}`], from, to: from + 4 * day, limit: 60 }
      const found = await core.findSlots(tenant, asked)
      if (!found.ok) throw new Error(`No slots: ${found.error.code}`)
    })
  }
  const loads = await interleave(rounds, sides)
  const least = loads[0]?.p50 ?? Number.NaN
  const figures = loads.map(({ p50 }, index): Figure => ({
    part: 'j',
    name: `availability of four full days of one of 40 people, ${sizes[index]?.toLocaleString('en')} stored bookings, p50`,
    unit: 'ms',
    value: p50,
    ...(index === 0 ? {} : { limit: least, limitName: sizes[0]?.toLocaleString('en') ?? '', aim: '0.8 to 1.2' }),
  }))
  report(figures, { sizes, ...rounds }, 'growth')
  if (values.docs) keepInDocs('growth')
} finally {
  for (const database of open) await database.close()
  await server.close()
}

async function createDatabase(pool: pg.Pool, url: string, name: string): Promise<string> {
  await pool.query(`CREATE DATABASE ${name}`)
  // Only whole bookings are loaded, and nothing of what triggers keep beside them is asked here: without them a million takes minutes.
  await pool.query(`ALTER DATABASE ${name} SET session_replication_role = replica`)
  const made = new URL(url)
  made.pathname = `/${name}`
  return made.href
}
