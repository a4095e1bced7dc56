import type { ServerResponse } from 'node:http'

/** Server-Sent Events for as long as the client listens. */
export interface EventStream {
  /** Called once the head is sent; `send` writes events as text, `end` ends the stream. Answers what to do when it is over. */
  readonly open: (send: (events: string) => void, end: () => void) => () => void
}

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
}

const heartbeatMs = 15_000
/** Bytes a client may be behind; then it is cut off, comes again and asks for what it shows. */
const mostBehind = 256 * 1024
const retryMs = 2_000

export function event(name: string, value: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(value)}\n\n`
}

/** Resolves when the client has gone or the stream was ended. */
export async function sendEvents(response: ServerResponse, stream: EventStream, headers: Readonly<Record<string, string>>): Promise<void> {
  const over = Promise.withResolvers<void>()
  response.once('close', over.resolve).on('error', over.resolve)
  response.writeHead(200, { ...headers, ...streamHeaders })
  response.write(`retry: ${retryMs}\n\n`)
  const send = (events: string): void => {
    response.write(events)
    if (response.writableLength > mostBehind) response.destroy()
  }
  const close = stream.open(send, over.resolve)
  const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs)
  await over.promise
  clearInterval(heartbeat)
  close()
  response.end()
}
