import type { ServerResponse } from 'node:http'
import { sendEvents } from './live/event-stream.ts'
import type { Reply } from './reply.ts'
import { headersFor } from './security-headers.ts'
import { sendTurn } from './turn-stream.ts'

export interface Sending {
  readonly requestId: string
  /** The server is going down: the connection is not kept. */
  readonly close: boolean
  /** Of this server's PUBLIC_URL. */
  readonly https: boolean
}

/** Nothing that is answered is a page, and nothing is kept unless the route says so. Resolves when the answer is handed over; a streamed one when it has ended. */
export async function sendReply(response: ServerResponse, reply: Reply, { requestId, close, https }: Sending): Promise<void> {
  const headers = {
    ...headersFor('api', { https }),
    ...reply.headers,
    'x-request-id': requestId,
    ...(close ? { connection: 'close' } : {}),
  }
  if (reply.stream !== undefined) return sendTurn(response, reply.stream, headers)
  if (reply.events !== undefined) return sendEvents(response, reply.events, headers)
  const bytes = Buffer.byteLength(reply.body)
  const cookies = reply.cookies === undefined ? {} : { 'set-cookie': [...reply.cookies] }
  const length = reply.status === 204 || reply.status === 304 ? {} : { 'content-length': bytes }
  // For UTF-8 Node reserves three bytes a letter, which is a fifth of the time a list of slots takes; ASCII is the same in Latin 1.
  response.writeHead(reply.status, { ...headers, ...cookies, ...length }).end(reply.body, bytes === reply.body.length ? 'latin1' : 'utf8')
}
