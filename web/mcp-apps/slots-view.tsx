import { useState } from 'react'
import { dayKey, zoneCity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import { DayStrip } from '../ui/day-strip.tsx'
import { addDays, daysFrom, noonOf } from '../ui/days.ts'
import { Icon } from '../ui/icons.tsx'
import { SlotPicker } from '../ui/slot-picker.tsx'
import type { ViewProps } from './app-view.tsx'
import { useAppWords } from './app-words.tsx'
import type { Host } from './connect-host.ts'
import { Instead } from './notice-view.tsx'
import { cardOf, type CardOf, type Told } from './told.ts'
import { usePick } from './use-pick.ts'

const SHOWN_DAYS = 7

/** The times that were found, under a week of days behind which there are others. */
export function SlotsView({ host, onTold, card, service }: ViewProps & { readonly card: CardOf<'slots'>; readonly service: string }) {
  const words = useLanguage()
  const { t } = words
  const { timeZone, partySize } = card
  const { pick: pickWord } = useAppWords()
  const offered = dayKey(card.slots[0]?.start ?? host.clock.now(), timeZone)
  const [first, setFirst] = useState(offered)
  const look = useLook(host, card)
  const slots = look.day === undefined ? card.slots : look.slots
  const pick = usePick({ host, service, partySize, timeZone, onTold })
  const waiting = pick.waiting || look.waiting
  const today = dayKey(host.clock.now(), timeZone)
  const turn = (by: number) => {
    const next = addDays(first, by * SHOWN_DAYS)
    // The browser's clock alone may be wrong: what was offered is never before today.
    const earliest = today < offered ? today : offered
    setFirst(next < earliest ? earliest : next)
  }
  return (
    <>
      <div className="hf-card hf-browser">
        <div className="hf-browser-head">
          <p className="hf-card-lead">
            <strong>{service}</strong>
            {partySize > 1 ? `, ${t.slots.people(partySize)}` : ''}, {t.slots.zone(zoneCity(timeZone))}
          </p>
          {host.calls && <Turn label={t.slots.earlier} icon="back" disabled={first <= today} onPress={() => turn(-1)} />}
          {host.calls && <Turn label={t.slots.later} icon="forward" disabled={false} onPress={() => turn(1)} />}
        </div>
        {host.calls && (
          <DayStrip
            days={daysFrom(first, SHOWN_DAYS).map((day) => ({
              day,
              free: look.day === day && !look.waiting && look.slots.length === 0 ? 0 : undefined,
              offered: card.slots.some((slot) => dayKey(slot.start, timeZone) === day),
            }))}
            chosen={look.day}
            waiting={waiting}
            onChoose={look.open}
          />
        )}
        {look.day !== undefined && (
          <button type="button" className="hf-link" onClick={look.close}>
            {t.slots.suggested}
          </button>
        )}
        <div className="hf-browser-times" data-looking={look.waiting}>
          <SlotPicker
            label={t.slots.label(service)}
            slots={slots}
            timeZone={timeZone}
            live={host.calls}
            chosen={pick.chosen}
            waiting={waiting}
            gone={pick.gone}
            onPick={pick.pick}
          />
          <p className="hf-app-word" role="status" data-bad={pick.isBad}>
            {pick.word === '' ? (lookWord(look, words) ?? (host.calls ? pickWord : '')) : pick.word}
          </p>
        </div>
      </div>
      {pick.instead !== undefined && <Instead card={pick.instead} timeZone={timeZone} pick={pick} />}
    </>
  )
}

interface Look {
  readonly day: string | undefined
  readonly slots: CardOf<'slots'>['slots']
  readonly waiting: boolean
  readonly failed: boolean
  /** Only some of them are shown. */
  readonly more: boolean
  readonly open: (day: string) => void
  /** Back to what was offered. */
  readonly close: () => void
}

const closed = { day: undefined, slots: [], waiting: false, failed: false, more: false }

/** Another day's times, asked of the same tool as the first ones. */
function useLook(host: Host, card: CardOf<'slots'>): Look {
  const [seen, setSeen] = useState<Omit<Look, 'open' | 'close'>>(closed)
  const open = (day: string): void => {
    if (seen.waiting) return
    setSeen({ ...closed, day, slots: seen.day === undefined ? card.slots : seen.slots, waiting: true })
    const { resource } = host.seen().input
    const also = typeof resource === 'string' ? { resource } : {}
    host.call('checkAvailability', { service: card.service, when: day, partySize: card.partySize, ...also }).then(
      (told) => setSeen({ ...closed, day, slots: slotsOn(told, day, card.timeZone), more: cardOf(told, 'slots')?.more === true }),
      () => setSeen({ ...closed, day, failed: true }),
    )
  }
  return { ...seen, open, close: () => setSeen(closed) }
}

/** Where nothing is free that day the nearest later ones come instead: they are not of that day. */
function slotsOn(told: Told, day: string, timeZone: string): CardOf<'slots'>['slots'] {
  return (cardOf(told, 'slots')?.slots ?? []).filter((slot) => dayKey(slot.start, timeZone) === day)
}

function lookWord({ day, slots, waiting, failed, more }: Look, { t, format }: ReturnType<typeof useLanguage>): string | undefined {
  if (day === undefined) return undefined
  if (waiting) return t.slots.looking
  if (failed) return t.slots.failed
  const name = format.day(noonOf(day), 'UTC')
  if (slots.length === 0) return t.slots.nothing
  return more ? name : `${name}: ${t.slots.dayFree(slots.length)}`
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
