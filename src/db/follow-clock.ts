import { setInterval } from 'node:timers'
import type pg from 'pg'
import type { Clock } from '../shared/clock.ts'
import type { Log } from '../shared/logger.ts'

export interface FollowedClock extends Clock {
  readonly stop: () => void
}

/** Less is a machine's usual error, and the way there and back makes as much. */
const tolerableMs = 1_000
const everyMs = 30_000

/**
 * A clock that tells the database's time: what has expired is decided there, so a machine whose own clock is wrong must not show, or say,
 * anything else. Measured now and every half minute; as long as the difference is within a second, and while nothing can be measured, it is
 * left as it is.
 */
export async function followClock(machine: Clock, pool: Pick<pg.Pool, 'query'>, log: Log): Promise<FollowedClock> {
  let correctionMs = 0
  const measure = async (): Promise<void> => {
    const asked = machine.now()
    const { rows } = await pool.query<{ at: number }>('SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS at')
    const answered = machine.now()
    const offMs = (rows[0]?.at ?? asked) + machine.offsetMs - (asked + answered) / 2
    // Somewhere on the way there and back the database looked at its clock: what that may explain is no difference.
    const next = Math.abs(offMs) > tolerableMs + (answered - asked) / 2 ? Math.round(offMs) : 0
    if (next !== correctionMs && Math.abs(next - correctionMs) > tolerableMs)
      log.warn(
        { machineIsAheadMs: -next },
        next === 0 ? 'this machine’s clock is right again' : 'this machine’s clock is wrong: the database’s is followed',
      )
    if (Math.abs(next - correctionMs) > tolerableMs) correctionMs = next
  }
  await measure()
  const timer = setInterval(() => measure().catch(() => {}), everyMs)
  timer.unref()
  return {
    now: () => machine.now() + correctionMs,
    offsetMs: machine.offsetMs,
    stop: () => clearInterval(timer),
  }
}
