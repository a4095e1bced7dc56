import type { EpochMs } from '../shared/clock.ts'
import type { Interval } from '../shared/interval.ts'
import type { Money } from '../shared/money.ts'
import type { Requirement, Service } from './model.ts'

const MINUTE = 60_000

/** What is wanted, apart from when: the service, how many people, and the resources asked for by name. */
export interface SlotRequest {
  readonly service: Service
  readonly partySize: number
  readonly selectedIds: readonly number[]
}

export function serviceSpan(service: Service, start: EpochMs): Interval {
  return { start, end: start + service.durationMinutes * MINUTE }
}

/** What is occupied: buffers included. */
export function claimedSpan(service: Service, start: EpochMs): Interval {
  const span = serviceSpan(service, start)
  return { start: span.start - service.bufferBeforeMinutes * MINUTE, end: span.end + service.bufferAfterMinutes * MINUTE }
}

/** The requirements this request has: optional ones only when asked for, pools narrowed to the resources asked for. */
export function activeRequirements(request: SlotRequest): Requirement[] {
  const active: Requirement[] = []
  for (const requirement of request.service.requirements) {
    const asked = requirement.resourceIds.filter((id) => request.selectedIds.includes(id))
    if (requirement.optional && asked.length === 0) continue
    active.push(asked.length >= requirement.quantity ? { ...requirement, resourceIds: asked } : requirement)
  }
  return active
}

/**
 * Resources asked for that the choice must contain, although their pool was not narrowed to them (one of two therapists). More than
 * are needed ("Amara or Ben") are a choice: any of them will do.
 */
export function mustInclude(request: SlotRequest, requirement: Requirement): number[] {
  const asked = requirement.resourceIds.filter((id) => request.selectedIds.includes(id))
  return asked.length > requirement.quantity ? [] : asked
}

export function unitsTaken(requirement: Requirement, capacity: number, partySize: number): number {
  switch (requirement.takes) {
    case 'one':
      return 1
    case 'party':
      return partySize
    case 'whole':
    case 'pattern':
      return capacity
  }
}

/** For the whole party. */
export function priceFor(service: Service, partySize: number): Money | null {
  if (service.price === null) return null
  const people = service.pricePer === 'person' ? partySize : 1
  return { amountMinor: service.price.amountMinor * people, currency: service.price.currency }
}
