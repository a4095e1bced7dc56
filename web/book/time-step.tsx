import { useEffect, useState } from 'react'
import { dayKey, zoneCity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { ServiceOffered } from '../ui/api.ts'
import { addDays, noonOf } from '../ui/days.ts'
import { NoticeCard } from '../ui/notice-card.tsx'
import { SlotBrowser } from '../ui/slot-browser.tsx'
import { priceWords } from '../ui/slot-words.ts'
import type { Look } from '../ui/use-free-slots.ts'
import { useLiveLook } from '../ui/use-live-look.ts'
import type { StepProps } from './step-props.ts'
import { NarrowForm } from './narrow-form.tsx'
import { usePageWords } from './page-words.tsx'
import type { Narrow } from './place.ts'

export interface TimeStepProps extends StepProps {
  readonly service: ServiceOffered
  readonly narrow: Narrow
}

/** A tap on a time holds it: nothing else is between the customer and their details. */
export function TimeStep({ start: { api }, opened: { business }, flow, service, narrow }: TimeStepProps) {
  const words = useLanguage()
  const { t, format, locale } = words
  const { timeZone } = business
  const { people, resource } = narrow
  const { look, gone, current } = useLiveLook(api, { service: service.id, timeZone, locale, partySize: people, resource })
  const today = dayKey(api.clock.now(), timeZone)
  const first = useFirstFree(look, { from: narrow.from, today, timeZone })
  return (
    <>
      <div className="hf-flow-chosen">
        <h2 tabIndex={-1} className="hf-card-title">
          {service.name}
        </h2>
        <p>
          {format.duration(service.durationMinutes)} · {priceWords(service.price, words)}
        </p>
      </div>
      <StillHeld api={api} flow={flow} timeZone={timeZone} />
      <NarrowForm
        service={service}
        narrow={narrow}
        today={today}
        first={first}
        onChange={(next) => flow.change({ step: 'time', service: service.id, narrow: next })}
      />
      <div className="hf-card hf-flow-times">
        {first !== undefined && (
          <SlotBrowser
            key={narrow.from ?? ''}
            service={service.name}
            lead={t.slots.zone(zoneCity(timeZone))}
            offered={[]}
            first={new Date(noonOf(first)).toISOString()}
            timeZone={timeZone}
            now={api.clock.now()}
            look={look}
            chosen={undefined}
            waiting={flow.waiting}
            gone={gone}
            onPick={(slot) => flow.pick(current(slot), people)}
          />
        )}
      </div>
    </>
  )
}

/** Who came back to look at other times may still go on with theirs. */
function StillHeld({
  api,
  flow,
  timeZone,
}: {
  readonly api: StepProps['start']['api']
  readonly flow: StepProps['flow']
  readonly timeZone: string
}) {
  const { format } = useLanguage()
  const words = usePageWords()
  const { held } = flow
  if (held === undefined || Date.parse(held.expiresAt) <= api.clock.now()) return null
  return (
    <NoticeCard text={words.stillHeld(format.whole(held.proposal.summary.start, timeZone))}>
      <div className="hf-actions">
        <button type="button" className="hf-button hf-button-small" onClick={() => flow.go({ step: 'hold', holdId: held.id })}>
          {words.goOn}
        </button>
      </div>
    </NoticeCard>
  )
}

interface From {
  readonly from: string | undefined
  readonly today: string
  readonly timeZone: string
}

/** The day the strip begins with: the one asked for, or else the first with a free time, so that nobody begins at a closed Sunday. */
function useFirstFree(look: Look, { from, today, timeZone }: From): string | undefined {
  const [found, setFound] = useState<string>()
  const asked = from === undefined || from < today ? undefined : from
  useEffect(() => {
    if (asked !== undefined || found !== undefined) return
    let current = true
    const find = async () => {
      const soon = await look(today, addDays(today, 6))
      const slots = soon.length > 0 ? soon : await look(addDays(today, 7), addDays(today, 34))
      const earliest = slots.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))[0]
      return earliest === undefined ? today : dayKey(earliest.start, timeZone)
    }
    find().then(
      (day) => current && setFound(day),
      () => current && setFound(today),
    )
    return () => {
      current = false
    }
  }, [look, asked, found, today, timeZone])
  return asked ?? found
}
