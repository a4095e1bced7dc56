import type { EpochMs } from '../../shared/clock.ts'
import { sessionStarts } from '../schedule.ts'
import type { Service, Tenant } from '../model.ts'
import { serviceSpan } from '../slot-request.ts'
import type { DiaryHold, DiarySession, ShownBooking } from './model.ts'

/** The classes in [from, to): those of the pattern, and those that somebody has booked although the pattern is another by now. */
export function diarySessions(
  tenant: Tenant,
  { bookings, holds, from, to }: { bookings: readonly ShownBooking[]; holds: readonly DiaryHold[]; from: EpochMs; to: EpochMs },
): DiarySession[] {
  return tenant.services
    .filter((service) => service.kind === 'session')
    .flatMap((service) => {
      const booked = bookings.filter((one) => one.service.id === service.id && one.status === 'confirmed')
      const held = holds.filter((one) => one.service.id === service.id)
      const starts = new Set([...sessionStarts(tenant, service.id, from, to), ...[...booked, ...held].map((one) => one.start)])
      return [...starts]
        .toSorted((a, b) => a - b)
        .map((start) => ({
          ...serviceSpan(service, start),
          service,
          capacity: seatsOf(tenant, service),
          taken: people(booked, start),
          held: people(held, start),
          resourceIds: service.requirements.filter((one) => !one.optional).flatMap((one) => one.resourceIds),
        }))
    })
}

function people(list: readonly { readonly start: EpochMs; readonly partySize: number }[], start: EpochMs): number {
  return list.filter((one) => one.start === start).reduce((sum, one) => sum + one.partySize, 0)
}

function seatsOf(tenant: Tenant, service: Service): number {
  const seats = service.requirements.filter((one) => one.takes === 'party').flatMap((one) => one.resourceIds)
  const capacities = seats.map((id) => tenant.resources.get(id)?.capacity ?? 0)
  return capacities.length === 0 ? service.maxParty : Math.min(...capacities)
}
