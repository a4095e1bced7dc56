import type { EpochMs } from './clock.ts'
import { formatInstant } from './instant.ts'

export interface ChangeWindows {
  readonly cancelWindowMinutes: number
  readonly rescheduleWindowMinutes: number
}

/** Until when what starts at `start` can be cancelled and moved, RFC 3339; null where that has passed already. */
export function lastChanges(start: EpochMs, service: ChangeWindows, now: EpochMs) {
  const until = (minutes: number) => {
    const at = start - minutes * 60_000
    return at >= now ? formatInstant(at) : null
  }
  return { cancelUntil: until(service.cancelWindowMinutes), moveUntil: until(service.rescheduleWindowMinutes) }
}
