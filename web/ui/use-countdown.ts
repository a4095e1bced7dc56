import { useEffect, useState } from 'react'
import type { ServerClock } from './server-clock.ts'

/** Whole seconds left until `expiresAt` by the server's clock, 0 once it has passed; undefined for what does not run out. */
export function useCountdown(expiresAt: string | null, clock: ServerClock): number | undefined {
  const left = () => (expiresAt === null ? undefined : Math.max(0, Math.ceil((Date.parse(expiresAt) - clock.now()) / 1_000)))
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    setSeconds(left())
    if (expiresAt === null) return
    const timer = setInterval(() => setSeconds(left()), 500)
    return () => clearInterval(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `left` reads nothing else
  }, [expiresAt, clock])
  return seconds
}

/** "9:05". */
export const formatLeft = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

const SAID_AT_MINUTES = [1, 2, 5]

/** The minutes a screen reader last heard of: a few steps, not every second. Undefined while there is plenty of time. */
export function saidMinutes(seconds: number): number | undefined {
  return SAID_AT_MINUTES.find((minutes) => seconds <= minutes * 60)
}
