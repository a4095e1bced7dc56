import type { Card } from '../../../src/http/contract/cards.ts'
import { useLanguage } from '../../i18n/language-provider.tsx'
import { priceWords } from '../../ui/slot-words.ts'

/** The services that were listed; the customer had a button beside each. */
export function ShownServices({ services }: { readonly services: Extract<Card, { type: 'services' }>['services'] }) {
  const { t, format } = useLanguage()
  return (
    <ul className="hf-card hf-services" aria-label={t.services.label}>
      {services.map((service) => (
        <li key={service.id} className="hf-service">
          <div className="hf-service-words">
            <h2 className="hf-service-name">{service.name}</h2>
            <p className="hf-service-facts">
              {format.duration(service.durationMinutes)} · {priceWords(service.price, { t, format })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
