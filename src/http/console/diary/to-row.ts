import type { Occupied, ShownBooking, Tenant } from '../../../booking/index.ts'
import { formatInstant } from '../../../shared/instant.ts'
import { maskKnown } from '../../../shared/mask.ts'
import type { StaffMember } from '../../../staff/index.ts'
import type { BookingRow } from '../../contract/console/diary-shapes.ts'

const MINUTE = 60_000

/** A booking for whoever reads it: whose it is only in part for a masked member. */
export function toRow(booking: ShownBooking, staff: StaffMember): BookingRow {
  const { reference, revision, status, attendance, service, start, end, partySize, resources, erased, channel, conversationId, price } =
    booking
  const before = (minutes: number) => formatInstant(start - minutes * MINUTE)
  return {
    reference,
    revision,
    status,
    attendance,
    service: { id: service.slug, name: service.name },
    start: formatInstant(start),
    end: formatInstant(end),
    partySize,
    resources: resources.map(({ id, name }) => ({ id, name })),
    customer: customerFor(booking, staff),
    erased,
    channel,
    conversationId,
    price,
    noteCount: booking.noteCount,
    createdAt: formatInstant(booking.createdAt),
    cancelUntil: before(service.cancelWindowMinutes),
    moveUntil: before(service.rescheduleWindowMinutes),
  }
}

function customerFor({ customer, erased }: ShownBooking, staff: StaffMember): BookingRow['customer'] {
  const known = { name: customer.name, email: customer.email, phone: customer.phone ?? null }
  if (!staff.masked || erased) return known
  // Nobody's address is nothing to mask.
  return known.email === '' ? { ...maskKnown({ ...known, email: null }), email: '' } : maskKnown(known)
}

export function toOccupied(tenant: Tenant, occupied: readonly Occupied[]) {
  return occupied.map(({ resourceId, units, start, end }) => ({
    resource: slugOf(tenant, resourceId),
    units,
    start: formatInstant(start),
    end: formatInstant(end),
  }))
}

export function slugOf(tenant: Tenant, resourceId: number): string {
  return tenant.resources.get(resourceId)?.slug ?? String(resourceId)
}
