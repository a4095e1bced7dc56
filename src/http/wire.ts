import type { Booking, Hold, Requirement, Service, Slot, Tenant } from '../booking/index.ts'
import type { EpochMs } from '../shared/clock.ts'
import { formatInstant } from '../shared/instant.ts'
import { lastChanges } from '../shared/last-changes.ts'
import { calendarLink, manageLink } from '../shared/links.ts'
import { formatLocal } from '../shared/local-time.ts'
import type { ProposalCard, SlotCard } from '../tools/card.ts'
import type { z } from 'zod'
import type { serviceShape } from '../tools/card.ts'
import type { BookingView } from './contract/bookings.ts'
import type { HoldView } from './contract/holds.ts'

/** For whom times are written. */
export interface Reader {
  readonly timeZone: string
  readonly locale: string
  readonly now: EpochMs
}

/** Whoever did not say otherwise reads in the business's zone and first language. */
export function readerOf(tenant: Tenant, now: EpochMs): Reader {
  return { timeZone: tenant.timeZone, locale: tenant.locales[0] ?? 'en', now }
}

export function toSlots(slots: readonly Slot[], reader: Reader): SlotCard[] {
  return slots.map((slot) => toSlot(slot, reader))
}

export function toSlot(slot: Slot, { timeZone, locale }: Pick<Reader, 'timeZone' | 'locale'>): SlotCard {
  return {
    id: slot.id,
    start: formatInstant(slot.start),
    end: formatInstant(slot.end),
    local: formatLocal(slot.start, timeZone, locale),
    resources: slot.resources.map(({ id, name }) => ({ id, name })),
    seatsLeft: slot.seatsLeft,
    price: slot.price,
  }
}

export function toService(service: Service, tenant: Tenant): z.infer<typeof serviceShape> {
  return {
    id: service.slug,
    name: service.name,
    description: service.description,
    durationMinutes: service.durationMinutes,
    price: service.price,
    capacity: service.maxParty,
    resources: service.requirements.filter(isChoice).flatMap((requirement) => namesOf(requirement, tenant)),
  }
}

export function toHold(hold: Hold, reader: Reader): HoldView {
  return {
    id: hold.id,
    state: hold.state,
    expiresAt: formatInstant(hold.expiresAt),
    extended: hold.extended,
    ...deadlinesOf(hold.proposal),
    proposal: toProposal(hold, reader),
  }
}

export function toBooking(booking: Booking, tenant: Tenant, reader: Reader, publicUrl: string): BookingView {
  const link = { tenantSlug: tenant.slug, reference: booking.reference, manageToken: booking.manageToken }
  return {
    reference: booking.reference,
    revision: booking.revision,
    status: booking.status,
    service: { id: booking.service.slug, name: booking.service.name },
    start: formatInstant(booking.start),
    end: formatInstant(booking.end),
    timeZone: booking.timeZone,
    local: formatLocal(booking.start, booking.timeZone, reader.locale),
    partySize: booking.partySize,
    resources: booking.resources.map(({ id, name }) => ({ id, name })),
    customer: booking.customer,
    notes: booking.notes,
    price: booking.price,
    ...deadlinesOf(booking),
    manageUrl: manageLink(publicUrl, link),
    calendarUrl: calendarLink(publicUrl, link),
  }
}

function deadlinesOf({ start, service }: Pick<Booking, 'start' | 'service'>) {
  const before = (minutes: number) => formatInstant(start - minutes * 60_000)
  return { cancelUntil: before(service.cancelWindowMinutes), moveUntil: before(service.rescheduleWindowMinutes) }
}

function toProposal(hold: Hold, reader: Reader): ProposalCard {
  const { id, action, service, start, end, timeZone, partySize, resources, price, policy } = hold.proposal
  return {
    type: 'proposal',
    id,
    action,
    holdId: hold.id,
    reference: null,
    expiresAt: formatInstant(hold.expiresAt),
    summary: {
      service: service.name,
      local: formatLocal(start, timeZone, reader.locale),
      start: formatInstant(start),
      end: formatInstant(end),
      timeZone,
      partySize,
      resources: resources.map(({ id: slug, name }) => ({ id: slug, name })),
      price,
      policy,
      ...lastChanges(start, service, reader.now),
    },
    customer: {},
    missing: ['name', 'email'],
  }
}

// What comes with the service anyway (its only room) is nothing to ask for.
function isChoice(requirement: Requirement): boolean {
  return requirement.optional || requirement.resourceIds.length > requirement.quantity
}

function namesOf(requirement: Requirement, tenant: Tenant): { id: string; name: string }[] {
  return requirement.resourceIds.flatMap((id) => {
    const resource = tenant.resources.get(id)
    return resource === undefined ? [] : [{ id: resource.slug, name: resource.name }]
  })
}
