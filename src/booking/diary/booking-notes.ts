import { isUuid, uuidV7 } from '../../shared/ids.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { BookingError } from '../booking-error.ts'
import type { BookingDeps } from '../deps.ts'
import type { Tenant } from '../model.ts'
import { isoInstant } from '../sql/list-claims.ts'
import type { AddNote, BookingNote } from './model.ts'
import { findStaffBooking } from './staff-booking.ts'

// The event says that there is a note and whose, never what it says: events cannot be erased.
const ADD = `
  WITH added AS (
    INSERT INTO booking_note (tenant_id, id, booking_id, staff_id, kind, text, created_at) VALUES ($1, $2, $3, $4, 'note', $5, $6)
  )
  INSERT INTO booking_event (tenant_id, type, booking_id, channel, detail, at)
  VALUES ($1, 'booking.noted', $3, 'staff', jsonb_build_object('staffId', $4::uuid), $6)`

const REMOVE = `
  WITH gone AS (
    DELETE FROM booking_note n WHERE n.tenant_id = $1 AND n.id = $2 AND n.booking_id = $3 AND n.kind = 'note' RETURNING n.booking_id
  )
  INSERT INTO booking_event (tenant_id, type, booking_id, channel, detail, at)
  SELECT $1, 'booking.note_removed', gone.booking_id, 'staff', jsonb_build_object('staffId', $4::uuid), $5 FROM gone`

/** For staff only: no customer ever sees it. Refuses with `booking_not_found`. */
export async function addNote(deps: BookingDeps, tenant: Tenant, input: AddNote): Promise<Result<BookingNote, BookingError>> {
  const booking = await findStaffBooking(deps, tenant, input.reference)
  if (booking === undefined) return refuse({ code: 'booking_not_found' })
  const at = deps.clock.now()
  const id = uuidV7(at)
  await deps.pool.query(ADD, [tenant.id, id, booking.id, input.staffId, input.text, isoInstant(at)])
  deps.committed(tenant.id)
  return ok({ id, staffId: input.staffId, kind: 'note', text: input.text, at })
}

/** Why a rule was waived stays as long as the booking's customer is known. */
export async function removeNote(
  deps: BookingDeps,
  tenant: Tenant,
  { reference, noteId, staffId }: { reference: string; noteId: string; staffId: string },
): Promise<void> {
  const booking = await findStaffBooking(deps, tenant, reference)
  if (booking === undefined || !isUuid(noteId)) return
  await deps.pool.query(REMOVE, [tenant.id, noteId, booking.id, staffId, isoInstant(deps.clock.now())])
  deps.committed(tenant.id)
}
