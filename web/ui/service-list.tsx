import type { ServiceOffered } from './api.ts'
import { formatDuration, formatPrice } from './format.ts'

export interface ServiceListProps {
  readonly services: readonly ServiceOffered[]
  readonly waiting: boolean
  readonly onPick: (service: ServiceOffered) => void
}

export function ServiceList({ services, waiting, onPick }: ServiceListProps) {
  return (
    <ul className="hf-card hf-services" aria-label="Services">
      {services.map((service) => (
        <li key={service.id} className="hf-service">
          <div className="hf-service-words">
            <h3 className="hf-service-name">{service.name}</h3>
            <p className="hf-service-facts">
              {formatDuration(service.durationMinutes)} · {formatPrice(service.price)}
              {service.capacity > 1 && ` · up to ${service.capacity} people`}
            </p>
            {service.description !== '' && <p className="hf-service-about">{service.description}</p>}
          </div>
          <button
            type="button"
            className="hf-button hf-button-small"
            aria-label={`Find a time for ${service.name}`}
            aria-disabled={waiting}
            onClick={() => !waiting && onPick(service)}
          >
            Find a time
          </button>
        </li>
      ))}
    </ul>
  )
}
