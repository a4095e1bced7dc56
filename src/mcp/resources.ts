import {
  ResourceNotFoundError,
  ResourceTemplate,
  type CacheHint,
  type McpServer,
  type ReadResourceResult,
} from '@modelcontextprotocol/server'
import type { Booking, Tenant } from '../booking/index.ts'
import { bookingCard } from '../tools/booking-words.ts'
import { openConsent, type ConsentAsked } from '../shared/consent-link.ts'
import { formatInstant } from '../shared/instant.ts'
import { isUuid } from '../shared/ids.ts'
import type { Tool } from '../tools/define-tool.ts'
import { findServices } from '../tools/find-services.ts'
import { getPolicies } from '../tools/get-policies.ts'
import { findOwnBooking } from '../tools/own-booking.ts'
import { runTool } from '../tools/run-tool.ts'
import { contextOf } from './context.ts'
import type { Connection, McpDeps } from './deps.ts'
import { openSession } from './session.ts'

/** The catalogue changes when the business changes it; a minute late is soon enough to read about it. */
const forAll: CacheHint = { ttlMs: 60_000, cacheScope: 'public' }
const forCaller: CacheHint = { ttlMs: 0, cacheScope: 'private' }

/** What there is to read: the business, and the bookings of whoever is known by a key or a token. */
export function registerResources(server: McpServer, deps: McpDeps, connection: Connection): void {
  const { tenant } = connection
  const aboutTenant = {
    name: tenant.name,
    timeZone: tenant.timeZone,
    locales: tenant.locales,
    currency: tenant.currency,
    contact: tenant.contact,
  }
  const read = (name: string, title: string, value: () => Promise<object>): void => {
    const uri = `booking://${name}`
    const config = { title, mimeType: 'application/json', cacheHint: forAll }
    server.registerResource(name, uri, config, async () => asJson(uri, await value()))
  }
  read('tenant', 'The business', () => Promise.resolve(aboutTenant))
  read('services', 'What can be booked', () => throughTool(deps, connection, findServices))
  read('policies', 'Opening hours, house rules and contact', () => throughTool(deps, connection, getPolicies))
  registerHolds(server, deps, connection)
  registerConsents(server, deps, connection)
  registerBookings(server, deps, connection)
}

/**
 * How a hold stands, for an app that counts it down and waits for its person's yes: as over REST, whoever knows its id may look, and is
 * told nothing of whose it is or what for. Nothing is asked and nothing recorded by it.
 */
function registerHolds(server: McpServer, { booking, clock }: McpDeps, { tenant }: Connection): void {
  const one = new ResourceTemplate('booking://holds/{holdId}', { list: undefined })
  const asked = { title: 'A held time as it stands', mimeType: 'application/json', cacheHint: forCaller }
  server.registerResource('hold', one, asked, async (uri, { holdId }) => {
    const hold = typeof holdId === 'string' && isUuid(holdId) ? await booking.getHold(tenant, holdId) : undefined
    if (hold?.ok !== true) throw new ResourceNotFoundError(uri.href)
    const { state, expiresAt } = hold.value
    return asJson(uri.href, { state, expiresAt: formatInstant(expiresAt), now: formatInstant(clock.now()) })
  })
}

/**
 * Whether what a link asks for has happened, for an app that waits for it: whoever has the link could open the page and see that, too. By
 * reading it here nothing is asked, opened or recorded.
 */
function registerConsents(server: McpServer, deps: McpDeps, { tenant }: Connection): void {
  const one = new ResourceTemplate('booking://consents/{consent}', { list: undefined })
  const asked = { title: 'Whether a person has agreed', mimeType: 'application/json', cacheHint: forCaller }
  server.registerResource('consent', one, asked, async (uri, { consent }) => {
    const link = typeof consent === 'string' ? openConsent(deps.secret, tenant.id, consent) : undefined
    if (link === undefined || link.expiresAt <= deps.clock.now()) throw new ResourceNotFoundError(uri.href)
    return asJson(uri.href, { done: await isDone(deps, tenant, link), now: formatInstant(deps.clock.now()) })
  })
}

async function isDone({ booking }: McpDeps, tenant: Tenant, { action, holdId, reference, conversationId }: ConsentAsked): Promise<boolean> {
  if (holdId !== null) {
    const hold = await booking.getHold(tenant, holdId)
    return hold.ok && hold.value.state === 'confirmed'
  }
  const found = reference === null ? undefined : await booking.getBooking(tenant, reference, { conversationId })
  return found?.ok === true && (action === 'open' || found.value.status === 'cancelled')
}

function registerBookings(server: McpServer, deps: McpDeps, connection: Connection): void {
  const own = () => ownBookings(deps, connection)
  const list = async () => ({
    resources: (await own()).map(({ reference, service }) => ({
      uri: `booking://bookings/${reference}`,
      name: reference,
      title: service.name,
    })),
  })
  const complete = {
    reference: async (typed: string) =>
      (await own()).map(({ reference }) => reference).filter((one) => one.startsWith(typed.toUpperCase())),
  }
  const page = new ResourceTemplate('booking://bookings/{reference}', { list, complete })
  const asked = { title: 'A booking of this caller', mimeType: 'application/json', cacheHint: forCaller }
  server.registerResource('booking', page, asked, async (uri, { reference }) => {
    const { context, booking } = await ownBooking(deps, connection, uri, reference)
    return asJson(uri.href, bookingCard(context, booking))
  })
  const calendar = new ResourceTemplate('booking://bookings/{reference}/calendar', { list: undefined, complete })
  const file = { title: 'A booking as a calendar file', mimeType: 'text/calendar', cacheHint: forCaller }
  server.registerResource('calendar', calendar, file, async (uri, { reference }) => {
    const { booking } = await ownBooking(deps, connection, uri, reference)
    return { contents: [{ uri: uri.href, mimeType: 'text/calendar', text: deps.calendarFile(connection.tenant, booking) }] }
  })
}

async function throughTool(deps: McpDeps, connection: Connection, tool: Tool): Promise<object> {
  const context = contextOf(deps, connection, {
    id: '',
    customer: {},
    locale: connection.locale,
    timeZone: connection.tenant.timeZone,
    status: 'open',
  })
  const { modelOutput } = await runTool({ context, log: deps.log }, { tool, input: {} })
  const { ok: _ok, ...output } = modelOutput
  return output
}

/** Who is nobody in particular has none here: what belongs together is known from a call's `session`, which no address carries. */
async function ownContext(deps: McpDeps, connection: Connection) {
  if (connection.caller.kind === 'public') return undefined
  const session = await openSession(deps, connection, {
    envelope: {},
    client: { name: 'reader', asksForms: false, opensPages: false },
    onlyLooks: true,
  })
  return session === undefined ? undefined : contextOf(deps, connection, session.conversation)
}

async function ownBookings(deps: McpDeps, connection: Connection): Promise<readonly Booking[]> {
  const context = await ownContext(deps, connection)
  return context === undefined ? [] : deps.booking.findBookingsOfConversation(connection.tenant, context.session.conversationId)
}

/** Somebody else's and nobody's are one answer, and neither has a code mailed: to read is not to ask. */
async function ownBooking(deps: McpDeps, connection: Connection, uri: URL, reference: string | string[] | undefined) {
  const context = await ownContext(deps, connection)
  const found =
    context === undefined || typeof reference !== 'string' ? undefined : await findOwnBooking(context, decodeURIComponent(reference))
  if (context === undefined || found?.ok !== true) throw new ResourceNotFoundError(uri.href)
  return { context, booking: found.value }
}

function asJson(uri: string, value: object): ReadResourceResult {
  return { contents: [{ uri, mimeType: 'application/json', text: JSON.stringify(value) }] }
}
