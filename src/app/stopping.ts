import { setTimeout as pause } from 'node:timers/promises'
import type { Agent } from '../agent/index.ts'
import type { Http } from '../http/serve-http.ts'
import type { Listener } from '../http/listener.ts'

export interface Stopping {
  readonly http: Http | undefined
  readonly listener: Listener | undefined
  readonly agent: Agent
  /** For so long requests are still taken after readiness went red: what is in front has to notice first. */
  readonly graceMs: number
  readonly opened: AsyncDisposableStack
}

/** How long requests and turns may take to end, what is in front included; jobs and the database have the rest of the 20 s a supervisor waits. */
const drainMs = 10_000

/**
 * In this order: readiness goes red, new requests are refused, what runs ends, jobs take no more and end, everything that was opened is
 * closed. Called again it is the same stop.
 */
export function createStop({ http, listener, agent, graceMs, opened }: Stopping): () => Promise<void> {
  let stopped: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    http?.leave()
    if (graceMs > 0) await pause(graceMs)
    const late = new AbortController()
    const leftMs = drainMs - graceMs
    await Promise.all([
      http?.drain(),
      listener?.close(leftMs),
      Promise.race([agent.drain(), pause(leftMs, undefined, { signal: late.signal }).catch(() => {})]),
    ])
    late.abort()
    await opened.disposeAsync()
  }
  return () => (stopped ??= stop())
}
