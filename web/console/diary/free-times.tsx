import { diaryOperations } from '../../../src/http/contract/console/diary.ts'
import { dayKey } from '../../i18n/format.ts'
import { useRead } from '../api.ts'
import { IconButton } from '../kit/button.tsx'
import { DateField } from '../kit/date-field.tsx'
import { addDays } from '../kit/days.ts'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Ready } from '../kit/states.tsx'
import type { Alternative } from './refused.tsx'
import { words } from './words.ts'

export interface FreeTimesProps {
  readonly service: string
  readonly timeZone: string
  readonly from: string
  readonly onFrom: (date: string) => void
  readonly partySize?: number | undefined
  readonly resources?: readonly string[] | undefined
  readonly moving?: string | undefined
  readonly beyond: boolean
  /** Marked, where it is free. */
  readonly wanted?: number | undefined
  readonly onChoose: (slot: Alternative) => void
}

const DAYS = 7

/** A week of free times, a row for each day: the same that any customer would be offered. */
export function FreeTimes({ service, timeZone, from, onFrom, partySize, resources, moving, beyond, wanted, onChoose }: FreeTimesProps) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const query = {
    service,
    from,
    days: DAYS,
    partySize,
    moving,
    // None at all is whoever is free; to leave it out is whoever it was.
    resources: resources?.length === 0 ? '*' : resources?.join(','),
    beyond: beyond ? ('true' as const) : undefined,
  }
  const read = useRead(diaryOperations.findTimes, { query }, { keep: true })
  return (
    <div className="hd-free-times">
      <div className="hc-line">
        <IconButton icon="back" label={t.earlier} onClick={() => onFrom(addDays(from, -DAYS))} />
        <DateField label={t.date} hideLabel value={from} onChange={(date) => date !== '' && onFrom(date)} />
        <IconButton icon="forward" label={t.later} onClick={() => onFrom(addDays(from, DAYS))} />
      </div>
      <Ready of={read}>
        {({ slots }) => (
          <div className="hd-days" aria-busy={read.isPlaceholderData}>
            {slots.length === 0 && <p className="hc-soft">{t.noTimes}</p>}
            {[...Map.groupBy(slots, (slot) => dayKey(slot.start, timeZone))].map(([day, times]) => (
              <section key={day} aria-label={format.day(times[0]?.start ?? '', timeZone)}>
                <h3>{format.day(times[0]?.start ?? '', timeZone)}</h3>
                <div className="hd-times">
                  {times.map((slot) => (
                    <button
                      key={slot.id}
                      type="button"
                      className="hd-time"
                      data-wanted={Date.parse(slot.start) === wanted}
                      onClick={() => onChoose(slot)}
                    >
                      {format.time(slot.start, timeZone)}
                    </button>
                  ))}
                </div>
              </section>
            ))}
          </div>
        )}
      </Ready>
    </div>
  )
}
