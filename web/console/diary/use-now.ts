import { useEffect, useState } from 'react'

/** The server's time, moved on every so often. `told`: what it said; `at`: when that came (by this machine's clock). */
export function useNow(told: string | undefined, at: number, everyMs: number): number {
  const ahead = told === undefined ? 0 : Date.parse(told) - at
  const [now, setNow] = useState(() => Date.now() + ahead)
  useEffect(() => {
    setNow(Date.now() + ahead)
    const timer = setInterval(() => setNow(Date.now() + ahead), everyMs)
    return () => clearInterval(timer)
  }, [ahead, everyMs])
  return now
}

/** "9:05" of what is left of a hold. */
export function leftUntil(expiresAt: string, now: number): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(expiresAt) - now) / 1_000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
