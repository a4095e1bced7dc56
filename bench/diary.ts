/**
 * `node bench/diary.ts [--rows 1000000]`: what staff wait for over so many bookings of one business: the list, the search, the diary.
 * Loading takes some minutes; each figure is over 60 calls of different content, through the core.
 */
import { parseArgs } from 'node:util'
import { createBookingCore } from '../src/booking/create-booking-core.ts'
import type { BookingCore, ListBookings, Tenant } from '../src/booking/index.ts'
import { migrate } from '../src/db/migrate.ts'
import { startClock } from '../src/shared/clock.ts'
import { noLog } from '../src/shared/logger.ts'
import { startBenchDatabase } from './support/bench-database.ts'
import { loadManyBookings } from './support/many-bookings.ts'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } })
const count = Number(values.rows)
const clock = startClock()
const database = await startBenchDatabase(4)
try {
  await migrate(database, noLog)
  const began = clock.now()
  await loadManyBookings(database.pool, { tenantId: 7, people: 40, count, now: new Date(clock.now()) })
  console.log(`${count.toLocaleString('en')} bookings loaded in ${Math.round((clock.now() - began) / 1000)} s`)
  const core = createBookingCore({ ...database, clock, secret: 'for measuring only' })
  const tenant = await core.findTenant('many')
  if (tenant === undefined) throw new Error('the business is not there')
  await measure(core, tenant)
} finally {
  await database.close()
}

async function measure(core: BookingCore, tenant: Tenant): Promise<void> {
  const day = 86_400_000
  const list = (input: Partial<ListBookings>) => core.diary.list(tenant, { order: 'latest', limit: 50, ...input })
  const starts = (n: number) => clock.now() - 300 * day + n * 10 * day
  const deep = await list({ from: starts(30), limit: 200 })
  await timed('list, first page', (n) => list({ order: n % 2 === 0 ? 'latest' : 'newest' }))
  await timed('list, upcoming from a day on', (n) => list({ order: 'earliest', from: starts(n) }))
  await timed('list, far down by cursor', () => list({ after: deep.next }))
  await timed('list, cancelled', (n) => list({ status: 'cancelled', to: starts(n) }))
  await timed('list, no-shows of one person', (n) => list({ status: 'no_show', resourceId: 1 + (n % 40) }))
  await timed('list, a rare service and channel', (n) => list({ serviceId: 12, channel: 'mcp', resourceId: 1 + (n % 40) }))
  const spelled = (n: number) =>
    ((n * 7919) % 60000)
      .toString()
      .padStart(5, '0')
      .replace(/\d/g, (d) => 'abelinorst'.charAt(Number(d)))
  await timed('search, a surname', (n) => list({ search: spelled(n) }))
  await timed('search, the commonest surname (1 %)', () => list({ search: 'smith' }))
  await timed('search, two letters', (n) => list({ search: ['ad', 'be', 'ch', 'sm', 'ab', 'ro'][n % 6] }))
  await timed('search, first and last name', (n) => list({ search: `Ada ${spelled(n).slice(0, 3)}` }))
  await timed('search, the beginning of a mail address', (n) => list({ search: `nora${((n * 131) % 4000).toString().padStart(4, '0')}` }))
  await timed('search, a mail address', (n) => list({ search: `paula${((n * 7919) % 400000).toString().padStart(6, '0')}@example.com` }))
  await timed('search, the beginning of a number', (n) => list({ search: `0170 ${((n * 131) % 1000).toString().padStart(3, '0')}` }))
  await timed('search, nobody', (n) => list({ search: `zzyx${n}` }))
  await timed('search, a common name within one service', (n) => list({ search: 'hanna', serviceId: 1 + (n % 12) }))
  await timed('diary, a day', (n) => core.diary.read(tenant, { from: starts(n), to: starts(n) + day }))
  await timed('diary, a week of 40 people', (n) => core.diary.read(tenant, { from: starts(n), to: starts(n) + 7 * day }))
  const references = (await list({ order: 'earliest', limit: 60 })).bookings.map((one) => one.reference)
  await timed('one booking with its history', (n) => core.diary.getHistory(tenant, references[n] ?? ''))
}

async function timed(name: string, work: (n: number) => Promise<unknown>): Promise<void> {
  const rounds = 60
  await work(0)
  const times: number[] = []
  for (let n = 0; n < rounds; n++) {
    const began = performance.now()
    await work(n)
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.min(rounds - 1, Math.floor(rounds * share))] ?? 0).toFixed(1)
  console.log(`${name.padEnd(48)} median ${at(0.5).padStart(7)} ms   p95 ${at(0.95).padStart(7)} ms`)
}
