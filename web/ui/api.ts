import type { Availability } from '../../src/http/contract/availability.ts'
import type { BookingView, NewBookingView } from '../../src/http/contract/bookings.ts'
import type { ConversationView, MessageBody, RatingBody } from '../../src/http/contract/conversations.ts'
import type { SlotCard } from '../../src/http/contract/cards.ts'
import type { HoldView } from '../../src/http/contract/holds.ts'
import type { ServiceList, TenantView } from '../../src/http/contract/tenant.ts'
import type { StillFree } from '../../src/http/contract/slots.ts'
import { connectLive, type Live } from './live.ts'
import { type TalkEvent, watchTalk } from './watch-talk.ts'
import { ApiProblem, problemOf } from './problem.ts'
import { solveChallenge } from './solve-challenge.ts'
import { createServerClock, type ServerClock } from './server-clock.ts'

export type { BookingView, ConversationView, HoldView, NewBookingView }
export type Business = TenantView
export type ServiceOffered = ServiceList['services'][number]

/** What the client may say in a turn: words, or a press on a proposal. Never history, never roles. */
export type TurnBody = MessageBody

export interface Customer {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

export interface ConfirmHold {
  readonly holdId: string
  readonly customer: Customer
  readonly timeZone: string
  readonly locale: string
}

export interface ConversationKey {
  readonly id: string
  readonly token: string
}

export interface Api {
  /** Where everything of this business lives, without a slash at the end. */
  readonly base: string
  readonly clock: ServerClock
  /** What is taken and becomes free, as it happens. */
  readonly live: Live
  readonly getBusiness: () => Promise<Business>
  readonly findServices: () => Promise<readonly ServiceOffered[]>
  readonly startConversation: (input: { locale: string; timeZone: string }) => Promise<ConversationKey & { readonly now: string }>
  readonly getConversation: (key: ConversationKey) => Promise<ConversationView>
  /** The turn as a UI message stream. The same `idempotencyKey` never runs a turn twice. */
  readonly sendTurn: (key: ConversationKey, body: TurnBody, idempotencyKey: string, signal: AbortSignal | undefined) => Promise<Response>
  /** The running turn from its beginning; 204 when none runs. */
  readonly resumeTurn: (key: ConversationKey, signal: AbortSignal | undefined) => Promise<Response>
  /** The language the conversation goes on in, and its mails are written in. */
  readonly setLocale: (key: ConversationKey, locale: string) => Promise<void>
  /** Tells that the conversation has changed or that a person is typing, until stopped; comes again by itself when the line is lost. */
  readonly watchConversation: (key: ConversationKey, told: (event: TalkEvent) => void) => () => void
  /** That the customer is typing: for a person who has the conversation. */
  readonly tellTyping: (key: ConversationKey) => Promise<void>
  /** What the customer thinks of an answer. */
  readonly rate: (key: ConversationKey, rating: RatingBody) => Promise<void>
  /** Every word of the conversation goes, here and at the business. */
  readonly erase: (key: ConversationKey) => Promise<void>
  readonly placeHold: (slotId: string, partySize: number | undefined, idempotencyKey: string) => Promise<HoldView>
  readonly releaseHold: (id: string) => Promise<void>
  /** Again with the same hold answers the same booking. */
  readonly confirmHold: (body: ConfirmHold) => Promise<NewBookingView>
  readonly getHold: (id: string) => Promise<HoldView>
  /** Once for each hold, by its full life from now. */
  readonly extendHold: (id: string) => Promise<HoldView>
  readonly findSlots: (query: Record<string, string>) => Promise<Availability>
  /** Those of the offers that are still free. */
  readonly recheckSlots: (ids: readonly string[], partySize: number | undefined) => Promise<readonly SlotCard[]>
  /** Lets the assistant speak of a booking that was made elsewhere, in this conversation. */
  readonly openBooking: (key: ConversationKey, reference: string, token: string) => Promise<void>
  readonly getBooking: (reference: string, token: string) => Promise<BookingView>
  readonly reschedule: (reference: string, token: string, slotId: string) => Promise<BookingView>
  readonly cancel: (reference: string, token: string) => Promise<BookingView>
}

/** The REST interface of one business; refusals and outages are thrown as `ApiProblem`. */
export function connectApi(tenant: string): Api {
  const base = `/api/v1/tenants/${encodeURIComponent(tenant)}`
  const clock = createServerClock()

  const send = async (
    method: string,
    path: string,
    init: { body?: unknown; token?: string; headers?: Record<string, string>; signal?: AbortSignal | undefined } = {},
  ) => {
    const response = await fetch(base + path, {
      method,
      headers: {
        accept: 'application/json',
        ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(init.token === undefined ? {} : { authorization: `Bearer ${init.token}` }),
        ...init.headers,
      },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
      ...(init.signal === undefined ? {} : { signal: init.signal }),
    })
    if (!response.ok) throw await problemOf(response)
    return response
  }
  // A business that is being flooded asks for a little work first; the same call again, with its proof. It may be asked once more: a proof
  // whose answer was lost is used up.
  const call: typeof send = async (method, path, init) => {
    let headers = init?.headers ?? {}
    for (let asked = 0; ; asked++) {
      const answer = await send(method, path, { ...init, headers }).catch((error: unknown) => error)
      if (answer instanceof Response) return answer
      const challenge = answer instanceof ApiProblem && asked < 2 ? answer.challenge : undefined
      const proof = challenge === undefined ? undefined : await solveChallenge(challenge)
      if (proof === undefined) throw answer
      headers = { ...headers, 'holdfast-proof': proof }
    }
  }
  const json = async <T>(...request: Parameters<typeof call>) => (await (await call(...request)).json()) as T
  const bookingPath = (reference: string) => `/bookings/${encodeURIComponent(reference)}`

  return {
    base,
    clock,
    live: connectLive(`${base}/events`, clock.learn),
    getBusiness: async () => {
      const business = await json<Business>('GET', '/')
      clock.learn(business.now)
      return business
    },
    findServices: async () => (await json<ServiceList>('GET', '/services')).services,
    startConversation: (body) => json('POST', '/conversations', { body }),
    getConversation: (key) => json('GET', `/conversations/${key.id}`, { token: key.token }),
    sendTurn: (key, body, idempotencyKey, signal) =>
      call('POST', `/conversations/${key.id}/messages`, {
        body,
        token: key.token,
        signal,
        headers: { accept: 'text/event-stream', 'idempotency-key': idempotencyKey },
      }),
    resumeTurn: (key, signal) =>
      call('GET', `/conversations/${key.id}/stream`, { token: key.token, signal, headers: { accept: 'text/event-stream' } }),
    watchConversation: (key, told) =>
      watchTalk(
        (signal) => call('GET', `/conversations/${key.id}/events`, { token: key.token, signal, headers: { accept: 'text/event-stream' } }),
        told,
      ),
    tellTyping: async (key) => {
      await call('POST', `/conversations/${key.id}/typing`, { token: key.token, body: {} })
    },
    setLocale: async (key, locale) => {
      await call('POST', `/conversations/${key.id}/locale`, { token: key.token, body: { locale } })
    },
    rate: async (key, body) => {
      await call('POST', `/conversations/${key.id}/ratings`, { token: key.token, body })
    },
    erase: async (key) => {
      await call('DELETE', `/conversations/${key.id}`, { token: key.token })
    },
    placeHold: (slotId, partySize, idempotencyKey) => {
      const body = { slotId, ...(partySize === undefined ? {} : { partySize }) }
      return json('POST', '/holds', { body, headers: { 'idempotency-key': idempotencyKey } })
    },
    releaseHold: async (id) => {
      await call('DELETE', `/holds/${encodeURIComponent(id)}`)
    },
    confirmHold: (body) => json('POST', '/bookings', { body }),
    getHold: (id) => json('GET', `/holds/${encodeURIComponent(id)}`),
    extendHold: (id) => json('POST', `/holds/${encodeURIComponent(id)}/extend`, { body: {} }),
    findSlots: (query) => json('GET', `/availability?${new URLSearchParams(query)}`),
    recheckSlots: async (ids, partySize) => {
      const query = new URLSearchParams({
        id: ids.slice(0, 100).join(),
        ...(partySize === undefined ? {} : { partySize: String(partySize) }),
      })
      return (await json<StillFree>('GET', `/slots?${query}`)).slots
    },
    openBooking: async (key, reference, token) => {
      await call('POST', `/conversations/${key.id}/bookings`, { token: key.token, body: { reference, token } })
    },
    getBooking: (reference, token) => json('GET', bookingPath(reference), { token }),
    reschedule: (reference, token, slotId) => json('POST', `${bookingPath(reference)}/reschedule`, { token, body: { slotId } }),
    cancel: (reference, token) => json('POST', `${bookingPath(reference)}/cancel`, { token, body: {} }),
  }
}
