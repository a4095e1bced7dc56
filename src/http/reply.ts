import type { UIMessageChunk } from 'ai'
import type { Freshness } from '../booking/index.ts'
import type { ProblemCode } from './contract/problem.ts'
import type { EventStream } from './live/event-stream.ts'

/** An answer as data: sent, and kept under an Idempotency-Key, in one place each. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Set-Cookie, a field for each. */
  readonly cookies?: readonly string[]
  /** Sent instead of the body, which is what remains of it when it has ended. */
  readonly stream?: TurnStream
  /** Sent instead of the body, until the client goes. */
  readonly events?: EventStream
  /** Why not, where it was refused. */
  readonly problem?: ProblemCode
  /** Whoever asks the same gets the same while it is fresh. */
  readonly kept?: KeptAnswer
}

/** A whole answer, without what is one caller's own. */
export interface KeptAnswer {
  readonly freshness: Freshness
  readonly tenantId: number
  readonly etag: string
  readonly reply: Reply
}

/** A turn as it happens. `whole` is the same as JSON; it settles whether or not anyone reads. */
export interface TurnStream {
  readonly chunks: ReadableStream<UIMessageChunk>
  readonly whole: Promise<string>
}

const jsonHeaders = { 'content-type': 'application/json; charset=utf-8' }

export function json(status: number, value: object, headers: Readonly<Record<string, string>> = jsonHeaders): Reply {
  return { status, headers: headers === jsonHeaders ? headers : { ...jsonHeaders, ...headers }, body: JSON.stringify(value) }
}

export function empty(status: 204 | 304, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers, body: '' }
}

export function text(status: number, contentType: string, body: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'content-type': contentType, ...headers }, body }
}

export function withHeaders(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } }
}
