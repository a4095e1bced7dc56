import type { Resource, Service, Tenant } from '../booking/index.ts'
import { formatMoney } from '../shared/money.ts'
import type { Card } from './card.ts'
import { spokenWords } from './spoken-words.ts'

type ServiceCard = Extract<Card, { type: 'services' }>['services'][number]

/** "£38", "£12 per person", "free". */
export function priceWords(service: Service, locale: string): string {
  const say = spokenWords(locale)
  if (service.price === null) return say.free
  const price = formatMoney(service.price, locale)
  return service.pricePer === 'person' ? say.perPerson(price) : price
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

/** How early and how late it can be booked, moved and cancelled, counted back from its start. */
export function limitsOf({ noticeMinutes, horizonDays, rescheduleWindowMinutes, cancelWindowMinutes }: Service) {
  return { noticeMinutes, horizonDays, moveMinutes: rescheduleWindowMinutes, cancelMinutes: cancelWindowMinutes }
}

/** Whom or what a customer is told they may ask for: people where there is a choice, and what is optional. */
export function choosable(tenant: Tenant, service: Service): Resource[] {
  return service.requirements.flatMap((requirement) => {
    const hasChoice = requirement.resourceIds.length > requirement.quantity
    const pool = requirement.resourceIds.map((id) => tenant.resources.get(id)).filter((resource) => resource !== undefined)
    return pool.filter((resource) => requirement.optional || (hasChoice && resource.kind === 'person'))
  })
}
