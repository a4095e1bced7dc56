import type { z } from 'zod'
import { personAnswersFrom } from '../../agent/index.ts'
import type { Tenant } from '../../booking/index.ts'
import type { EpochMs } from '../../shared/clock.ts'
import { formatInstant } from '../../shared/instant.ts'
import { isTimeZone } from '../../shared/wall-time.ts'
import type { Message, Transcripts } from '../../transcripts/index.ts'
import type { Route } from '../call.ts'
import type { conversationBody, historyQuery, localeBody, openedBookingBody, ratingBody } from '../contract/conversations.ts'
import { invalidInput, problem, refusal } from '../problem.ts'
import { empty, json } from '../reply.ts'
import { readerOf } from '../wire.ts'
import { withBookingLinks } from './booking-links.ts'
import { noConversation, openConversation } from './open-conversation.ts'

export const startConversation: Route<z.output<typeof conversationBody>> = async ({ transcripts, clock }, { tenant, body, address }) => {
  const usual = readerOf(tenant, clock.now())
  const timeZone = body.timeZone ?? usual.timeZone
  if (!isTimeZone(timeZone)) return invalidInput({ timeZone: 'is not an IANA time zone such as "Europe/London"' })
  const locale = body.locale ?? usual.locale
  const { conversation, token } = await transcripts.startConversation({
    tenantId: tenant.id,
    channel: 'chat',
    locale,
    timeZone,
    customer: body.customer ?? {},
    address,
  })
  return json(201, { id: conversation.id, token, now: formatInstant(clock.now()) })
}

export const getConversation: Route<unknown, z.output<typeof historyQuery>> = async (deps, call) => {
  const conversation = await openConversation(deps, call)
  if (conversation === undefined) return noConversation()
  const [{ messages }, live] = await Promise.all([
    deps.transcripts.getTranscript(call.tenant.id, conversation.id),
    deps.transcripts.getLiveState(call.tenant.id, conversation.id),
  ])
  const page = pageOf(messages, Number(call.query.before ?? Infinity), Number(call.query.limit ?? 200))
  const { id, status, locale, timeZone, customer } = conversation
  const running = isRunning(messages)
  const { person, waiting } = whoAnswers(call.tenant, live, deps.clock.now())
  const reading = { tenant: call.tenant, conversationId: conversation.id }
  const shown = (await withBookingLinks(deps, reading, page.messages)).map(toMessage)
  return json(200, { id, status, locale, timeZone, customer, running, person, waiting, messages: shown, next: page.next })
}

export const setConversationLocale: Route<z.output<typeof localeBody>> = async (deps, call) => {
  const conversation = await openConversation(deps, call)
  if (conversation === undefined) return noConversation()
  await deps.transcripts.setLocale(call.tenant.id, conversation.id, call.body.locale)
  return empty(204)
}

/** 204 when no turn runs: then what was said is all in the history. */
export const resumeStream: Route = async (deps, call) => {
  const conversation = await openConversation(deps, call)
  if (conversation === undefined) return noConversation()
  const chunks = await deps.agent.resumeTurn(conversation)
  if (chunks === undefined) return empty(204)
  return { status: 200, headers: {}, body: '', stream: { chunks, whole: Promise.resolve('') } }
}

/** Nobody reads it again, here or among staff; bookings stay. */
export const eraseConversation: Route = async (deps, call) => {
  const conversation = await openConversation(deps, call)
  if (conversation === undefined) return noConversation()
  const outcome = await deps.transcripts.eraseConversation(call.tenant.id, conversation.id)
  if (outcome === 'busy')
    return problem('conversation_busy', 'The last message is still being answered: try again in a moment.', { retryAfter: 2 })
  return empty(204)
}

export const rateTurn: Route<z.output<typeof ratingBody>> = async (deps, call) => {
  const conversation = await openConversation(deps, call)
  if (conversation === undefined) return noConversation()
  const { turnId, verdict, reason } = call.body
  const rated = await deps.transcripts.rateTurn({ tenantId: call.tenant.id, conversationId: conversation.id, turnId, verdict, reason })
  return rated ? empty(204) : invalidInput({ turnId: 'is no answer of this conversation' })
}

/** From the page behind the mail's link to the assistant. Neither the token nor whether it was right is written down. */
export const openBooking: Route<z.output<typeof openedBookingBody>> = async (deps, call) => {
  const conversation = await openConversation(deps, call)
  if (conversation === undefined) return noConversation()
  const { reference, token } = call.body
  const opened = await deps.booking.openBooking(call.tenant, { reference, manageToken: token, conversationId: conversation.id })
  return opened.ok ? empty(204) : refusal(opened.error, readerOf(call.tenant, deps.clock.now()))
}

/** Who is there, and who was asked for: never somebody who is not. */
function whoAnswers(tenant: Tenant, live: Awaited<ReturnType<Transcripts['getLiveState']>>, now: EpochMs) {
  const person = live === undefined || live.owner === null ? null : { name: firstName(live.owner.name) }
  if (live === undefined || live.waitingSince === null || person !== null) return { person, waiting: null }
  const from = personAnswersFrom(tenant, live.hours, now)
  const isNow = from !== undefined && from <= now
  return { person, waiting: { since: formatInstant(live.waitingSince), from: from === undefined ? null : formatInstant(from), now: isNow } }
}

/** What a customer is told of who writes to them. */
function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name
}

// The customer's message is stored when its turn begins, the answer when it ends.
function isRunning(messages: readonly Message[]): boolean {
  const last = messages.at(-1)
  return last?.role === 'customer' && last.turn === 'running'
}

function pageOf(messages: readonly Message[], before: number, limit: number): { messages: readonly Message[]; next: string | null } {
  const older = messages.filter((message) => message.seq < before)
  const page = older.slice(-limit)
  return { messages: page, next: older.length > page.length ? String(page[0]?.seq ?? 0) : null }
}

function toMessage({ id, seq, turnId, role, staff, turn, parts, verdict, createdAt }: Message) {
  const by = staff === undefined ? {} : { by: firstName(staff.name) }
  const forPerson = role === 'customer' && (turn === 'person' || turn === 'stopped') ? { forPerson: true } : {}
  return { id, seq, turnId, role, ...by, ...forPerson, parts, verdict, createdAt: formatInstant(createdAt) }
}
