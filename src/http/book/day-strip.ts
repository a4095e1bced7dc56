import type { Slot } from '../../booking/index.ts'
import { html, type Html } from '../pages/html.ts'
import type { BookReader } from './book-reader.ts'
import { dateAt, daysShown, timesLink, type Wish } from './wish.ts'
import { timeWriterOf } from './write-times.ts'

/** A week in one line; a dot where something is free. */
export function dayStrip(reader: BookReader, wish: Wish, slots: readonly Slot[]): Html {
  const free = new Set(slots.map(({ start }) => dateAt(start, reader.timeZone).toString()))
  const days = Array.from({ length: daysShown }, (_, index) => wish.from.add({ days: index }))
  return html`<nav class="hf-strip" aria-label="${reader.words.days}">
    <div class="hf-choices">${days.map((day) => stripDay(reader, wish, day, free.has(day.toString())))}</div>
  </nav>`
}

function stripDay(reader: BookReader, wish: Wish, day: Temporal.PlainDate, isFree: boolean): Html {
  // A day has no zone: its noon is written in UTC.
  const noon = Date.parse(`${day.toString()}T12:00:00Z`)
  const write = timeWriterOf({ ...reader, timeZone: 'UTC' })
  const isChosen = day.equals(wish.day)
  return html`<a
    class="hf-choice"
    href="${timesLink(reader, wish, { from: wish.from, day })}"
    data-mark="${isFree ? 'free' : 'full'}"
    data-chosen="${isChosen ? 'true' : 'false'}"
    aria-current="${isChosen ? 'date' : 'false'}"
    aria-label="${write.day(noon)}${isFree ? '' : `, ${reader.words.dayFull}`}"
    ><span class="hf-strip-weekday">${write.shortWeekday(noon)}</span><span class="hf-strip-day">${day.day}</span></a
  >`
}
