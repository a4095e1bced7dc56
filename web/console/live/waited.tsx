import { useEffect, useState } from 'react'

/** How far this page's clock is behind the server's. */
export function behind(now: string): number {
  return Date.parse(now) - Date.now()
}

/** "4:05", running. */
export function Waited({ since, behindMs }: { readonly since: string; readonly behindMs: number }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return <>{clock(now + behindMs - Date.parse(since))}</>
}

export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3_600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
