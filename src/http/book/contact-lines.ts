import type { Tenant } from '../../booking/index.ts'
import { html, type Html } from '../pages/html.ts'
import { icon } from './icon.ts'

export function contactLines({ phone, email, address }: Tenant['contact']): Html {
  return html`<ul class="hf-contact">
    ${phone === '' ? undefined : html`<li>${icon('phone')}<a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a></li>`}
    ${email === '' ? undefined : html`<li>${icon('mail')}<a href="mailto:${email}">${email}</a></li>`}
    ${address === '' ? undefined : html`<li>${icon('place')}<span>${address}</span></li>`}
  </ul>`
}
