import { useLanguage } from '../i18n/language-provider.tsx'
import { ChoiceList } from './choice-list.tsx'
import { noonOf } from './days.ts'

export interface StripDay {
  /** "2026-03-05". */
  readonly day: string
  /** How many times are free; undefined while nobody asked. */
  readonly free: number | undefined
  readonly offered: boolean
}

export interface DayStripProps {
  readonly days: readonly StripDay[]
  readonly chosen: string | undefined
  readonly waiting: boolean
  readonly onChoose: (day: string) => void
}

/** A week in one line, to look further than what was offered. */
export function DayStrip({ days, chosen, waiting, onChoose }: DayStripProps) {
  const { t, format } = useLanguage()
  const choices = days.map(({ day, free, offered }) => {
    const at = noonOf(day)
    const name = format.day(at, 'UTC')
    return {
      key: day,
      label: free === undefined ? name : `${name}, ${free === 0 ? t.slots.dayFull : t.slots.dayFree(free)}`,
      typed: name,
      mark: free === 0 ? 'full' : offered || (free ?? 0) > 0 ? 'free' : undefined,
      content: (
        <>
          <span className="hf-strip-weekday">{format.shortWeekday(at, 'UTC')}</span>
          <span className="hf-strip-day">{format.dayNumber(at, 'UTC')}</span>
        </>
      ),
    }
  })
  return (
    <ChoiceList
      label={t.slots.days}
      groups={[{ key: 'week', heading: undefined, choices }]}
      chosen={chosen}
      waiting={waiting}
      className="hf-strip"
      onChoose={onChoose}
    />
  )
}
