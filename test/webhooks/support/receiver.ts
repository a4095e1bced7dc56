import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

export interface Call {
  readonly path: string
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
  readonly json: Told
}

export interface Told {
  readonly type: string
  readonly timestamp: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface Receiver {
  readonly url: string
  readonly port: number
  /** In the order they came. */
  readonly calls: Call[]
  /** What it answers from now on; 204 unless told. Never ending it is an answer too. */
  answer: (response: http.ServerResponse, call: Call) => void
  /** How often anybody connected, whatever they said. */
  readonly connections: () => number
  readonly close: () => Promise<void>
}

/** A business's own system: takes calls and keeps them. */
export async function startReceiver(): Promise<Receiver> {
  const calls: Call[] = []
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const call: Call = { path: request.url ?? '', headers: request.headers, body, json: JSON.parse(body) }
      calls.push(call)
      receiver.answer(response, call)
    })
  })
  let connections = 0
  server.on('connection', () => (connections += 1))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hooks`,
    port,
    calls,
    answer: (response) => response.writeHead(204).end(),
    connections: () => connections,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return receiver
}

/** By the public verifier; throws when the signature, the headers or the age is not right. */
export function verify(secret: string, { headers, body }: Call): Told {
  return new Webhook(secret).verify(body, headers as Record<string, string>) as Told
}

export const idOf = ({ headers }: Call): string => String(headers['webhook-id'])
export const revisionOf = ({ json }: Call): unknown => json.data['revision']
