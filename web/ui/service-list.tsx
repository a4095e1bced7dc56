import { useLanguage } from '../i18n/language-provider.tsx'
import type { ServiceOffered } from './api.ts'
import { priceWords } from './slot-words.ts'

export interface ServiceListProps {
  readonly services: readonly ServiceOffered[]
  readonly waiting: boolean
  readonly onPick: (service: ServiceOffered) => void
}

export function ServiceList({ services, waiting, onPick }: ServiceListProps) {
  const { t, format } = useLanguage()
  return (
    <ul className="hf-card hf-services" aria-label={t.services.label}>
      {services.map((service) => (
        <li key={service.id} className="hf-service">
          <div className="hf-service-words">
            <h2 className="hf-service-name">{service.name}</h2>
            <p className="hf-service-facts">
              {format.duration(service.durationMinutes)} · {priceWords(service.price, { t, format })}
              {service.capacity > 1 && ` · ${t.services.upTo(service.capacity)}`}
            </p>
            {service.description !== '' && <p className="hf-service-about">{service.description}</p>}
          </div>
          <button
            type="button"
            className="hf-button hf-button-small"
            aria-label={t.services.findTimeFor(service.name)}
            aria-disabled={waiting}
            onClick={() => !waiting && onPick(service)}
          >
            {t.services.findTime}
          </button>
        </li>
      ))}
    </ul>
  )
}
