import type { z } from 'zod'
import { availabilityShape } from '../../../src/http/contract/availability.ts'
import { newBookingShape } from '../../../src/http/contract/bookings.ts'
import { newConversationShape, turnShape } from '../../../src/http/contract/conversations.ts'
import { holdShape } from '../../../src/http/contract/holds.ts'
import { problemShape, type Problem } from '../../../src/http/contract/problem.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

export interface Client {
  readonly base: string
  /** `path` below the demo business, or from the root when it begins with two slashes. */
  readonly send: (
    method: string,
    path: string,
    options?: {
      readonly body?: unknown
      readonly raw?: string | Buffer
      readonly headers?: Record<string, string>
      readonly token?: string
    },
  ) => Promise<Answer>
  readonly findSlots: (service: string, query?: Record<string, string>) => Promise<z.output<typeof availabilityShape>['slots']>
  readonly hold: (slotId: string, headers?: Record<string, string>) => Promise<z.output<typeof holdShape>>
  readonly book: (slotId: string) => Promise<z.output<typeof newBookingShape>>
  readonly startConversation: () => Promise<z.output<typeof newConversationShape>>
  readonly say: (conversation: { id: string; token: string }, body: object) => Promise<z.output<typeof turnShape>>
}

export const ada = { name: 'Ada Byron', email: 'ada@example.com' }

export function createClient(base: string): Client {
  const send: Client['send'] = async (method, path, { body, raw, headers = {}, token } = {}) => {
    const url = path.startsWith('//') ? base + path.slice(1) : `${base}/api/v1/tenants/demo${path}`
    const content = body === undefined && raw === undefined ? {} : { 'content-type': 'application/json' }
    const bearer = token === undefined ? {} : { authorization: `Bearer ${token}` }
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await fetch(url, {
      method,
      headers: { ...content, ...bearer, ...headers },
      ...(payload === undefined ? {} : { body: payload }),
    })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  const hold: Client['hold'] = async (slotId, headers = {}) =>
    read(holdShape, 201, await send('POST', '/holds', { body: { slotId }, headers }))
  return {
    base,
    send,
    hold,
    findSlots: async (service, query = {}) => {
      const range = { from: '2026-03-03T00:00:00Z', to: '2026-03-20T00:00:00Z', ...query }
      return read(availabilityShape, 200, await send('GET', `/availability?${new URLSearchParams({ service, ...range })}`)).slots
    },
    book: async (slotId) =>
      read(newBookingShape, 201, await send('POST', '/bookings', { body: { holdId: (await hold(slotId)).id, customer: ada } })),
    startConversation: async () =>
      read(newConversationShape, 201, await send('POST', '/conversations', { body: { locale: 'en', timeZone: 'Europe/London' } })),
    say: async ({ id, token }, body) => read(turnShape, 200, await send('POST', `/conversations/${id}/messages`, { body, token })),
  }
}

/** The answer as its schema has it; throws when it is another, or has what the schema does not know. */
export function read<Schema extends z.ZodType>(schema: Schema, status: number, answer: Answer): z.output<Schema> {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.text.slice(0, 500)}`)
  const found: unknown = JSON.parse(answer.text)
  const parsed = schema.parse(found)
  // Objects of a schema drop what they do not know: then the two differ.
  if (JSON.stringify(sorted(parsed)) !== JSON.stringify(sorted(found)))
    throw new Error(`The answer has more than its schema: ${answer.text.slice(0, 500)}`)
  return parsed
}

export function problemOf(answer: Answer): Problem {
  if (answer.headers.get('content-type')?.startsWith('application/problem+json') !== true)
    throw new Error(`No problem: ${answer.status} ${answer.text.slice(0, 300)}`)
  return read(problemShape, answer.status, answer)
}

export function first<T>(list: readonly T[]): T {
  const [value] = list
  if (value === undefined) throw new Error('the list is empty')
  return value
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
