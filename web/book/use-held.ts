import { useEffect, useState } from 'react'
import type { Api, BookingView, HoldView } from '../ui/api.ts'
import { ApiProblem } from '../ui/problem.ts'
import { bookedHere } from './booked-here.ts'

export type Held =
  | { readonly phase: 'opening' }
  | { readonly phase: 'held'; readonly hold: HoldView }
  /** It ran out, was given back, or never was. */
  | { readonly phase: 'over' }
  | { readonly phase: 'booked'; readonly booking: BookingView }
  /** Booked, but not from here: what it is stays between the customer and their mail. */
  | { readonly phase: 'booked_elsewhere' }
  | { readonly phase: 'unreachable'; readonly retry: () => void }

/** What became of a hold; the one that was placed here a moment ago is known. Without an id nothing is asked. */
export function useHeld(api: Api, tenant: string, holdId: string, known: HoldView | undefined): Held {
  const [attempt, setAttempt] = useState(0)
  const [asked, setAsked] = useState<{ readonly holdId: string; readonly held: Held }>()
  const isKnown = known?.id === holdId
  useEffect(() => {
    if (isKnown || holdId === '') return
    let current = true
    const show = (held: Held) => {
      if (current) setAsked({ holdId, held })
    }
    findHeld(api, tenant, holdId).then(show, (error: unknown) => {
      const isOver = error instanceof ApiProblem && error.status < 500 && error.status !== 429
      show(isOver ? { phase: 'over' } : { phase: 'unreachable', retry: () => setAttempt(attempt + 1) })
    })
    return () => {
      current = false
    }
  }, [api, tenant, holdId, isKnown, attempt])
  if (isKnown) return { phase: 'held', hold: known }
  return asked?.holdId === holdId ? asked.held : { phase: 'opening' }
}

async function findHeld(api: Api, tenant: string, holdId: string): Promise<Held> {
  const booked = bookedHere(tenant, holdId)
  if (booked !== undefined) return { phase: 'booked', booking: await api.getBooking(booked.reference, booked.token) }
  const hold = await api.getHold(holdId)
  switch (hold.state) {
    case 'held':
      return { phase: 'held', hold }
    case 'confirmed':
      return { phase: 'booked_elsewhere' }
    case 'released':
    case 'expired':
      return { phase: 'over' }
  }
}
