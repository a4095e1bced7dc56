import type { Service, Tenant } from '../booking/index.ts'
import { formatMoney } from '../shared/money.ts'
import type { Card } from './card.ts'

type ServiceCard = Extract<Card, { type: 'services' }>['services'][number]

/** "£38", "£12 per person", "free". */
export function priceWords(service: Service, locale: string): string {
  if (service.price === null) return 'free'
  return `${formatMoney(service.price, locale)}${service.pricePer === 'person' ? ' per person' : ''}`
}

export function serviceCard(tenant: Tenant, service: Service): ServiceCard {
  return {
    id: service.slug,
    name: service.name,
    description: service.description,
    durationMinutes: service.durationMinutes,
    price: service.price,
    capacity: service.maxParty,
    resources: choosable(tenant, service).map(({ slug, name }) => ({ id: slug, name })),
  }
}

/** Whom or what a customer may ask for by name: where a pool gives a choice, and what is optional. */
export function choosable(tenant: Tenant, service: Service) {
  return service.requirements
    .filter((requirement) => requirement.optional || requirement.resourceIds.length > requirement.quantity)
    .flatMap((requirement) => requirement.resourceIds)
    .map((id) => tenant.resources.get(id))
    .filter((resource) => resource !== undefined)
}
