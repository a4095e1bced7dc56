import type { Service } from '../../booking/index.ts'
import { html, type Html } from '../pages/html.ts'
import { bookLink } from './book-links.ts'
import type { BookReader } from './book-reader.ts'
import { priceWords } from './price-words.ts'
import { timeWriterOf } from './write-times.ts'

export function servicesStep(reader: BookReader): Html {
  const { words, tenant } = reader
  return html`<h2 class="hf-hidden">${words.steps.service}</h2>
    <ul class="hf-card hf-services">
      ${tenant.services.map((service) => item(reader, service))}
    </ul>`
}

function item(reader: BookReader, service: Service): Html {
  const { words } = reader
  const people = service.maxParty > 1 ? ` · ${words.upTo(service.maxParty)}` : ''
  return html`<li class="hf-service">
    <div class="hf-service-words">
      <h2 class="hf-service-name">${service.name}</h2>
      <p class="hf-service-facts">
        ${timeWriterOf(reader).length(service.durationMinutes)} · ${priceWords(reader, service.price)}${people}
      </p>
      ${service.description === '' ? undefined : html`<p class="hf-service-about">${service.description}</p>`}
    </div>
    <a
      class="hf-button hf-button-small"
      href="${bookLink(reader, { service: service.slug })}"
      aria-label="${words.findTimeFor(service.name)}"
      >${words.findTime}</a
    >
  </li>`
}
