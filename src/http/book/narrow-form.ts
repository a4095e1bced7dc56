import type { Requirement, Service, Tenant } from '../../booking/index.ts'
import { html, type Html } from '../pages/html.ts'
import { bookLink } from './book-links.ts'
import type { BookReader } from './book-reader.ts'
import type { Wish } from './wish.ts'

/** Only the questions that this service leaves open. */
export function narrowForm(reader: BookReader, wish: Wish): Html {
  const { words } = reader
  return html`<form method="get" action="${bookLink(reader)}" class="hf-narrow">
    <input type="hidden" name="service" value="${wish.service.slug}" />
    ${reader.chosen ? html`<input type="hidden" name="lang" value="${reader.language}" />` : undefined}
    <div>
      <label for="from">${words.from}</label>
      <input id="from" type="date" name="from" value="${wish.day.toString()}" min="${wish.today.toString()}" />
    </div>
    ${people(reader, wish)} ${withWhom(reader, wish)}
    <button class="hf-button">${words.showTimes}</button>
  </form>`
}

function people({ words }: BookReader, { service, partySize }: Wish): Html | undefined {
  const counts = Array.from({ length: service.maxParty - service.minParty + 1 }, (_, index) => service.minParty + index)
  if (counts.length < 2) return undefined
  return html`<div>
    <label for="people">${words.people}</label>
    <select id="people" name="people">
      ${counts.map((count) => option(String(count), String(count), count === partySize))}
    </select>
  </div>`
}

function withWhom({ words, tenant }: BookReader, { service, resource }: Wish): Html | undefined {
  const choices = choicesOf(service, tenant)
  if (choices.length === 0) return undefined
  return html`<div>
    <label for="resource">${words.withWhom}</label>
    <select id="resource" name="resource">
      ${option('', words.anyone, resource === undefined)} ${choices.map(({ slug, name }) => option(slug, name, slug === resource))}
    </select>
  </div>`
}

function option(value: string, name: string, isChosen: boolean): Html {
  return isChosen ? html`<option value="${value}" selected>${name}</option>` : html`<option value="${value}">${name}</option>`
}

// What comes with the service anyway (its only room) is nothing to choose.
function choicesOf(service: Service, tenant: Tenant): { slug: string; name: string }[] {
  const isChoice = ({ optional, resourceIds, quantity }: Requirement): boolean => optional || resourceIds.length > quantity
  return service.requirements.filter(isChoice).flatMap(({ resourceIds }) => resourceIds.flatMap((id) => tenant.resources.get(id) ?? []))
}
