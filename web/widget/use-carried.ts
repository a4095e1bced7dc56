import { useCallback, useEffect } from 'react'
import type { Customer } from '../ui/api.ts'
import { forgetDetails, keepDetails } from '../ui/kept-details.ts'
import type { ThreadMessage } from './thread.ts'

export interface Carried {
  readonly keep: (customer: Customer) => void
  readonly forget: () => void
}

/** Keeps what was filled in and asked for so far, so that booking without the chat begins with it; what is booked has served. */
export function useCarried(tenant: string, thread: readonly ThreadMessage[]): Carried {
  useEffect(() => {
    const cards = thread.flatMap(({ entries }) => entries.flatMap((entry) => (entry.kind === 'card' ? [entry.card] : [])))
    const last = cards.findLast(({ type }) => type === 'booking' || type === 'proposal' || type === 'slots')
    if (last?.type === 'booking') return forgetDetails(tenant)
    const service = cards.findLast((card) => card.type === 'slots')?.service
    const customer = cards.findLast((card) => card.type === 'proposal')?.customer
    if (last !== undefined) keepDetails(tenant, { ...customer, ...(service === undefined ? {} : { service }) })
  }, [tenant, thread])
  const keep = useCallback((customer: Customer) => keepDetails(tenant, customer), [tenant])
  const forget = useCallback(() => forgetDetails(tenant), [tenant])
  return { keep, forget }
}
