import { useSyncExternalStore } from 'react'

const EVERY_MS = 60_000
const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

/** The time to within a minute: one clock for the page, however many lines look at it. */
export const useNow = (): number => useSyncExternalStore(listen, () => now)

function listen(changed: () => void): () => void {
  if (listeners.size === 0) timer = setInterval(tick, EVERY_MS)
  listeners.add(changed)
  // It stood still while nobody looked.
  if (Date.now() - now > EVERY_MS) tick()
  return () => {
    listeners.delete(changed)
    if (listeners.size === 0) clearInterval(timer)
  }
}

function tick(): void {
  now = Date.now()
  for (const changed of listeners) changed()
}
