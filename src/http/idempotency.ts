import type { Begun, IdempotencyStore, KeyedRequest, StoredReply } from '../shared/idempotency-store.ts'
import { sha256 } from '../shared/ids.ts'
import { secondsToWait } from '../shared/lease.ts'
import { inRun, RunLost } from '../shared/own-run.ts'
import { problem } from './problem.ts'
import { withHeaders, type Reply } from './reply.ts'

const maxKeyLength = 255

/** Undefined without a key; a reply when the key itself is wrong. */
export function keyOf(header: string | undefined): string | undefined | Reply {
  if (header === undefined) return undefined
  if (header.length >= 1 && header.length <= maxKeyLength && /^[\x21-\x7e]+$/.test(header)) return sha256(header)
  const reason = `has to be 1 to ${maxKeyLength} visible ASCII characters`
  return problem('invalid_input', `Idempotency-Key ${reason}.`, { fieldErrors: { 'Idempotency-Key': reason } })
}

/**
 * Runs a request once per key. Kept: what the core decided, refusals included. Not kept: faults, input that was wrong and
 * limits, because the same request may fare better in a moment.
 */
export async function once(store: IdempotencyStore, request: KeyedRequest, work: () => Promise<Reply>): Promise<Reply> {
  const begun = await store.begin(request)
  return begun.kind === 'begun' ? settle(store, request, begun.run, work) : told(begun)
}

function told(begun: Exclude<Begun, { kind: 'begun' }>): Reply {
  switch (begun.kind) {
    case 'running': {
      const retryAfter = secondsToWait(begun.leftMs)
      return problem('idempotency_key_in_use', 'The first request with this Idempotency-Key has not ended yet.', { retryAfter })
    }
    case 'reused':
      return problem('idempotency_key_reused', 'This Idempotency-Key came with another request before: make a new key for a new request.')
    case 'stored':
      return withHeaders(begun.reply, { 'idempotent-replayed': 'true' })
  }
}

async function settle(store: IdempotencyStore, request: KeyedRequest, run: string, work: () => Promise<Reply>): Promise<Reply> {
  const { tenantId, key } = request
  let reply: Reply
  try {
    reply = await inRun({ kind: 'key', tenantId, key, run }, work)
  } catch (fault) {
    await giveUp(store, request, run)
    if (fault instanceof RunLost) return once(store, request, work)
    throw fault
  }
  if (reply.stream === undefined) {
    if (isLasting(reply)) return keep(store, request, run, reply)
    await store.abandon(request, run)
    return reply
  }
  // The answer is on its way while the turn runs; whoever repeats the key later gets the whole of it.
  return { ...reply, stream: { ...reply.stream, whole: keepWhole(store, request, run, reply) } }
}

// One key, one answer: who was taken for dead and did the work of another once more says what that one said.
async function keep(store: IdempotencyStore, request: KeyedRequest, run: string, reply: Reply & StoredReply): Promise<Reply> {
  if (await store.complete(request, run, reply)) return reply
  const begun = await store.begin(request)
  return begun.kind === 'begun' ? keep(store, request, begun.run, reply) : told(begun)
}

async function keepWhole(store: IdempotencyStore, request: KeyedRequest, run: string, reply: Reply): Promise<string> {
  try {
    const body = (await reply.stream?.whole) ?? reply.body
    await store.complete(request, run, { status: reply.status, headers: { 'content-type': 'application/json; charset=utf-8' }, body })
    return body
  } catch (fault) {
    await giveUp(store, request, run)
    throw fault
  }
}

// When the database is the fault this fails too, and the key frees itself when the run's time is over.
async function giveUp(store: IdempotencyStore, request: KeyedRequest, run: string): Promise<void> {
  await store.abandon(request, run).catch(() => {})
}

// Answers that say nothing about the request itself, only that it came at a bad moment, are not kept: repeating it is right.
function isLasting({ status, body }: Reply): boolean {
  return status < 500 && status !== 400 && status !== 429 && !(status === 409 && body.includes('"conversation_busy"'))
}
