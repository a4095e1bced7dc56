import { useEffect, useRef } from 'react'

// Until the server tells of changes: what is on show is asked for again so often while somebody looks.
const EVERY_MS = 15_000

/**
 * Tells a page that something of what it shows has changed: `useLive(['booking.changed'], () => void read.refetch())`.
 */
export function useLive(types: readonly string[], refetch: (change: { readonly type: string; readonly id?: string }) => void): void {
  const current = useRef(refetch)
  current.current = refetch
  const wanted = types.join(' ')
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') for (const type of wanted.split(' ')) current.current({ type })
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [wanted])
}
