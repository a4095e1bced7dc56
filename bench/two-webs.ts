import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { confirmValues, CONFIRM_BOOKING } from '../src/booking/confirm-booking.ts'
import { createBookingCore } from '../src/booking/create-booking-core.ts'
import type { Slot, Tenant } from '../src/booking/index.ts'
import { PLACE_HOLD } from '../src/booking/sql/place-hold.ts'
import type { Database } from '../src/db/client.ts'
import { startClock } from '../src/shared/clock.ts'
import type { BenchRounds } from './support/alternate.ts'
import { benchServices, benchSlug } from './support/bench-business.ts'
import { slotSupply } from './support/bench-slots.ts'
import { holdValues } from './support/hold-values.ts'
import { openConnections, postJson, type Send } from './support/http-connections.ts'
import { measureLoad, median, warmUp } from './support/load.ts'
import type { Figure } from './support/report.ts'

export interface TwoWebs {
  readonly database: Database & { readonly url: string }
  readonly ports: readonly [number, number]
  /** The apps' own: slots signed here are good there. */
  readonly secret: string
}

const clock = startClock()
const day = 24 * 60 * 60_000

/** A hold at one web process and its confirmation at the other, beside pgbench sending the very same two statements one after the other. */
export async function benchTwoWebs({ database, ports, secret }: TwoWebs, rounds: BenchRounds): Promise<Figure[]> {
  const pgbench = findPgbench()
  if (pgbench === undefined) {
    const remedy = 'pgbench is not there (Debian: postgresql-15): hold and confirm through two web processes are not measured'
    if (process.env['REQUIRE_ALL'] === '1') throw new Error(remedy)
    console.error(`!! ${remedy}`)
    return []
  }
  const core = createBookingCore({ ...database, clock, secret })
  const tenant = await core.findTenant(benchSlug)
  if (tenant === undefined) throw new Error('The bench business is missing')
  const nextSlot = await slotSupply(core, tenant, benchServices, clock.now())
  const ours = await openWebs(ports, rounds.clients, nextSlot)
  const dir = await mkdtemp(path.join(tmpdir(), 'holdfast-pgbench-'))
  const script = path.join(dir, 'book.sql')
  await writeFile(script, bookScript(tenant, nextSlot()))
  const [values, limits]: [number[], number[]] = [[], []]
  try {
    await warmUp(rounds, ours.book)
    for (let round = 0; round <= rounds.rounds; round++) {
      const [web, bench] = [
        async () => (await measureLoad(rounds, ours.book)).perSecond,
        () => runPgbench(pgbench, { url: database.url, script, round, ...rounds }),
      ]
      const [first, second] = round % 2 === 0 ? [await web(), await bench()] : [await bench(), await web()]
      if (round === 0) continue
      values.push(round % 2 === 0 ? first : second)
      limits.push(round % 2 === 0 ? second : first)
    }
  } finally {
    ours.close()
    await rm(dir, { recursive: true, force: true })
  }
  const name = 'hold at one web process, confirm at the other'
  return [
    {
      part: 'h',
      name,
      unit: '/s',
      value: median(values),
      limit: median(limits),
      limitName: 'pgbench, the same statements',
      aim: 'at least 0.5',
    },
  ]
}

function findPgbench(): string | undefined {
  const inPath = (process.env['PATH'] ?? '').split(path.delimiter).map((dir) => path.join(dir, 'pgbench'))
  return [...inPath, ...globSync('/usr/lib/postgresql/*/bin/pgbench')].find((file) => existsSync(file))
}

async function openWebs(ports: readonly [number, number], clients: number, nextSlot: () => Slot) {
  const [a, b] = [await openConnections(ports[0], clients), await openConnections(ports[1], clients)]
  const pairs = Array.from({ length: clients }, (_, index) =>
    index % 2 === 0 ? ([a.send[index], b.send[index]] as const) : ([b.send[index], a.send[index]] as const),
  )
  const free = [...pairs]
  const book = async (index: number): Promise<void> => {
    const pair = free.pop()
    if (pair === undefined) throw new Error('More clients than connections')
    const held = await post(pair[0], 'holds', { slotId: nextSlot().id }, index)
    const customer = { name: 'Bench', email: `bench-${index % 100_003}@example.com` }
    await post(pair[1], 'bookings', { holdId: Reflect.get(held, 'id'), customer }, index)
    free.push(pair)
  }
  return { book, close: () => [a, b].forEach(({ close }) => close()) }
}

async function post(send: Send | undefined, what: string, body: object, index: number): Promise<object> {
  // Every caller an address of its own: the quotas of one are not what is measured.
  const from = `X-Forwarded-For: 10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}\r\n`
  const reply = await send?.(postJson(`/api/v1/tenants/${benchSlug}/${what}`, body, from))
  if (reply?.status !== 201) throw new Error(`${reply?.status} instead of 201: ${reply?.body}`)
  const answer: object = JSON.parse(reply.body)
  return answer
}

/**
 * The two statements with the values the core sends, but for what differs from booking to booking: who is booked and when is counted by each
 * client, far behind the slots the web processes are given, in sixty columns of quarter hours.
 */
function bookScript(tenant: Tenant, slot: Slot): string {
  const hold = holdValues(tenant, slot).map(literal)
  const startsAt = 'to_timestamp(:at::float8)'
  const endsAt = `to_timestamp(:at::float8 + 900)`
  hold[2] = 'gen_random_uuid()'
  hold[3] = ':person::int'
  hold[4] = startsAt
  hold[5] = endsAt
  hold[7] = 'ARRAY[:person::int]'
  hold[12] = 'ARRAY[:person::int]'
  hold[13] = `ARRAY[${startsAt}]`
  hold[14] = `ARRAY[${endsAt}]`
  const input = { holdId: '', customer: { name: 'Bench', email: 'bench@example.com' }, consent: { kind: 'api' }, channel: 'rest' } as const
  const confirm = confirmValues({ clock }, tenant, input).map(literal)
  confirm[1] = ':hold_id'
  confirm[2] = 'gen_random_uuid()'
  confirm[3] = `'B' || :serial::int8`
  // Of one address only so many bookings are taken in an hour. A prime: no two clients share one.
  confirm[6] = `'bench-' || (:serial::int8 % 100003) || '@example.com'`
  const from = Math.ceil((clock.now() + 100 * day) / 900_000) * 900
  return [
    '\\set k :k + 1',
    '\\set serial (:round * 100000 + :k) * 64 + :client_id',
    '\\set person :serial % 60 + 1',
    `\\set at ${from} + (:serial / 60) * 900`,
    `${fill(PLACE_HOLD, hold).replace('hold_id AS "holdId"', 'hold_id AS id')} \\gset hold_`,
    `${fill(CONFIRM_BOOKING, confirm)};`,
    '',
  ].join('\n')
}

function fill(statement: string, values: readonly string[]): string {
  return statement.replaceAll(/\$(\d+)/g, (_, number: string) => values[Number(number) - 1] ?? 'NULL').replaceAll(/\s+/g, ' ')
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return `'{${value.map(String).join(',')}}'`
  return `'${String(value).replaceAll("'", "''")}'`
}

interface PgbenchRun {
  readonly url: string
  readonly script: string
  readonly round: number
  readonly clients: number
  readonly milliseconds: number
}

/** Bookings a second. Prepared once per connection, as the product's are. */
async function runPgbench(pgbench: string, { url, script, round, clients, milliseconds }: PgbenchRun): Promise<number> {
  const { hostname, port, pathname, username, password, searchParams } = new URL(url)
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  const args = [
    '-n',
    '-M',
    'prepared',
    '-f',
    script,
    '-c',
    `${clients}`,
    '-j',
    '1',
    '-T',
    `${seconds}`,
    '-D',
    `round=${round}`,
    '-D',
    'k=0',
  ]
  const connection = {
    PGHOST: searchParams.get('host') ?? hostname,
    PGPORT: port === '' ? (searchParams.get('port') ?? '5432') : port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: pathname.slice(1),
  }
  const child = spawn(pgbench, args, { env: { ...process.env, ...connection }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  await once(child, 'close')
  const perSecond = /tps = ([\d.]+) \(without/.exec(said)?.[1]
  if (perSecond === undefined || /aborted in command/.test(said)) throw new Error(`pgbench did not measure:\n${said}`)
  return Number(perSecond)
}
