import { useState } from 'react'
import type { SlotCard } from '../../src/http/contract/cards.ts'
import { dayKey, zoneCity } from '../i18n/format.ts'
import { type Spoken, useLanguage } from '../i18n/language-provider.tsx'
import { DayStrip } from './day-strip.tsx'
import { addDays, daysFrom, noonOf } from './days.ts'
import { Icon } from './icons.tsx'
import { SlotPicker } from './slot-picker.tsx'
import { type FreeSlots, type Look, useFreeSlots } from './use-free-slots.ts'

const SHOWN_DAYS = 7

export interface SlotBrowserProps {
  /** The name of the service. */
  readonly service: string
  /** What stands above the times; the service and the zone when left out. */
  readonly lead?: React.ReactNode
  /** What was offered first; without any, the times are asked for at once. */
  readonly offered: readonly SlotCard[]
  /** The instant whose day the strip begins with; the first offer's, or today, when left out. */
  readonly first?: string | undefined
  readonly timeZone: string
  /** By the server's clock: nothing before this day can be asked for. */
  readonly now: number
  readonly look: Look
  readonly chosen: string | undefined
  readonly waiting: boolean
  readonly gone?: ReadonlySet<string> | undefined
  /** People share it: how many places are left is worth saying. */
  readonly seats?: boolean
  readonly onPick: (slot: SlotCard) => void
}

/** Times to choose from: those that were offered, and behind a strip of days all the others. */
export function SlotBrowser(props: SlotBrowserProps) {
  const { service, lead, offered, timeZone, now, look, chosen, waiting, gone, onPick } = props
  const words = useLanguage()
  const { t } = words
  const today = dayKey(now, timeZone)
  const earliest = props.first ?? offered[0]?.start
  const start = earliest === undefined ? today : dayKey(earliest, timeZone)
  const [first, setFirst] = useState(start)
  const [day, setDay] = useState<string | undefined>(offered.length === 0 ? start : undefined)
  const [asked, setAsked] = useState(offered.length === 0)
  const days = daysFrom(first, SHOWN_DAYS)
  const found = useFreeSlots(look, asked ? [first, addDays(first, SHOWN_DAYS - 1)] : undefined)
  const [kept, setKept] = useState<readonly SlotCard[]>(offered)
  const free = found.phase === 'found' ? found.slots : undefined
  const shown = day === undefined ? offered : free === undefined ? kept : free.filter((slot) => dayKey(slot.start, timeZone) === day)
  if (free !== undefined && day !== undefined && shown !== kept && !sameSlots(shown, kept)) setKept(shown)

  const open = (next: string) => {
    setAsked(true)
    setDay(next)
  }
  const turn = (by: number) => {
    const next = addDays(first, by * SHOWN_DAYS)
    const from = next < today ? today : next
    setFirst(from)
    open(from)
  }

  return (
    <div className="hf-browser">
      <div className="hf-browser-head">
        <div className="hf-card-lead">
          {lead ?? (
            <>
              <strong>{service}</strong>, {t.slots.zone(zoneCity(timeZone))}
            </>
          )}
        </div>
        <Turn label={t.slots.earlier} icon="back" disabled={first <= today} onPress={() => turn(-1)} />
        <Turn label={t.slots.later} icon="forward" disabled={false} onPress={() => turn(1)} />
      </div>
      <DayStrip days={days.map((one) => stripDay(one, offered, { free, timeZone }))} chosen={day} waiting={waiting} onChoose={open} />
      {day !== undefined && offered.length > 0 && (
        <button type="button" className="hf-link" onClick={() => setDay(undefined)}>
          {t.slots.suggested}
        </button>
      )}
      <div className="hf-browser-times" data-looking={found.phase === 'looking' && day !== undefined}>
        <SlotPicker
          label={t.slots.label(service)}
          slots={shown}
          timeZone={timeZone}
          live
          chosen={chosen}
          waiting={waiting}
          gone={gone}
          seats={props.seats ?? false}
          onPick={onPick}
        />
        <p className="hf-browser-word" role="status">
          {day === undefined ? '' : wordsFor(found, { day, shown, words })}
        </p>
        {found.phase === 'failed' && (
          <button type="button" className="hf-button hf-button-small" onClick={found.retry}>
            {t.tryAgain}
          </button>
        )}
      </div>
    </div>
  )
}

interface TurnProps {
  readonly label: string
  readonly icon: 'back' | 'forward'
  readonly disabled: boolean
  readonly onPress: () => void
}

function Turn({ label, icon, disabled, onPress }: TurnProps) {
  return (
    <button type="button" className="hf-icon-button" aria-label={label} aria-disabled={disabled} onClick={() => !disabled && onPress()}>
      <Icon name={icon} />
    </button>
  )
}

function stripDay(
  day: string,
  offered: readonly SlotCard[],
  { free, timeZone }: { free: readonly SlotCard[] | undefined; timeZone: string },
) {
  const onDay = (slot: SlotCard) => dayKey(slot.start, timeZone) === day
  return { day, free: free?.filter(onDay).length, offered: offered.some(onDay) }
}

function wordsFor(found: FreeSlots, seen: { day: string; shown: readonly SlotCard[]; words: Spoken }): string {
  const { t, format } = seen.words
  switch (found.phase) {
    case 'none':
      return ''
    case 'looking':
      return t.slots.looking
    case 'failed':
      return t.slots.failed
    case 'found': {
      if (found.slots.length === 0) return t.slots.nothingInView
      if (seen.shown.length === 0) return t.slots.nothing
      return `${format.day(noonOf(seen.day), 'UTC')}: ${t.slots.dayFree(seen.shown.length)}`
    }
  }
}

function sameSlots(a: readonly SlotCard[], b: readonly SlotCard[]): boolean {
  return a.length === b.length && a.every((slot, index) => slot.id === b[index]?.id)
}
