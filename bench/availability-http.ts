import type { Database } from '../src/db/client.ts'
import { alternate, type BenchRounds, type Side } from './support/alternate.ts'
import { get } from './support/http-connections.ts'
import { openLean, type LeanSend } from './support/lean-connections.ts'
import { measureLoad, median, warmUp } from './support/load.ts'
import type { Figure } from './support/report.ts'
import { spawnServer, type SpawnedServer } from './support/spawn-server.ts'

export interface AvailabilityBench {
  readonly database: Database
  readonly app: SpawnedServer
  /** Express with the one statement, over the same database. */
  readonly bare: SpawnedServer
}

const minute = 60_000
const day = 24 * 60 * minute
const path = '/api/v1/tenants/demo/availability'

/** What everybody asks first: computed each time beside an Express route with that one statement, and kept beside `node:http` with the same bytes. */
export async function benchAvailabilityHttp(servers: AvailabilityBench, rounds: BenchRounds): Promise<Figure[]> {
  return [...(await computed(servers, rounds)), ...(await kept(servers, rounds))]
}

async function computed({ database, app, bare }: AvailabilityBench, rounds: BenchRounds): Promise<Figure[]> {
  const { rows } = await database.pool.query<{ tenant: number; resources: readonly number[] }>(
    `SELECT t.id AS tenant, q.resource_ids AS resources FROM tenant t JOIN service s ON s.tenant_id = t.id AND s.slug = 'haircut'
     JOIN service_requirement q ON q.tenant_id = t.id AND q.service_id = s.id WHERE t.slug = 'demo' LIMIT 1`,
  )
  const [demo] = rows
  if (demo === undefined) throw new Error('The demo business is missing')
  const connections = [await openLean(app.port, rounds.clients, 200), await openLean(bare.port, rounds.clients, 200)] as const
  const [ours, theirs] = connections.map(({ send }) => byFreeConnection(send))
  const nextRange = ranges()
  const appReads: Side = () => ours?.(get(`${path}?${query(nextRange())}`)) ?? Promise.reject(new Error('no connection'))
  const bareReads: Side = () =>
    theirs?.(get(`/claims?${new URLSearchParams({ tenant: String(demo.tenant), resources: demo.resources.join(), ...nextRange() })}`)) ??
    Promise.reject(new Error('no connection'))
  await warmUp(rounds, appReads, bareReads)
  const reads = await alternate(rounds, async () => [appReads, bareReads])
  const spent = { app: [] as number[], bare: [] as number[] }
  for (let round = 0; round < 3; round++) {
    spent.app.push(await processorPerRequest(app, appReads, rounds))
    spent.bare.push(await processorPerRequest(bare, bareReads, rounds))
  }
  for (const { close } of connections) close()
  const name = 'GET /availability, two weeks of haircuts, never the same range'
  const figure = { part: 'b', limitName: 'Express + that statement on pg' } as const
  return [
    { ...figure, unit: '/s', name, ...reads, aim: 'at least 0.7' },
    { ...figure, unit: 'ms', name: `${name}: processor time of the server`, value: median(spent.app), limit: median(spent.bare) },
  ]
}

/** As many clients as before, each asking for one of twenty lists; nothing changes meanwhile, so each is computed every two seconds. */
async function kept({ app }: AvailabilityBench, rounds: BenchRounds): Promise<Figure[]> {
  const nextRange = ranges()
  const requests = Array.from({ length: 20 }, () => Buffer.from(get(`${path}?${query(nextRange())}`)))
  const [first = Buffer.alloc(0)] = requests
  const url = first.toString().split(' ')[1] ?? ''
  const floor = await spawnServer('bytes-server.ts', { SOURCE: `http://127.0.0.1:${app.port}${url}` })
  try {
    const sides = { app: await openLean(app.port, rounds.clients, 200), floor: await openLean(floor.port, rounds.clients, 200) }
    const spent = { app: [] as number[], floor: [] as number[] }
    const side = (name: 'app' | 'floor'): Side => {
      const send = byFreeConnection(sides[name].send)
      return (index) => send(requests[index % requests.length] ?? first)
    }
    const reads = await alternate(rounds, async () => [side('app'), side('floor')])
    for (const [name, server] of [
      ['app', app],
      ['floor', floor],
    ] as const)
      for (let round = 0; round < 3; round++) spent[name].push(await processorPerRequest(server, side(name), rounds))
    for (const { close } of Object.values(sides)) close()
    const figure = { part: 'b', limitName: 'node:http, the same bytes from memory' } as const
    return [
      { ...figure, unit: '/s', name: 'GET /availability, kept', ...reads, aim: 'at least 0.5' },
      {
        ...figure,
        unit: 'ms',
        name: 'GET /availability, kept: processor time of the server',
        value: median(spent.app),
        limit: median(spent.floor),
      },
    ]
  } finally {
    await floor.stop()
  }
}

/** Milliseconds: what the clients and everybody else on the machine use is not in it. */
async function processorPerRequest(server: SpawnedServer, side: Side, rounds: BenchRounds): Promise<number> {
  const before = server.processorMs() ?? Number.NaN
  let count = 0
  await measureLoad(rounds, (index) => {
    count += 1
    return side(index)
  })
  return ((server.processorMs() ?? Number.NaN) - before) / count
}

function byFreeConnection(connections: readonly LeanSend[]): (request: string | Buffer) => Promise<void> {
  const free = [...connections]
  return async (request) => {
    const send = free.pop()
    if (send === undefined) throw new Error('More clients than connections')
    await send(typeof request === 'string' ? Buffer.from(request) : request)
    free.push(send)
  }
}

interface Range {
  readonly from: string
  readonly to: string
}

/** Far more than a server remembers having been asked for, and all within the diary: beyond it a list is empty, and costs nothing. */
const differentRanges = 30_000

/** Two weeks each, and never the same twice within all that is remembered: one answer cannot be another's. */
function ranges(): () => Range {
  let count = 0
  return () => {
    count = (count + 1) % differentRanges
    const from = Math.ceil(Date.now() / minute) * minute + day + count * minute
    return { from: new Date(from).toISOString(), to: new Date(from + 14 * day).toISOString() }
  }
}

function query(range: Range): string {
  return String(new URLSearchParams({ service: 'haircut', ...range, timeZone: 'Europe/London' }))
}
