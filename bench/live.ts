import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createBookingCore } from '../src/booking/create-booking-core.ts'
import type { Database } from '../src/db/client.ts'
import { startClock } from '../src/shared/clock.ts'
import { benchServices, benchSlug } from './support/bench-business.ts'
import { slotSupply } from './support/bench-slots.ts'
import { openConnections, postJson, type Send } from './support/http-connections.ts'
import { quantile } from './support/load.ts'
import type { Figure } from './support/report.ts'
import type { Heard, Listen } from './servers/listeners.ts'

export interface LiveBench {
  readonly database: Database
  /** Of two web processes of the app, and of two bare servers. */
  readonly ports: readonly number[]
  readonly barePorts: readonly number[]
  /** The app's own: slots signed here are good there. */
  readonly secret: string
  readonly clients: number
  readonly holds: number
}

const clock = startClock()

/** One hold, and how long after its 201 each of so many open streams has been told, half of them at the other process; a bare server beside. */
export async function benchLive({ database, ports, barePorts, secret, clients, holds }: LiveBench): Promise<Figure[]> {
  const core = createBookingCore({ ...database, clock, secret })
  const tenant = await core.findTenant(benchSlug)
  if (tenant === undefined) throw new Error('The bench business is missing')
  const nextSlot = await slotSupply(core, tenant, benchServices, clock.now())
  const of = (index: number) => `X-Forwarded-For: 10.78.${index >> 8}.${index & 255}\r\n`
  const api = `/api/v1/tenants/${benchSlug}`
  const app = await openCrowd(ports, `${api}/events`, clients)
  const bare = await openCrowd(barePorts, '/events', clients)
  try {
    for (let index = 0; index < holds + warmUp; index++) {
      const counts = index >= warmUp
      await app.tell(postJson(`${api}/holds`, { slotId: nextSlot().id }, of(index)), counts)
      await bare.tell(postJson('/tell', {}), counts)
    }
  } finally {
    app.close()
    bare.close()
  }
  const limitName = 'Redis and node:http, the same bytes'
  const figure = { part: 'i', unit: 'ms', limitName } as const
  const [ours, theirs] = [app.times(), bare.times()]
  const among = `${clients} open streams over two processes`
  return [
    {
      ...figure,
      name: `a slot taken: told to all of ${among}, p99 of ${holds} holds`,
      value: quantile(ours.last, 0.99),
      limit: quantile(theirs.last, 0.99),
      aim: 'below 100 ms',
    },
    { ...figure, name: 'the same, p50', value: quantile(ours.last, 0.5), limit: quantile(theirs.last, 0.5) },
    { ...figure, name: 'one of them is told, p50', value: quantile(ours.each, 0.5), limit: quantile(theirs.each, 0.5) },
  ]
}

const warmUp = 10

/** Clients in processes of their own, as many at each of the ports. */
async function openCrowd(ports: readonly number[], where: string, clients: number) {
  const children = await Promise.all(ports.map((port) => listen({ port, path: where, count: Math.floor(clients / ports.length) })))
  const { send, close } = await openConnections(ports[0] ?? 0, 1)
  const last: number[] = []
  const each: number[] = []
  return {
    /** Resolves when all have heard of it. */
    tell: async (request: string, counts: boolean): Promise<void> => {
      const heard = Promise.all(children.map(({ next }) => next()))
      const from = await sent(send[0], request)
      const after = (await heard).flatMap((one) => (one.kind === 'heard' ? one.at.map((at) => Math.max(0, at - from)) : []))
      if (!counts) return
      each.push(...after)
      last.push(Math.max(...after))
    },
    times: () => ({ last, each }),
    close: () => {
      close()
      for (const child of children) child.disconnect()
    },
  }
}

/** When the 201 was there, by the clock that all processes share. */
async function sent(send: Send | undefined, request: string): Promise<number> {
  const reply = await send?.(request)
  if (reply?.status !== 201) throw new Error(`${reply?.status} instead of 201: ${reply?.body}`)
  return Number(process.hrtime.bigint()) / 1e6
}

interface Listeners {
  readonly next: () => Promise<Heard>
  readonly disconnect: () => void
}

async function listen(listening: Listen): Promise<Listeners> {
  const child = fork(path.join(import.meta.dirname, 'servers/listeners.ts'))
  const gone = once(child, 'exit').then((): never => {
    throw new Error('The listeners are gone')
  })
  gone.catch(() => {})
  let hear = (_: Heard): void => {}
  child.on('message', (heard: Heard) => hear(heard))
  const next = () => Promise.race([gone, new Promise<Heard>((resolve) => (hear = resolve))])
  const ready = next()
  child.send(listening)
  await ready
  return { next, disconnect: () => child.disconnect() }
}
