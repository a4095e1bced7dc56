import { useCallback, useEffect, useRef, useState } from 'react'
import type { Api, BookingView, Business } from '../ui/api.ts'
import { ApiProblem } from '../ui/problem.ts'

export interface Managed {
  readonly phase: 'open'
  readonly business: Business
  readonly booking: BookingView
}

export type Managing = Managed | { readonly phase: 'opening' } | { readonly phase: 'not_found' } | { readonly phase: 'unreachable' }

export interface BookingControl {
  readonly state: Managing
  readonly replace: (booking: BookingView) => void
  /** Asks how it stands now. */
  readonly refresh: () => void
}

/** The booking, asked for again when the page comes back into view: it may have been moved in the chat or in another tab meanwhile. */
export function useBooking(api: Api, reference: string, token: string): BookingControl {
  const [state, setState] = useState<Managing>({ phase: 'opening' })
  const newest = useRef(0)
  useEffect(() => {
    let current = true
    Promise.all([api.getBusiness(), api.getBooking(reference, token)]).then(
      ([business, booking]) => current && setState({ phase: 'open', business, booking }),
      (error: unknown) =>
        current &&
        setState({ phase: error instanceof ApiProblem && error.status < 500 && error.status !== 429 ? 'not_found' : 'unreachable' }),
    )
    return () => {
      current = false
    }
  }, [api, reference, token])
  const replace = useCallback((booking: BookingView) => {
    newest.current++
    setState((known) => (known.phase === 'open' ? { ...known, booking } : known))
  }, [])
  const refresh = useCallback(() => {
    const call = ++newest.current
    // Not reached: what is shown was true a moment ago, and every change is checked by the server.
    api.getBooking(reference, token).then(
      (booking) => call === newest.current && replace(booking),
      () => {},
    )
  }, [api, reference, token, replace])
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && refresh()
    const back = (event: PageTransitionEvent) => event.persisted && refresh()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('pageshow', back)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('pageshow', back)
    }
  }, [refresh])
  return { state, replace, refresh }
}
