import { createBookingCore } from '../src/booking/create-booking-core.ts'
import type { Database } from '../src/db/client.ts'
import { startClock } from '../src/shared/clock.ts'
import { alternate, type BenchRounds, type Side } from './support/alternate.ts'
import { benchServices, benchSlug } from './support/bench-business.ts'
import { slotSupply } from './support/bench-slots.ts'
import { holdValues } from './support/hold-values.ts'
import { openConnections, postJson, type Send } from './support/http-connections.ts'
import { warmUp } from './support/load.ts'
import type { Figure } from './support/report.ts'

export interface HttpBench {
  readonly database: Database
  /** Of the app and of the bare Express server, both over that database. */
  readonly appPort: number
  readonly barePort: number
  /** The app's own: slots signed here are good there. */
  readonly secret: string
}

const clock = startClock()

/** A hold over HTTP beside an Express route that runs that one statement on `pg`. */
export async function benchHttp({ database, appPort, barePort, secret }: HttpBench, rounds: BenchRounds): Promise<Figure[]> {
  const core = createBookingCore({ ...database, clock, secret })
  const tenant = await core.findTenant(benchSlug)
  if (tenant === undefined) throw new Error('The bench business is missing')
  const nextSlot = await slotSupply(core, tenant, benchServices, clock.now())
  const app = await openConnections(appPort, rounds.clients)
  const bare = await openConnections(barePort, rounds.clients)
  const send = { app: expecting(app.send), bare: expecting(bare.send) }

  const appHolds: Side = (index) =>
    send.app(index, postJson(`/api/v1/tenants/${benchSlug}/holds`, { slotId: nextSlot().id }, forwardedFor(index)), 201)
  const bareHolds: Side = (index) => send.bare(index, postJson('/holds', { values: holdValues(tenant, nextSlot(), `bare ${index}`) }), 201)
  await warmUp(rounds, appHolds, bareHolds)
  const holds = await alternate(rounds, async () => [appHolds, bareHolds])

  app.close()
  bare.close()

  const figure = { part: 'b', unit: '/s', limitName: 'Express + that statement on pg' } as const
  return [{ ...figure, name: 'POST /holds, each its own slot', ...holds, aim: 'at least 0.7' }]
}

/** Each client has its own connection; which one is free is known by its index. Any other status ends the measurement. */
function expecting(connections: readonly Send[]): (index: number, request: string, status: number) => Promise<void> {
  const free = [...connections]
  return async (_, request, status) => {
    const send = free.pop()
    if (send === undefined) throw new Error('More clients than connections')
    const reply = await send(request)
    free.push(send)
    if (reply.status !== status) throw new Error(`${reply.status} instead of ${status}: ${reply.body}`)
  }
}

/** Every caller an address of its own: the quotas of one are not what is measured. */
function forwardedFor(index: number): string {
  return `X-Forwarded-For: 10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}\r\n`
}
