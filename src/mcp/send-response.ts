import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

/** Hands the SDK's answer over: in one piece with its length when it is whole, as it comes when it is a stream. */
export async function sendResponse(response: ServerResponse, answer: Response): Promise<void> {
  const headers = Object.fromEntries(answer.headers)
  if (answer.body === null) return void response.writeHead(answer.status, headers).end()
  if (headers['content-type']?.startsWith('text/event-stream') === true) {
    response.writeHead(answer.status, headers)
    // A stream that nothing may come on for long is open from now on; an answer's head goes out with what it heads.
    if (response.req.method === 'GET') response.flushHeaders()
    await pump(response, answer.body)
    return void response.end()
  }
  const bytes = await answer.bytes()
  response.writeHead(answer.status, { ...headers, 'content-length': bytes.length }).end(bytes)
}

/** Ends early when nobody listens any more: the stream is told by being cancelled. */
async function pump(response: ServerResponse, body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader()
  response.once('close', () => void reader.cancel().catch(() => {}))
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (response.destroyed) return
    // Most answers are one event and the end: what comes in one turn of the loop is sent in one piece.
    response.cork()
    setImmediate(() => response.uncork())
    if (!response.write(next.value)) await Promise.race([once(response, 'drain'), once(response, 'close')])
  }
}
