import { useCallback, useEffect, useRef, useState } from 'react'
import type { SlotCard } from '../../src/http/contract/cards.ts'
import { zoneCity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { Api, BookingView } from '../ui/api.ts'
import { rangeOf } from '../ui/days.ts'
import { SlotBrowser } from '../ui/slot-browser.tsx'

export interface MovePanelProps {
  readonly api: Api
  readonly booking: BookingView
  readonly timeZone: string
  readonly running: boolean
  readonly onMove: (slot: SlotCard) => void
}

/** The free times from the booking's own day on, days before and after, and one press to take the chosen time. */
export function MovePanel({ api, booking, timeZone, running, onMove }: MovePanelProps) {
  const { t, format, locale } = useLanguage()
  const [chosen, setChosen] = useState<SlotCard>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { service, partySize, start } = booking
  const look = useCallback(
    async (first: string, last: string) => {
      const query = { service: service.id, timeZone, partySize: String(partySize), limit: '500', locale }
      const { slots } = await api.findSlots({ ...query, ...rangeOf(first, last) })
      return slots.filter((slot) => slot.start !== start)
    },
    [api, service.id, timeZone, partySize, start, locale],
  )
  return (
    <section className="hf-card hf-panel">
      <h2 ref={heading} tabIndex={-1} className="hf-card-title">
        {t.manage.moveTitle}
      </h2>
      <p>
        {t.manage.moveAdvice}
      </p>
      <SlotBrowser
        service={service.name}
        lead={t.slots.zone(zoneCity(timeZone))}
        offered={[]}
        first={start}
        timeZone={timeZone}
        now={api.clock.now()}
        look={look}
        chosen={chosen?.id}
        waiting={running}
        onPick={setChosen}
      />
      {chosen !== undefined && (
        <div className="hf-actions">
          <button type="button" className="hf-button hf-button-main" aria-disabled={running} onClick={() => onMove(chosen)}>
            {t.manage.moveTo(format.whole(chosen.start, timeZone))}
          </button>
        </div>
      )}
    </section>
  )
}
