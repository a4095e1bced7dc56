import { bookingOf, type BookingRow } from '../booking-row.ts'
import type { BookingDeps } from '../deps.ts'
import { spelledReference } from '../get-booking.ts'
import type { Booking, Channel, Tenant } from '../model.ts'
import type { Attendance, StaffBooking } from './model.ts'

/** A row of `booking` as to_jsonb writes it, with how many notes there are. */
export interface StaffBookingRow extends BookingRow {
  readonly attendance: Attendance | null
  readonly channel: Channel
  readonly created_at: string
  readonly updated_at: string
  readonly consent_message_id: string | null
  readonly erased_at: string | null
}

/** For `SELECT`: a booking `b` and the number of its notes. */
export const STAFF_BOOKING = `to_jsonb(b) AS booking,
  (SELECT count(*)::int FROM booking_note n WHERE n.tenant_id = b.tenant_id AND n.booking_id = b.id) AS "noteCount"`

export interface StaffBookingAnswer {
  readonly booking: StaffBookingRow
  readonly noteCount: number
}

export function staffBookingOf(
  deps: Pick<BookingDeps, 'secret'>,
  tenant: Tenant,
  { booking: row, noteCount }: StaffBookingAnswer,
): StaffBooking {
  const instant = (text: string) => Temporal.Instant.from(text).epochMilliseconds
  return {
    ...bookingOf(deps.secret, tenant, row),
    attendance: row.attendance,
    channel: row.channel,
    createdAt: instant(row.created_at),
    updatedAt: instant(row.updated_at),
    consentMessageId: row.consent_message_id,
    resourceIds: row.resource_ids,
    selectedIds: row.selected_ids,
    erased: row.erased_at !== null,
    noteCount,
  }
}

/** By reference, however it was typed. */
export async function findStaffBooking(deps: BookingDeps, tenant: Tenant, reference: string): Promise<StaffBooking | undefined> {
  const spelled = spelledReference(reference)
  if (spelled === undefined) return undefined
  const text = `SELECT ${STAFF_BOOKING} FROM booking b WHERE b.tenant_id = $1 AND b.reference = $2`
  const { rows } = await deps.pool.query<StaffBookingAnswer>(text, [tenant.id, spelled])
  return rows[0] === undefined ? undefined : staffBookingOf(deps, tenant, rows[0])
}

/** After a change: as it is stored now. */
export async function readAgain(deps: BookingDeps, tenant: Tenant, { reference }: Pick<Booking, 'reference'>): Promise<StaffBooking> {
  const found = await findStaffBooking(deps, tenant, reference)
  if (found === undefined) throw new Error('a booking went while it was being changed')
  return found
}
