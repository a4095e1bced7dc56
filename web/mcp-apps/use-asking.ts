import { useEffect, useRef } from 'react'

const TICK_MS = 3_000
/** Most agree within a minute and see it at once. */
const OFTEN = 20
const SELDOM = 4
/** A quarter of an hour: longer than anything is held. */
const MOST = 300

/**
 * Asks whenever the page comes back into view and, while something is awaited, now and then: every 3 s for a minute, then every 12 s for a
 * quarter of an hour. Many people's hosts may share the address that these requests are counted by: whoever has left asks nothing any more.
 */
export function useAsking(ask: () => void, { open, awaited }: { readonly open: boolean; readonly awaited: boolean }): void {
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  useEffect(() => {
    if (!open) return
    const back = () => latest.current()
    document.addEventListener('visibilitychange', back)
    return () => document.removeEventListener('visibilitychange', back)
  }, [open])
  useEffect(() => {
    if (!open || !awaited) return
    let ticks = 0
    const timer = setInterval(() => {
      ticks++
      if (ticks > MOST) clearInterval(timer)
      else if (ticks <= OFTEN || ticks % SELDOM === 0) latest.current()
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [open, awaited])
}
