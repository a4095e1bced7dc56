import { createServer, type RequestListener, type Server } from 'node:http'

export interface Listener {
  readonly port: number
  /** Until this is called every request is answered with 503: the address is ours before anything slow is started. */
  readonly serve: (answer: RequestListener) => void
  /** Resolves when every request has been answered; after `withinMs` what is left is cut. */
  readonly close: (withinMs: number) => Promise<void>
}

/** Takes the address. Throws, naming the remedy, when it cannot be had. */
export async function listen(port: number, host: string): Promise<Listener> {
  let answer: RequestListener = starting
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 10_000 }, (request, response) =>
    answer(request, response),
  )
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
  response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' }).end('{"status":"starting"}')
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
