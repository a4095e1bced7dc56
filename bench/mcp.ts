import { createBookingCore } from '../src/booking/create-booking-core.ts'
import { createAssistantKeys } from '../src/db/assistant-keys.ts'
import type { Database } from '../src/db/client.ts'
import { startClock } from '../src/shared/clock.ts'
import type { BenchRounds, Side } from './support/alternate.ts'
import { benchServices, benchSlug } from './support/bench-business.ts'
import { sessionSupply } from './support/bench-sessions.ts'
import { slotSupply } from './support/bench-slots.ts'
import { get, openConnections, postJson, type Send } from './support/http-connections.ts'
import { interleave } from './support/interleave.ts'
import type { Load } from './support/load.ts'
import type { Figure } from './support/report.ts'

export interface McpBench {
  readonly database: Database
  readonly appPort: number
  /** Of the SDK alone: one tool that answers a constant. */
  readonly floorPort: number
  readonly secret: string
}

const clock = startClock()
const minute = 60_000
const day = 24 * 60 * minute

/** The same tools through MCP and through REST, on the same app in turns, and what the SDK does for a tool that does nothing. */
export async function benchMcp({ database, appPort, floorPort, secret }: McpBench, rounds: BenchRounds): Promise<Figure[]> {
  const core = createBookingCore({ ...database, clock, secret })
  const [tenant, demo] = [await core.findTenant(benchSlug), await core.findTenant('demo')]
  if (tenant === undefined || demo === undefined) throw new Error('The bench business or the demo business is missing')
  const nextSlot = await slotSupply(core, tenant, benchServices, clock.now())
  const nextSession = await sessionSupply(database, tenant.id, Math.ceil(rounds.milliseconds * (rounds.rounds + 1)), clock.now())
  const app = await openConnections(appPort, rounds.clients)
  const floor = await openConnections(floorPort, rounds.clients)
  const [send, sendFloor] = [expecting(app.send), expecting(floor.send)]
  const { key } = await createAssistantKeys({ ...database, clock }).create({
    tenantId: demo.id,
    tenantSlug: demo.slug,
    name: 'bench',
    scopes: ['read', 'hold'],
    trusted: false,
  })
  const asked = (index: number) => ({ service: 'haircut', ...range(index) })
  const call = (index: number, args: object, name: string, headers = `Authorization: Bearer ${key}\r\n`) =>
    current('/demo/mcp', index, { name, arguments: args }, headers)

  const [mcp, rest, older, sdk] = await interleave(rounds, [
    (index) => send(call(index, asked(index), 'checkAvailability'), 200),
    (index) => send(get(`/api/v1/tenants/demo/availability?${new URLSearchParams({ ...asked(index), limit: '8' })}`, from(index)), 200),
    (index) =>
      send(older2025('/demo/mcp', index, { name: 'checkAvailability', arguments: asked(index) }, `Authorization: Bearer ${key}\r\n`), 200),
    (index) => sendFloor(current('/mcp', index, { name: 'checkAvailability', arguments: asked(index) }), 200),
  ])
  const [services, restServices, sdkAgain] = await interleave(rounds, [
    (index) => send(call(index, {}, 'findServices'), 200),
    (index) => send(get('/api/v1/tenants/demo/services', from(index)), 200),
    (index) => sendFloor(current('/mcp', index, { name: 'checkAvailability', arguments: asked(index) }), 200),
  ])
  const hold = (index: number, beside: object) =>
    send(current(`/${benchSlug}/mcp`, index, { name: 'holdSlot', arguments: { slotId: nextSlot().id, ...beside } }), 200)
  const [holds, first, restHolds] = await interleave(rounds, [
    (index) => hold(index, { session: nextSession() }),
    (index) => hold(index, {}),
    (index) => send(postJson(`/api/v1/tenants/${benchSlug}/holds`, { slotId: nextSlot().id }, from(index)), 201),
  ] satisfies Side[])
  app.close()
  floor.close()
  return [
    ...beside('checkAvailability, two weeks, never the same range', mcp, rest, 'GET /availability', 'at least 0.5'),
    ...beside('the same by a client of 2025-11-25', older, rest, 'GET /availability'),
    ...beside('checkAvailability beside a tool that answers a constant', mcp, sdk, 'the SDK alone'),
    ...beside('findServices', services, restServices, 'GET /services, from memory'),
    ...beside('findServices beside a tool that answers a constant', services, sdkAgain, 'the SDK alone'),
    ...beside('holdSlot in sessions begun before', holds, restHolds, 'POST /holds, no conversation', 'at least 0.5'),
    ...beside('holdSlot as the first call, which begins a session', first, restHolds, 'POST /holds, no conversation'),
  ]
}

function beside(name: string, ours: Load | undefined, limit: Load | undefined, limitName: string, aim?: string): Figure[] {
  if (ours === undefined || limit === undefined) return []
  const figure = { part: 'f', limitName } as const
  return [
    { ...figure, name, unit: '/s', value: ours.perSecond, limit: limit.perSecond, ...(aim === undefined ? {} : { aim }) },
    { ...figure, name: `${name}, p99`, unit: 'ms', value: ours.p99, limit: limit.p99 },
  ]
}

/** Any other status ends the measurement, and so does a refusal: those are quick. */
function expecting(connections: readonly Send[]): (request: string, status: number) => Promise<void> {
  const free = [...connections]
  return async (request, status) => {
    const send = free.pop()
    if (send === undefined) throw new Error('More clients than connections')
    const reply = await send(request)
    free.push(send)
    if (reply.status !== status || reply.body.includes('"isError":true'))
      throw new Error(`${reply.status} instead of ${status}: ${reply.body}`)
  }
}

const accepted = 'Accept: application/json, text/event-stream\r\n'

/** As a client of 2026-07-28 sends it: who it is comes with every call. */
function current(path: string, index: number, params: { name: string; arguments: object }, headers = ''): string {
  const meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': {},
  }
  const body = { jsonrpc: '2.0', id: index, method: 'tools/call', params: { ...params, _meta: meta } }
  const named = `MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\nMcp-Name: ${params.name}\r\n`
  return postJson(path, body, `${accepted}${named}${headers}${from(index)}`)
}

function older2025(path: string, index: number, params: object, headers: string): string {
  const body = { jsonrpc: '2.0', id: index, method: 'tools/call', params }
  return postJson(path, body, `${accepted}MCP-Protocol-Version: 2025-11-25\r\n${headers}${from(index)}`)
}

/** Every caller an address of its own: the quotas of one are not what is measured. */
function from(index: number): string {
  return `X-Forwarded-For: 10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}\r\n`
}

function range(index: number): { from: string; to: string } {
  const start = clock.now() + day + (index % 20_000) * minute
  return { from: new Date(start).toISOString(), to: new Date(start + 14 * day).toISOString() }
}
