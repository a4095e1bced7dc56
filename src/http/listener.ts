import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http'
import type { Socket } from 'node:net'
import { headersFor } from './security-headers.ts'

export interface Listener {
  readonly port: number
  /** Until this is called every request is answered with 503: the address is ours before anything slow is started. */
  readonly serve: (answer: RequestListener) => void
  /** Resolves when every request has been answered; after `withinMs` what is left is cut. */
  readonly close: (withinMs: number) => Promise<void>
}

/**
 * How long a request may take to arrive, never how long its answer may: streams of events are open for hours. Head and body together may
 * take 20 s, looked at each second, so that who sends a byte a second has a connection for that long and nothing else: no other
 * thing is taken for a request (a connection to the database, a place in a stream) before its body is whole.
 */
const bounds = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 16 * 1024,
  // A proxy in front and we must not see two different requests in the same bytes.
  insecureHTTPParser: false,
  requireHostHeader: true,
} satisfies ServerOptions

const mostHeaders = 100
/** No byte goes out for so long although some wait to: heartbeats keep a stream that is read well within it. */
const unreadMs = 30_000

export type ListenWishes = Partial<Pick<typeof bounds, 'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval'>> & {
  readonly unreadMs?: number
}

/** Takes the address. Throws, naming the remedy, when it cannot be had. `wishes` are for tests that cannot wait. */
export async function listen(port: number, host: string, wishes: ListenWishes = {}): Promise<Listener> {
  let answer: RequestListener = starting
  const server = createServer({ ...bounds, ...wishes }, (request, response) =>
    (request.rawHeaders.length > 2 * mostHeaders ? tooManyHeaders : answer)(request, response),
  )
  // Node would leave out those beyond, and a proxy's own, which says who asks, comes last.
  server.maxHeadersCount = 0
  cutWhoDoesNotRead(server, wishes.unreadMs ?? unreadMs)
  const bound = await bind(server, port, host)
  return {
    port: bound,
    serve: (next) => {
      answer = next
    },
    close: (withinMs) => close(server, withinMs),
  }
}

const starting: RequestListener = (_request, response) => {
  const headers = { ...headersFor('api', { https: false }), 'content-type': 'application/json', 'retry-after': '1' }
  response.writeHead(503, headers).end('{"status":"starting"}')
}

const tooManyHeaders: RequestListener = (_request, response) => {
  const headers = { ...headersFor('api', { https: false }), 'content-type': 'application/problem+json; charset=utf-8', connection: 'close' }
  const body = { type: 'about:blank', title: 'Too many headers', status: 431, detail: `A request may have ${mostHeaders} headers.` }
  response.writeHead(431, headers).end(JSON.stringify(body))
}

/** Who asks for much and reads nothing would have its answer kept for them until they go. */
function cutWhoDoesNotRead(server: Server, withinMs: number): void {
  const answering = new WeakSet<Socket>()
  server.on('request', ({ socket }, response) => {
    answering.add(socket)
    response.once('close', () => answering.delete(socket))
  })
  // With a listener of its own the server leaves it to that whether a quiet connection is cut: an answer that is still being made is not.
  server.setTimeout(withinMs, (socket) => {
    if (!answering.has(socket) || socket.writableLength > 0) socket.destroy()
  })
}

function bind(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, port, host)))
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function close(server: Server, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection becomes idle after its last answer; only then may it be closed under its client.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const cut = setTimeout(() => server.closeAllConnections(), withinMs)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    })
  })
}

function cannotListen(error: Error, port: number, host: string): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new Error(
      `Port ${port} on ${host} is in use, perhaps by another Holdfast: stop it, or set PORT to another, for instance PORT=${port + 1}.`,
      { cause: error },
    )
  if (code === 'EACCES') return new Error(`Port ${port} may not be used by this user: set PORT to one above 1023.`, { cause: error })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Error(`HOST ${host} is no address of this machine: set it to 127.0.0.1, or 0.0.0.0 for all.`, { cause: error })
  return error
}
