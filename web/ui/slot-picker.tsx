import { useId } from 'react'
import type { SlotCard } from '../../src/http/contract/cards.ts'
import { visitorTimeZone } from './locale.ts'
import {
  dayKey,
  formatDate,
  formatDay,
  formatDuration,
  formatNames,
  formatPrice,
  formatShort,
  formatTime,
  formatWeekday,
  minutesBetween,
} from './format.ts'

export interface SlotPickerProps {
  readonly slots: readonly SlotCard[]
  readonly timeZone: string
  /** Past offers stay readable but cannot be taken. */
  readonly live: boolean
  readonly chosen: string | undefined
  /** A turn is running: a tap would be lost, so it waits. */
  readonly waiting: boolean
  readonly onPick: (slot: SlotCard) => void
}

/** Times as buttons under their day. What differs between them (with whom, price, places left) is on the button; the rest is said once. */
export function SlotPicker(props: SlotPickerProps) {
  const group = useId()
  const days = byDay(props.slots, props.timeZone)
  return (
    <div className="hf-days" data-live={props.live} data-several={days.length > 1}>
      {days.map((day, index) => (
        <section key={day.key} className="hf-day" aria-labelledby={`${group}-${index}`}>
          <h4 id={`${group}-${index}`} className="hf-day-name">
            <span>{formatWeekday(day.key, props.timeZone)}</span> <span>{formatDate(day.key, props.timeZone)}</span>
          </h4>
          <ul className="hf-slots">
            {day.slots.map((slot) => (
              <li key={slot.id}>
                <SlotButton slot={slot} {...props} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function SlotButton({ slot, slots, timeZone, live, chosen, waiting, onPick }: SlotPickerProps & { readonly slot: SlotCard }) {
  const names = formatNames(slot.resources)
  const own = ownTime(slot, timeZone)
  const people = new Set(slots.map((other) => formatNames(other.resources)))
  const prices = new Set(slots.map((other) => other.price?.amountMinor ?? 0))
  const hint = people.size > 1 ? names : prices.size > 1 ? formatPrice(slot.price) : ''
  return (
    <button
      type="button"
      className="hf-slot"
      aria-pressed={chosen === slot.id}
      aria-disabled={!live || waiting}
      aria-label={slotLabel(slot, timeZone, names)}
      onClick={() => {
        if (live && !waiting) onPick(slot)
      }}
    >
      <span className="hf-slot-time">{formatTime(slot.start, timeZone)}</span>
      {own !== '' && <span className="hf-slot-hint">{own} for you</span>}
      {hint !== '' && <span className="hf-slot-hint">{hint}</span>}
    </button>
  )
}

function slotLabel(slot: SlotCard, timeZone: string, names: string): string {
  const own = ownTime(slot, timeZone)
  const parts = [
    formatDay(slot.start, timeZone),
    formatTime(slot.start, timeZone),
    ...(own === '' ? [] : [`${own} your time`]),
    formatDuration(minutesBetween(slot.start, slot.end)),
    ...(names === '' ? [] : [`with ${names}`]),
  ]
  return parts.join(', ')
}

/** The visitor's own time where their clock shows another than the business's; empty where it does not. */
function ownTime(slot: SlotCard, timeZone: string): string {
  const own = visitorTimeZone()
  return formatShort(slot.start, own) === formatShort(slot.start, timeZone) ? '' : formatTime(slot.start, own)
}

/** Days in the order of their slots; a day is named by its first slot's start. */
function byDay(slots: readonly SlotCard[], timeZone: string) {
  const days = Map.groupBy(
    slots.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start)),
    (slot) => dayKey(slot.start, timeZone),
  )
  return [...days.values()].map((ofDay) => ({ key: ofDay[0]?.start ?? '', slots: ofDay }))
}
