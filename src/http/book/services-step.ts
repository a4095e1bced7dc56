import { formatMoney } from '../../shared/money.ts'
import { html, type Html } from '../pages/html.ts'
import { bookLink } from './book-frame.ts'
import type { BookReader } from './book-reader.ts'

export function servicesStep(reader: BookReader): Html {
  const { words, locale, tenant } = reader
  return html`<ul class="book-services">
    ${tenant.services.map(
      (service) =>
        html`<li>
          <a href="${bookLink(reader, { service: service.slug })}"><strong>${service.name}</strong></a>
          <span
            >${words.minutes(service.durationMinutes)} ·
            ${service.price === null ? words.noPrice : formatMoney(service.price, locale)}</span
          >
          <p>${service.description}</p>
        </li>`,
    )}
  </ul>`
}
