import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { UIMessageChunk } from 'ai'
import type { Turn } from './contract/conversations.ts'
import type { Reply, TurnStream } from './reply.ts'

/** The AI SDK's UI message stream over Server-Sent Events. */
const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  'x-vercel-ai-ui-message-stream': 'v1',
}

const heartbeatMs = 15_000

/** Writes a turn as it happens. When the client goes away the writing stops, never the turn. */
export async function sendTurn(
  response: ServerResponse,
  { chunks, whole }: TurnStream,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  response.writeHead(200, { ...headers, ...streamHeaders })
  response.flushHeaders()
  // Nobody is told: the turn does not need its reader.
  response.on('error', () => {})
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs)
  try {
    await writeAll(response, chunks)
  } finally {
    clearInterval(heartbeat)
    // What the turn became is known to its agent; a failure has been said in the stream.
    await whole.catch(() => {})
    response.end()
  }
}

/** A turn that was kept as JSON, as the stream it once was. */
export function turnAsStream(reply: Reply): Reply {
  const turn: Turn = JSON.parse(reply.body)
  return {
    ...reply,
    headers: { ...reply.headers, ...streamHeaders },
    stream: { chunks: ReadableStream.from(chunksOf(turn)), whole: Promise.resolve(reply.body) },
  }
}

async function writeAll(response: ServerResponse, chunks: ReadableStream<UIMessageChunk>): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  for await (const chunk of chunks) {
    if (gone.signal.aborted) return
    const drained = response.write(`data: ${JSON.stringify(chunk)}\n\n`)
    if (!drained) await once(response, 'drain', { signal: gone.signal }).catch(() => {})
  }
  if (!gone.signal.aborted) response.write('data: [DONE]\n\n')
}

function* chunksOf({ turnId, text, cards }: Turn): Generator<UIMessageChunk> {
  yield { type: 'start', messageId: turnId }
  yield { type: 'start-step' }
  if (text !== '') {
    yield { type: 'text-start', id: 'text' }
    yield { type: 'text-delta', id: 'text', delta: text }
    yield { type: 'text-end', id: 'text' }
  }
  for (const card of cards) yield { type: `data-${card.type}`, data: card }
  yield { type: 'finish-step' }
  yield { type: 'finish' }
}
