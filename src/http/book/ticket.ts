import type { Booking, Proposal } from '../../booking/index.ts'
import { html, type Html } from '../pages/html.ts'
import type { BookReader } from './book-reader.ts'
import { icon, type IconName } from './icon.ts'
import { priceWords } from './price-words.ts'
import { dateAt } from './wish.ts'
import { timeWriterOf } from './write-times.ts'

type Ticket = Pick<Proposal & Booking, 'service' | 'start' | 'end' | 'partySize' | 'resources' | 'price'>

/** What and when. */
export function ticketTop(reader: BookReader, { service, start, end }: Ticket, kicker?: string): Html {
  const { words, timeZone } = reader
  const write = timeWriterOf(reader)
  const city = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
  return html`<div class="hf-ticket-top">
    <div class="hf-leaf" aria-hidden="true">
      <span class="hf-leaf-weekday">${write.shortWeekday(start)}</span>
      <span class="hf-leaf-day">${dateAt(start, timeZone).day}</span>
      <span class="hf-leaf-month">${write.month(start)}</span>
    </div>
    <div class="hf-ticket-what">
      ${kicker === undefined ? undefined : html`<p class="hf-kicker">${kicker}</p>`}
      <h2 class="hf-card-title">${service.name}</h2>
      <p class="hf-when-day">${write.day(start)}</p>
      <p class="hf-when-time"><span class="hf-when-clock">${write.time(start)}–${write.time(end)}</span> ${words.zone(city)}</p>
    </div>
  </div>`
}

export function facts(reader: BookReader, { start, end, partySize, resources, price }: Ticket, policy: string): Html {
  const { words } = reader
  const people = partySize > 1 ? `, ${words.people}: ${partySize}` : ''
  const length = timeWriterOf(reader).length(Math.round((end - start) / 60_000))
  return html`<dl class="hf-facts">
    ${fact('clock', words.length, `${length}${people}`)}
    ${resources.length === 0 ? undefined : fact('person', words.withWhom, resources.map(({ name }) => name).join(', '))}
    ${fact('tag', words.price, priceWords(reader, price))} ${fact('shield', words.policy, policy)}
  </dl>`
}

function fact(drawing: IconName, name: string, value: string): Html {
  return html`<div class="hf-fact">
    <dt>${icon(drawing)}<span>${name}</span></dt>
    <dd>${value}</dd>
  </div>`
}
