import { useState } from 'react'
import { dayKey, zoneCity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import { DayStrip } from '../ui/day-strip.tsx'
import { addDays, daysFrom, noonOf } from '../ui/days.ts'
import { Icon } from '../ui/icons.tsx'
import { SlotPicker } from '../ui/slot-picker.tsx'
import type { ViewProps } from './app-view.tsx'
import { useAppWords } from './app-words.tsx'
import { textOf } from './business.ts'
import { Instead } from './notice-view.tsx'
import { cardOf, type CardOf, type Told } from './told.ts'
import { usePick } from './use-pick.ts'

const SHOWN_DAYS = 7

/** The times that were found, under a week of days behind which there are others. */
export function SlotsView({ host, onTold, card }: ViewProps & { readonly card: CardOf<'slots'> }) {
  const words = useLanguage()
  const { t } = words
  const { timeZone, partySize } = card
  const { pick: pickWord } = useAppWords()
  const offered = dayKey(card.slots[0]?.start ?? host.clock.now(), timeZone)
  const [first, setFirst] = useState(offered)
  const look = useLook({ host, onTold, card })
  const slots = look.day === undefined ? card.slots : look.slots
  const service = nameOf(host.seen().input['service'], card.service)
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
      <section className="hf-card hf-browser" aria-label={t.slots.label(service)}>
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
      </section>
      {pick.instead !== undefined && <Instead card={pick.instead} timeZone={timeZone} pick={pick} />}
    </>
  )
}

interface Look {
  readonly day: string | undefined
  readonly slots: CardOf<'slots'>['slots']
  readonly waiting: boolean
  readonly failed: boolean
  readonly open: (day: string) => void
}

/** Another day's times, asked of the same tool as the first ones. */
function useLook({ host, card }: Pick<ViewProps, 'host' | 'onTold'> & { readonly card: CardOf<'slots'> }): Look {
  const [seen, setSeen] = useState<Omit<Look, 'open'>>({ day: undefined, slots: [], waiting: false, failed: false })
  const open = (day: string): void => {
    if (seen.waiting) return
    setSeen({ day, slots: seen.day === undefined ? card.slots : seen.slots, waiting: true, failed: false })
    const { resource } = host.seen().input
    const also = typeof resource === 'string' ? { resource } : {}
    host.call('checkAvailability', { service: card.service, when: day, partySize: card.partySize, ...also }).then(
      (told) => setSeen({ day, slots: slotsOn(told, day, card.timeZone), waiting: false, failed: false }),
      () => setSeen({ day, slots: [], waiting: false, failed: true }),
    )
  }
  return { ...seen, open }
}

/** Where nothing is free that day the nearest later ones come instead: they are not of that day. */
function slotsOn(told: Told, day: string, timeZone: string): CardOf<'slots'>['slots'] {
  return (cardOf(told, 'slots')?.slots ?? []).filter((slot) => dayKey(slot.start, timeZone) === day)
}

function lookWord({ day, slots, waiting, failed }: Look, { t, format }: ReturnType<typeof useLanguage>): string | undefined {
  if (day === undefined) return undefined
  if (waiting) return t.slots.looking
  if (failed) return t.slots.failed
  return slots.length === 0 ? t.slots.nothing : `${format.day(noonOf(day), 'UTC')}: ${t.slots.dayFree(slots.length)}`
}

/** As it was asked for: the card names a service by its id. */
function nameOf(asked: unknown, id: string): string {
  const name = textOf(asked, id)
  return name.charAt(0).toLocaleUpperCase() + name.slice(1)
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
