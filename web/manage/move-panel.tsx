import { useCallback, useEffect, useRef, useState } from 'react'
import type { SlotCard } from '../../src/http/contract/cards.ts'
import { usePageWords } from '../book/page-words.tsx'
import { zoneCity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { Api, BookingView } from '../ui/api.ts'
import { SlotBrowser } from '../ui/slot-browser.tsx'
import type { Look } from '../ui/use-free-slots.ts'
import { useLiveLook } from '../ui/use-live-look.ts'

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
  const words = usePageWords()
  const [chosen, setChosen] = useState<SlotCard>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { service, partySize, start } = booking
  const { look, gone, current } = useLiveLook(api, { service: service.id, timeZone, locale, partySize, resource: undefined })
  const others: Look = useCallback(async (first, last) => (await look(first, last)).filter((slot) => slot.start !== start), [look, start])
  const isLost = chosen !== undefined && gone.has(chosen.id)
  return (
    <section className="hf-card hf-panel">
      <h2 ref={heading} tabIndex={-1} className="hf-card-title">
        {t.manage.moveTitle}
      </h2>
      <p>{t.manage.moveAdvice}</p>
      <SlotBrowser
        service={service.name}
        lead={t.slots.zone(zoneCity(timeZone))}
        offered={[]}
        first={start}
        timeZone={timeZone}
        now={api.clock.now()}
        look={others}
        chosen={isLost ? undefined : chosen?.id}
        waiting={running}
        gone={gone}
        onPick={setChosen}
      />
      {chosen !== undefined && (
        <div className="hf-actions" role="status">
          {isLost ? (
            <p>{words.refused.takenNoOther}</p>
          ) : (
            <button type="button" className="hf-button hf-button-main" aria-disabled={running} onClick={() => onMove(current(chosen))}>
              {t.manage.moveTo(format.whole(chosen.start, timeZone))}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
