import { ok, refuse, type Result } from '../../shared/result.ts'
import type { BookingError } from '../booking-error.ts'
import type { BookingDeps } from '../deps.ts'
import type { TenantSource } from '../load-tenant.ts'
import type { StaffAct, Tenant } from '../model.ts'
import { rescheduleBooking } from '../reschedule-booking.ts'
import { brokenWindows } from '../rules/index.ts'
import type { SlotRequest } from '../slot-request.ts'
import { hasEnded } from './has-ended.ts'
import type { MoveByStaff, StaffBooking, StaffRefusal } from './model.ts'
import { resourceBySlug, selectionAfter } from './selection.ts'
import { findStaffBooking, readAgain } from './staff-booking.ts'
import { staffSlotId } from './staff-slot.ts'

const MINUTE = 60_000

/**
 * Another time, another resource or both, under the rules that every move is under; a reason waives how early and how late. To where
 * it is already: nothing happens. Refuses as `rescheduleBooking` does, with `booking_changed` and with `resource_not_found`.
 */
export async function moveByStaff(
  deps: BookingDeps,
  tenants: TenantSource,
  tenant: Tenant,
  input: MoveByStaff,
): Promise<Result<StaffBooking, StaffRefusal>> {
  const booking = await findStaffBooking(deps, tenant, input.reference)
  if (booking === undefined) return refuse({ code: 'booking_not_found' })
  const selected = selectionOf(tenant, booking, input)
  if (!selected.ok) return selected
  const stays = input.start === booking.start && selected.value.every((id) => booking.resourceIds.includes(id))
  if (stays && booking.status === 'confirmed') return ok(booking)
  const request = { service: booking.service, partySize: booking.partySize, selectedIds: selected.value }
  const slotId = staffSlotId(deps, tenant, request, input.start)
  if (!slotId.ok) return slotId
  const moved = await rescheduleBooking(deps, tenants, tenant, {
    bookingId: booking.id,
    slotId: slotId.value,
    consent: { kind: 'api' },
    channel: 'staff',
    act: actOn(deps, tenant, booking, request, input),
  })
  return moved.ok ? ok(await readAgain(deps, tenant, moved.value)) : moved
}

function selectionOf(tenant: Tenant, booking: StaffBooking, { resources, swap }: MoveByStaff): Result<number[], BookingError> {
  const usable = new Set(booking.service.requirements.flatMap((requirement) => requirement.resourceIds))
  const named: number[] = []
  for (const slug of [...(resources ?? []), ...(swap === undefined ? [] : [swap.to])]) {
    const id = resourceBySlug(tenant, slug)
    if (id === undefined || !usable.has(id)) return refuse({ code: 'resource_not_found' })
    named.push(id)
  }
  const leaving = swap === undefined ? undefined : resourceBySlug(tenant, swap.from)
  return ok(selectionAfter(tenant, booking, { named, leaving, onlyNamed: resources !== undefined }))
}

/** The grounds, with which rules they pass over; a reason where none is in the way is nobody's business. */
function actOn(deps: BookingDeps, tenant: Tenant, booking: StaffBooking, request: SlotRequest, { act, start }: MoveByStaff): StaffAct {
  const now = deps.clock.now()
  if (act.overrideReason === undefined || hasEnded(booking.service, start, now)) return { ...act, overrideReason: undefined }
  const isLate = now > booking.start - booking.service.rescheduleWindowMinutes * MINUTE
  const windows = start === booking.start ? [] : brokenWindows({ tenant, request, start, now })
  return { ...act, waived: [...windows, ...(isLate ? ['reschedule_window'] : [])] }
}
