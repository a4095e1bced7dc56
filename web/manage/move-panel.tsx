import { useEffect, useRef, useState } from 'react'
import type { SlotCard } from '../../src/http/contract/cards.ts'
import type { Api, BookingView } from '../ui/api.ts'
import { formatDay, formatTime, zoneCity } from '../ui/format.ts'
import { instantText } from '../ui/server-clock.ts'
import { SlotPicker } from '../ui/slot-picker.tsx'

const DAY_MS = 86_400_000
const SHOWN_DAYS = 7
const DAYS_BEFORE = 3

export interface MovePanelProps {
  readonly api: Api
  readonly booking: BookingView
  readonly timeZone: string
  readonly running: boolean
  readonly onMove: (slot: SlotCard) => void
}

type Offer = { readonly phase: 'looking' | 'failed' } | { readonly phase: 'found'; readonly slots: readonly SlotCard[] }

/** A week of free times around the present one, weeks before and after, and one press to take the chosen time. */
export function MovePanel({ api, booking, timeZone, running, onMove }: MovePanelProps) {
  const [week, setWeek] = useState(0)
  const [chosen, setChosen] = useState<SlotCard>()
  const offer = useWeek(api, booking, timeZone, week)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const turn = (by: number) => {
    setChosen(undefined)
    setWeek(week + by)
  }
  return (
    <section className="hf-card hf-panel">
      <h2 ref={heading} tabIndex={-1} className="hf-card-title">
        Choose a new time
      </h2>
      <p>{zoneCity(timeZone)} time. Your present time stays yours until you confirm a new one.</p>
      <div className="hf-week">
        <button type="button" className="hf-button hf-button-small" onClick={() => turn(-1)}>
          Earlier days
        </button>
        <button type="button" className="hf-button hf-button-small" onClick={() => turn(1)}>
          Later days
        </button>
      </div>
      <div className="hf-offer" aria-live="polite" aria-busy={offer.phase === 'looking'}>
        {offer.phase === 'looking' && <p>Looking for free times…</p>}
        {offer.phase === 'failed' && <p>The times could not be loaded. Look at other days to try again.</p>}
        {offer.phase === 'found' && offer.slots.length === 0 && <p>Nothing is free in these days. Look at others.</p>}
        {offer.phase === 'found' && (
          <SlotPicker slots={offer.slots} timeZone={timeZone} live chosen={chosen?.id} waiting={running} onPick={setChosen} />
        )}
      </div>
      {chosen !== undefined && (
        <div className="hf-actions">
          <button type="button" className="hf-button hf-button-main" aria-disabled={running} onClick={() => onMove(chosen)}>
            Move to {formatDay(chosen.start, timeZone)}, {formatTime(chosen.start, timeZone)}
          </button>
        </div>
      )}
    </section>
  )
}

function useWeek(api: Api, booking: BookingView, timeZone: string, week: number): Offer {
  const [offer, setOffer] = useState<Offer>({ phase: 'looking' })
  const { service, partySize, start } = booking
  useEffect(() => {
    let current = true
    setOffer({ phase: 'looking' })
    // Counted from the booking, not from this browser's clock, which may be wrong; what is past is never free.
    const from = Date.parse(start) + (week * SHOWN_DAYS - DAYS_BEFORE) * DAY_MS
    const query = {
      service: service.id,
      timeZone,
      partySize: String(partySize),
      from: instantText(from),
      to: instantText(from + SHOWN_DAYS * DAY_MS),
      limit: '60',
    }
    api.findSlots(query).then(
      ({ slots }) => current && setOffer({ phase: 'found', slots: slots.filter((slot) => slot.start !== start) }),
      () => current && setOffer({ phase: 'failed' }),
    )
    return () => {
      current = false
    }
  }, [api, service.id, partySize, start, timeZone, week])
  return offer
}
