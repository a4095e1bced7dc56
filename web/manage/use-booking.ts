import { useEffect, useState } from 'react'
import type { Api, BookingView, Business } from '../ui/api.ts'
import { ApiProblem } from '../ui/problem.ts'

export interface Managed {
  readonly phase: 'open'
  readonly business: Business
  readonly booking: BookingView
}

export type Managing = Managed | { readonly phase: 'opening' } | { readonly phase: 'not_found' } | { readonly phase: 'unreachable' }

export function useBooking(api: Api, reference: string, token: string) {
  const [state, setState] = useState<Managing>({ phase: 'opening' })
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
  const replace = (booking: BookingView) => setState((known) => (known.phase === 'open' ? { ...known, booking } : known))
  return { state, replace }
}
