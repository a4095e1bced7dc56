import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { checkUrl, type Reachable } from './check-url.ts'
import { settingsOf, type WebhookDeps } from './deps.ts'
import type { AttemptError } from './model.ts'
import { readRetryAfter } from './retry.ts'

export interface Posted {
  readonly tookMs: number
  readonly status: number | null
  readonly error: AttemptError | null
  readonly answer: string | null
  /** Milliseconds, as the answer asked for. */
  readonly retryAfter: number | undefined
}

interface Message {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Calls a receiver: at an address that was checked just now, directly (no proxy), without following where it points to. All of it, the look-up
 * and a slow answer included, takes ten seconds at most. Never throws.
 */
export async function post(deps: WebhookDeps, message: Message): Promise<Posted> {
  const startedAt = performance.now()
  const deadline = AbortSignal.timeout(settingsOf(deps).timeOut)
  const answered = await send(deps, message, deadline)
  return { status: null, error: null, answer: null, retryAfter: undefined, ...answered, tookMs: Math.round(performance.now() - startedAt) }
}

async function send(deps: WebhookDeps, message: Message, deadline: AbortSignal): Promise<Partial<Posted>> {
  const reachable = await Promise.race([checkUrl(deps, message.url), expiry(deadline)])
  if (reachable === undefined) return { error: 'timed_out' }
  if (!reachable.ok) return { error: reachable.error === 'name_unknown' ? 'name_unknown' : 'address_refused' }
  return request(deps, reachable.value, { message, deadline })
}

/** A look-up cannot be broken off, only left. */
function expiry(deadline: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => deadline.addEventListener('abort', () => resolve(undefined), { once: true }))
}

interface Sending {
  readonly message: Message
  readonly deadline: AbortSignal
}

function request(deps: WebhookDeps, { url, addresses }: Reachable, { message, deadline }: Sending): Promise<Partial<Posted>> {
  const { Agent, request: open } = url.protocol === 'https:' ? https : http
  // An agent of its own: one connection, no proxy from the environment, and nothing that was open to another address.
  const agent = new Agent({ keepAlive: false, ...(addresses === undefined ? {} : { lookup: pinned(addresses) }) })
  return new Promise((resolve) => {
    const sent = open(url, { method: 'POST', agent, headers: headersOf(message), signal: deadline })
    let answered = false
    sent.on('error', (error) => resolve({ error: deadline.aborted ? 'timed_out' : errorOf(error) }))
    // An answer that wants to speak another protocol (101) is no answer, and no error either.
    sent.on('close', () => answered || resolve({ error: deadline.aborted ? 'timed_out' : 'connection_lost' }))
    sent.on('response', (response) => {
      answered = true
      const { statusCode: status = 0 } = response
      const retryAfter = readRetryAfter(response.headers['retry-after'], deps.clock.now() - deps.clock.offsetMs)
      // What was answered counts, however the rest of it comes in.
      const done = (answer: string) => resolve({ status, answer, retryAfter })
      readStart(response, deadline, done)
    })
    sent.end(message.body)
  })
}

function headersOf({ headers, body }: Message): http.OutgoingHttpHeaders {
  return {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Holdfast-Webhooks/1',
    accept: '*/*',
    ...headers,
  }
}

/** Whatever the name stands for by now, the connection goes to what was checked. */
function pinned(addresses: NonNullable<Reachable['addresses']>): LookupFunction {
  const [first] = addresses
  return (_host, { all }, done) => {
    if (all === true) done(null, [...addresses])
    else done(null, first?.address ?? '', first?.family)
  }
}

const mostRead = 16_384
const mostKept = 4_096

function readStart(response: http.IncomingMessage, deadline: AbortSignal, done: (answer: string) => void): void {
  const chunks: Buffer[] = []
  let length = 0
  const end = () => {
    response.destroy()
    done(textOf(Buffer.concat(chunks)))
  }
  deadline.addEventListener('abort', end, { once: true })
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    if (length >= mostRead) end()
  })
  response.on('end', end)
  response.on('error', end)
  response.on('close', end)
}

// PostgreSQL keeps no NUL, and a character that was cut in two is none.
function textOf(bytes: Buffer): string {
  return bytes
    .subarray(0, mostKept)
    .toString('utf8')
    .replaceAll('\0', '')
    .replace(/\uFFFD+$/, '')
}

function errorOf(error: Error): AttemptError {
  const code = String(Reflect.get(error, 'code') ?? '')
  if (code === 'ECONNREFUSED') return 'connection_refused'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name_unknown'
  return /CERT|TLS|SSL|VERIFY|SELF_SIGNED|EPROTO/.test(code) ? 'tls_failed' : 'connection_lost'
}
