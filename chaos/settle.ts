import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Client } from './load/client.ts'

export interface Settled {
  /** Outcomes that are still unknown. */
  readonly unknown: number
  /** What is still on its way to a receiver. */
  readonly waiting: number
}

/**
 * Lets everything come to rest. The pauses before a job is tried again are let pass at once; everything else takes as long as it takes, up
 * to `withinMs`.
 */
export async function settle(judge: pg.Pool, client: Client, withinMs: number): Promise<Settled> {
  const untilMs = performance.now() + withinMs
  let unknown = client.unknown()
  let waiting = Infinity
  while ((unknown > 0 || waiting > 0) && performance.now() < untilMs) {
    for (const now of retryNow) await judge.query(now)
    unknown = await client.settle()
    waiting = await countWaiting(judge)
    if (waiting > 0 || unknown > 0) await pause(1_000)
  }
  return { unknown, waiting }
}

const due = `name NOT LIKE '\\_\\_pgboss%' AND name <> 'remind-booking' AND name <> 'dead-letters'`

const retryNow = [
  `UPDATE pgboss.job SET start_after = now() WHERE state = 'retry' AND retry_count < retry_limit - 5 AND start_after > now() AND ${due}`,
  `UPDATE webhook_delivery SET due_at = now() WHERE state = 'waiting' AND due_at > now()`,
  `UPDATE webhook_endpoint SET not_before = NULL WHERE not_before IS NOT NULL`,
]

async function countWaiting(judge: pg.Pool): Promise<number> {
  const { rows } = await judge.query<{ n: number }>(`
    SELECT (SELECT count(*) FROM booking_event WHERE dispatched_at IS NULL)::int
      + (SELECT count(*) FROM pgboss.job WHERE state IN ('created', 'retry', 'active') AND name = 'send-booking-mail')::int
      + (SELECT count(*) FROM webhook_delivery WHERE state = 'waiting')::int AS n`)
  return rows[0]?.n ?? 0
}
