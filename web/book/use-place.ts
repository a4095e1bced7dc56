import { useCallback, useEffect, useState } from 'react'
import { addressOf, type Place, placeOf } from './place.ts'

export interface PlaceControl {
  readonly place: Place
  /** A step the back button comes back from. */
  readonly go: (place: Place) => void
  /** The same step, otherwise: the back button does not see it. */
  readonly change: (place: Place) => void
}

export function usePlace(tenant: string): PlaceControl {
  const [place, setPlace] = useState(() => placeOf(location.pathname, location.search))
  useEffect(() => {
    const follow = () => setPlace(placeOf(location.pathname, location.search))
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const go = useCallback(
    (next: Place) => {
      history.pushState(null, '', addressOf(tenant, next, location.search))
      setPlace(next)
    },
    [tenant],
  )
  const change = useCallback(
    (next: Place) => {
      history.replaceState(null, '', addressOf(tenant, next, location.search))
      setPlace(next)
    },
    [tenant],
  )
  return { place, go, change }
}
