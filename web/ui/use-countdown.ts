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

const SAID_AT: readonly (readonly [seconds: number, words: string])[] = [
  [30, 'Less than 30 seconds left to confirm.'],
  [60, 'One minute left to confirm.'],
  [120, 'Two minutes left to confirm.'],
  [300, 'Five minutes left to confirm.'],
]

/** What a screen reader hears of a countdown: a few steps, not every second. */
export function spokenLeft(seconds: number): string {
  if (seconds === 0) return 'The time is no longer held for you.'
  return SAID_AT.find(([at]) => seconds <= at)?.[1] ?? ''
}
