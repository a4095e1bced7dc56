import type { EpochMs } from '../../shared/clock.ts'

/** Who has said nothing for so long has gone. */
export const LEFT_AFTER_MS = 30 * 60_000

export function isLeft(lastAt: EpochMs, now: EpochMs): boolean {
  return now - lastAt >= LEFT_AFTER_MS
}
