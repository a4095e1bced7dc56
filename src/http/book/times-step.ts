import { randomUUID } from 'node:crypto'
import type { Slot } from '../../booking/index.ts'
import { html, type Html } from '../pages/html.ts'
import { bookLink } from './book-links.ts'
import type { BookReader } from './book-reader.ts'
import { dayStrip } from './day-strip.ts'
import { icon } from './icon.ts'
import { narrowForm } from './narrow-form.ts'
import { priceWords } from './price-words.ts'
import { dateAt, daysShown, timesLink, type Wish } from './wish.ts'
import { timeWriterOf, type TimeWriter } from './write-times.ts'

export function timesStep(reader: BookReader, wish: Wish, slots: readonly Slot[]): Html {
  const { words, timeZone } = reader
  const { service } = wish
  const city = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
  return html`<div class="hf-flow-chosen">
      <h2 class="hf-card-title">${service.name}</h2>
      <p>${timeWriterOf(reader).length(service.durationMinutes)} · ${priceWords(reader, service.price)}</p>
    </div>
    ${narrowForm(reader, wish)}
    <div class="hf-card hf-flow-times">
      <div class="hf-browser">
        <div class="hf-browser-head">
          <div class="hf-card-lead">${words.zone(city)}</div>
          ${turns(reader, wish)}
        </div>
        ${dayStrip(reader, wish, slots)}
        <div class="hf-browser-times">${times(reader, wish, slots)}</div>
      </div>
    </div>`
}

function times(reader: BookReader, wish: Wish, slots: readonly Slot[]): Html {
  const { words, timeZone } = reader
  const write = timeWriterOf(reader)
  const ofDay = slots.filter(({ start }) => dateAt(start, timeZone).equals(wish.day))
  const [earliest] = ofDay
  if (earliest === undefined) return html`<p class="hf-browser-word">${slots.length === 0 ? words.nothingInView : words.nothing}</p>`
  return html`<form method="post" action="${bookLink(reader)}" class="hf-days">
    <input type="hidden" name="service" value="${wish.service.slug}" />
    <input type="hidden" name="from" value="${wish.from.toString()}" />
    <input type="hidden" name="day" value="${wish.day.toString()}" />
    <input type="hidden" name="resource" value="${wish.resource ?? ''}" />
    <input type="hidden" name="partySize" value="${wish.partySize}" />
    <input type="hidden" name="key" value="${randomUUID()}" />
    <div class="hf-choice-group">
      <div class="hf-choice-heading"><span>${write.weekday(earliest.start)}</span> <span>${write.date(earliest.start)}</span></div>
      <div class="hf-choices">${ofDay.map((slot) => time(reader, slot, ofDay, write))}</div>
    </div>
  </form>`
}

/** What differs between the times (with whom, places left) is on each. */
function time({ words }: BookReader, slot: Slot, ofDay: readonly Slot[], write: TimeWriter): Html {
  const names = (one: Slot) => one.resources.map(({ name }) => name).join(', ')
  const seats = ofDay.some((one) => one.seatsLeft > 2) && ofDay.some((one) => one.seatsLeft !== slot.seatsLeft)
  const hint = ofDay.some((one) => names(one) !== names(slot)) ? names(slot) : seats ? words.seatsLeft(slot.seatsLeft) : ''
  return html`<button class="hf-choice" name="slotId" value="${slot.id}">
    <span class="hf-slot-time">${write.time(slot.start)}</span>${hint === '' ? undefined : html`<span class="hf-slot-hint">${hint}</span>`}
  </button>`
}

function turns(reader: BookReader, wish: Wish): Html {
  const { words } = reader
  const before = wish.from.subtract({ days: daysShown })
  const earlier = Temporal.PlainDate.compare(before, wish.today) < 0 ? wish.today : before
  const turn = (label: string, name: 'back' | 'forward', from: Temporal.PlainDate): Html =>
    html`<a class="hf-icon-button" aria-label="${label}" href="${timesLink(reader, wish, { from })}">${icon(name)}</a>`
  return html`${wish.from.equals(wish.today) ? undefined : turn(words.earlierDays, 'back', earlier)}
  ${turn(words.laterDays, 'forward', wish.from.add({ days: daysShown }))}`
}
