import type { EpochMs } from '../shared/clock.ts'
import { sha256 } from '../shared/ids.ts'
import type { Proposal, ResourceName, Service, Tenant } from './model.ts'
import { priceFor, serviceSpan } from './slot-request.ts'

export interface ProposalSubject {
  readonly action: Proposal['action']
  /** What the act is on: a hold's id, or a booking's id and revision. */
  readonly subject: string
  readonly service: Service
  readonly start: EpochMs
  readonly partySize: number
  readonly resourceIds: readonly number[]
}

/**
 * What is about to happen, with a digest over everything the customer agrees to: act, subject, service, instant, zone, party,
 * resources, price and policy. Change any of it and an earlier yes no longer counts.
 */
export function makeProposal(tenant: Tenant, input: ProposalSubject): Proposal {
  const { service, start, partySize } = input
  const { end } = serviceSpan(service, start)
  const price = priceFor(service, partySize)
  const policy = policySentence(service)
  const resources = resourceNames(tenant, input.resourceIds)
  const agreed = [input.action, tenant.id, input.subject, service.slug, start, end, tenant.timeZone, partySize, resources, price, policy]
  const digest = sha256(JSON.stringify(agreed))
  return {
    id: proposalId(digest),
    action: input.action,
    digest,
    service,
    start,
    end,
    timeZone: tenant.timeZone,
    partySize,
    resources,
    price,
    policy,
  }
}

/** What the customer's button names: short, and the same for the same digest. */
export function proposalId(digest: string): string {
  return `p_${digest.slice(0, 22)}`
}

/** Those a customer cares about: seats are counted, not named. */
export function resourceNames(tenant: Tenant, ids: readonly number[]): ResourceName[] {
  const names: ResourceName[] = []
  for (const id of ids) {
    const resource = tenant.resources.get(id) ?? tenant.archived?.resources.get(id)
    if (resource !== undefined && resource.kind !== 'seats') names.push({ id: resource.slug, name: resource.name })
  }
  return names
}

/** Also one that is not sold any more: what was held or booked stays what it was. */
export function serviceOfAnyTime(tenant: Tenant, id: number): Service | undefined {
  return [...tenant.services, ...(tenant.archived?.services ?? [])].find((one) => one.id === id)
}

/** The cancellation rule in one sentence, from the numbers the code enforces. */
export function policySentence(service: Service): string {
  const cancel =
    service.cancelWindowMinutes === 0
      ? 'Free to cancel until it starts'
      : `Free to cancel until ${duration(service.cancelWindowMinutes)} before`
  if (service.rescheduleWindowMinutes === service.cancelWindowMinutes) return `${cancel.replace('cancel', 'cancel or move')}.`
  const move =
    service.rescheduleWindowMinutes === 0 ? 'to move until it starts' : `to move until ${duration(service.rescheduleWindowMinutes)} before`
  return `${cancel}, ${move}.`
}

function duration(minutes: number): string {
  if (minutes % 1440 === 0 && minutes > 1440) return `${minutes / 1440} days`
  if (minutes % 60 === 0) return minutes === 60 ? '1 hour' : `${minutes / 60} hours`
  return `${minutes} minutes`
}
