import { useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'

/** "#message-7", as it stands in the address. */
export function useHash(): string {
  // A link within the console changes it without telling the browser's own listeners: the place has changed then, too.
  useLocation()
  return useSyncExternalStore(listen, () => location.hash)
}

function listen(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
