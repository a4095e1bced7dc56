import { isUuid } from '../shared/ids.ts'
import { refuse, type Result } from '../shared/result.ts'
import type { BookingError } from './booking-error.ts'
import type { BookingDeps } from './deps.ts'
import { getBooking } from './get-booking.ts'
import type { OpenBooking } from './index.ts'
import type { Booking, Tenant } from './model.ts'

const OPEN = `
  INSERT INTO booking_access (tenant_id, conversation_id, booking_id, created_at)
  VALUES ($1, $2, $3, clock_timestamp() + $4::float8 * interval '1 ms') ON CONFLICT DO NOTHING`

/**
 * Opens a booking to a conversation for who holds its manage token, as a one-time code does; again is harmless. The token itself is not
 * kept. A wrong token and no such booking are both `booking_not_found`.
 */
export async function openBooking(
  deps: BookingDeps,
  tenant: Tenant,
  { reference, manageToken, conversationId }: OpenBooking,
): Promise<Result<Booking, BookingError>> {
  if (!isUuid(conversationId)) return refuse({ code: 'booking_not_found' })
  const found = await getBooking(deps, tenant, reference, { manageToken })
  if (found.ok) await deps.pool.query(OPEN, [tenant.id, conversationId, found.value.id, deps.clock.offsetMs])
  return found
}
