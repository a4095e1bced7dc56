import { randomUUID } from 'node:crypto'
import type { Requirement, Service, Slot, Tenant } from '../../booking/index.ts'
import { formatClock, formatDay } from '../../shared/local-time.ts'
import { html, type Html } from '../pages/html.ts'
import { bookLink } from './book-frame.ts'
import type { BookReader } from './book-reader.ts'

/** What was asked for; the page shows a week from `from` (a date in the business's zone). */
export interface Wish {
  readonly service: Service
  readonly from: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly partySize: number
  /** Slug of who or what should serve it. */
  readonly resource: string | undefined
}

export const daysShown = 7

export function timesStep(reader: BookReader, wish: Wish, slots: readonly Slot[]): Html {
  const { words, locale, timeZone } = reader
  const days = Map.groupBy(slots, ({ start }) => formatDay(start, timeZone, locale))
  return html`<h2>${wish.service.name}</h2>
    ${narrow(reader, wish)}
    <p class="book-quiet">${words.zone(timeZone)}</p>
    ${days.size === 0 ? html`<p>${words.noTimes}</p>` : undefined}
    <form method="post" action="${bookLink(reader)}">
      <input type="hidden" name="service" value="${wish.service.slug}" />
      <input type="hidden" name="from" value="${wish.from.toString()}" />
      <input type="hidden" name="resource" value="${wish.resource ?? ''}" />
      <input type="hidden" name="partySize" value="${wish.partySize}" />
      <input type="hidden" name="key" value="${randomUUID()}" />
      ${[...days].map(
        ([day, times]) =>
          html`<fieldset>
            <legend>${day}</legend>
            ${times.map((slot) => time(reader, wish, slot))}
          </fieldset>`,
      )}
    </form>
    ${around(reader, wish)}`
}

function time({ words, locale, timeZone }: BookReader, { service }: Wish, slot: Slot): Html {
  const seats = service.maxParty > 1 ? html`<small>${words.seatsLeft(slot.seatsLeft)}</small>` : undefined
  return html`<button name="slotId" value="${slot.id}">${formatClock(slot.start, timeZone, locale)}${seats}</button> `
}

/** Only the questions that this service leaves open. */
function narrow(reader: BookReader, wish: Wish): Html {
  const { words, tenant } = reader
  const choices = choicesOf(wish.service, tenant)
  return html`<form method="get" action="${bookLink(reader)}" class="book-narrow">
    <input type="hidden" name="service" value="${wish.service.slug}" />
    ${reader.chosen ? html`<input type="hidden" name="lang" value="${reader.language}" />` : undefined}
    <label>${words.day} <input type="date" name="from" value="${wish.from.toString()}" min="${wish.today.toString()}" /></label>
    ${
      wish.service.maxParty > 1
        ? html`<label
            >${words.people} <input type="number" name="people" min="1" max="${wish.service.maxParty}" value="${wish.partySize}"
          /></label>`
        : undefined
    }
    ${
      choices.length === 0
        ? undefined
        : html`<label
            >${words.withWhom}
            <select name="resource">
              <option value="">${words.anyone}</option>
              ${choices.map(({ slug, name }) =>
                slug === wish.resource
                  ? html`<option value="${slug}" selected>${name}</option>`
                  : html`<option value="${slug}">${name}</option>`,
              )}
            </select></label
          >`
    }
    <button class="book-second">${words.showTimes}</button>
  </form>`
}

function around(reader: BookReader, wish: Wish): Html {
  const at = (from: Temporal.PlainDate): string =>
    bookLink(reader, {
      service: wish.service.slug,
      from: from.toString(),
      people: wish.partySize > 1 ? String(wish.partySize) : undefined,
      resource: wish.resource,
    })
  const before = wish.from.subtract({ days: daysShown })
  const earliest = Temporal.PlainDate.compare(before, wish.today) < 0 ? wish.today : before
  return html`<nav class="book-around">
    ${wish.from.equals(wish.today) ? undefined : html`<a href="${at(earliest)}">← ${reader.words.earlierDays}</a>`}
    <a href="${at(wish.from.add({ days: daysShown }))}">${reader.words.laterDays} →</a>
  </nav>`
}

// What comes with the service anyway (its only room) is nothing to choose.
function choicesOf(service: Service, tenant: Tenant): { slug: string; name: string }[] {
  const isChoice = ({ optional, resourceIds, quantity }: Requirement): boolean => !optional && resourceIds.length > quantity
  return service.requirements.filter(isChoice).flatMap(({ resourceIds }) => resourceIds.flatMap((id) => tenant.resources.get(id) ?? []))
}
