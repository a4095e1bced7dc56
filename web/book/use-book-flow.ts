import { useCallback, useEffect, useRef, useState } from 'react'
import type { SlotCard } from '../../src/http/contract/cards.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import { visitorTimeZone } from '../i18n/format.ts'
import type { Api, BookingView, Customer, HoldView } from '../ui/api.ts'
import { forgetDetails, keepDetails, keptDetails } from '../ui/kept-details.ts'
import { rememberBooked } from './booked-here.ts'
import { usePageWords } from './page-words.tsx'
import type { Place } from './place.ts'
import { type Trouble, troubleOf } from './refused-words.ts'
import type { PlaceControl } from './use-place.ts'

export interface BookFlow extends PlaceControl {
  /** What was typed so far: every form begins with it. */
  readonly draft: Customer
  readonly onDraft: (customer: Customer) => void
  /** Held from this page and, as far as it knows, still so. */
  readonly held: HoldView | undefined
  readonly booked: BookingView | undefined
  readonly waiting: boolean
  readonly trouble: Trouble | undefined
  readonly pick: (slot: SlotCard, partySize: number | undefined) => void
  readonly confirm: (hold: HoldView, customer: Customer) => void
  /** Gives the time back and goes on at `next`. */
  readonly giveBack: (hold: HoldView, next: Place) => void
}

export interface FlowStart {
  readonly api: Api
  readonly tenant: string
  readonly typed: Customer
  /** What the page without scripts had to say. */
  readonly notice: string
}

/** What happens between the steps. Each act waits for the one before; what fails is said where the customer is. */
export function useBookFlow({ api, tenant, typed, notice }: FlowStart, at: PlaceControl): BookFlow {
  const words = usePageWords()
  const { locale } = useLanguage()
  const { place, go, change } = at
  const [draft, setDraft] = useState<Customer>(() => ({ ...keptDetails(tenant), ...typed }))
  const [held, setHeld] = useState<HoldView>()
  const [booked, setBooked] = useState<BookingView>()
  const [waiting, setWaiting] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | undefined>(
    notice === '' || place.step === 'hold' ? undefined : { text: notice, others: [] },
  )
  const key = useRef<{ readonly slotId: string; readonly value: string }>(undefined)
  useEffect(() => {
    if (place.step === 'time') keepDetails(tenant, { service: place.service })
  }, [tenant, place])

  const act = async (work: () => Promise<void>) => {
    if (waiting) return
    setWaiting(true)
    setTrouble(undefined)
    try {
      await work()
    } catch (error) {
      setTrouble(troubleOf(error, words))
    } finally {
      setWaiting(false)
    }
  }
  // The same press again, after an answer that was lost, is the same hold.
  const keyFor = (slotId: string) => {
    if (key.current?.slotId !== slotId) key.current = { slotId, value: crypto.randomUUID() }
    return key.current.value
  }
  const walk = (step: (place: Place) => void) => (next: Place) => {
    setTrouble(undefined)
    step(next)
  }
  return {
    place,
    go: walk(go),
    change: walk(change),
    draft,
    onDraft: useCallback(
      (customer) => {
        setDraft(customer)
        keepDetails(tenant, customer)
      },
      [tenant],
    ),
    held,
    booked,
    waiting,
    trouble,
    pick: (slot, partySize) =>
      void act(async () => {
        const hold = await api.placeHold(slot.id, partySize, keyFor(slot.id))
        key.current = undefined
        // One time for one customer; if it cannot be given back it runs out by itself.
        if (held !== undefined) api.releaseHold(held.id).catch(() => {})
        setHeld(hold)
        if (place.step === 'hold') change({ step: 'hold', holdId: hold.id })
        else go({ step: 'hold', holdId: hold.id })
      }),
    confirm: (hold, customer) =>
      void act(async () => {
        const booking = await api.confirmHold({ holdId: hold.id, customer, timeZone: visitorTimeZone(), locale })
        rememberBooked(tenant, { holdId: hold.id, reference: booking.reference, token: booking.manageToken })
        forgetDetails(tenant)
        setHeld(undefined)
        setBooked(booking)
      }),
    giveBack: (hold, next) =>
      void act(async () => {
        await api.releaseHold(hold.id)
        setHeld(undefined)
        go(next)
      }),
  }
}
