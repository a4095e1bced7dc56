import { isUuid, sameSecret } from '../shared/ids.ts'
import { everyOf } from '../shared/secrets.ts'
import { codeLimits, digitsOfCode } from './booking-code.ts'
import type { BookingDeps } from './deps.ts'
import { findBookingById } from './get-booking.ts'
import type { BookingCodeAnswer, RedeemBookingCode } from './index.ts'
import type { Tenant } from './model.ts'

const LIST_CODES = `
  SELECT c.id FROM booking_code c
  WHERE c.tenant_id = $1 AND c.conversation_id = $2 AND c.used_at IS NULL AND c.expires_at > clock_timestamp() + $3::float8 * interval '1 ms'`

// The decision: whatever was read before, a try counts and a code is used only while the row still allows it. A right code costs the
// others nothing; one that fits none costs each of them a try.
const TRY_CODE = `
  WITH tried AS (
    UPDATE booking_code c SET attempts = c.attempts + 1,
      used_at = CASE WHEN c.id = $3 AND c.booking_id IS NOT NULL THEN clock_timestamp() + $5::float8 * interval '1 ms' END
    WHERE c.tenant_id = $1 AND c.conversation_id = $2 AND (c.id = $3 OR $3 IS NULL) AND c.used_at IS NULL AND c.attempts < $4
      AND c.expires_at > clock_timestamp() + $5::float8 * interval '1 ms'
    RETURNING c.booking_id, c.used_at, c.attempts
  ), opened AS (
    INSERT INTO booking_access (tenant_id, conversation_id, booking_id, created_at)
    SELECT $1, $2, t.booking_id, t.used_at FROM tried t WHERE t.used_at IS NOT NULL
    ON CONFLICT DO NOTHING
  )
  SELECT booking_id AS "bookingId", used_at IS NOT NULL AS opened, attempts FROM tried`

interface TriedRow {
  readonly bookingId: string | null
  readonly opened: boolean
  readonly attempts: number
}

/**
 * Tries a code on those this conversation has asked for. `opened`: from now on this conversation may see and change the booking as if
 * it had made it; a code does that once. `wrong`: so many tries are left. `locked`: none is. `expired`: no code waits any more.
 */
export async function redeemBookingCode(
  deps: BookingDeps,
  tenant: Tenant,
  { conversationId, code }: RedeemBookingCode,
): Promise<BookingCodeAnswer> {
  if (!isUuid(conversationId)) return { kind: 'expired' }
  const { offsetMs } = deps.clock
  const waiting = (await deps.pool.query<{ id: string }>(LIST_CODES, [tenant.id, conversationId, offsetMs])).rows
  const fits = (id: string): boolean => everyOf(deps.secret).some((secret) => sameSecret(code, digitsOfCode(secret, tenant.id, id)))
  const fitting = waiting.find(({ id }) => fits(id))
  const tried = (await deps.pool.query<TriedRow>(TRY_CODE, [tenant.id, conversationId, fitting?.id ?? null, codeLimits.tries, offsetMs]))
    .rows
  const opened = tried.find((row) => row.opened)
  const booking = opened?.bookingId == null ? undefined : await findBookingById(deps, tenant, opened.bookingId)
  if (booking !== undefined) return { kind: 'opened', booking }
  if (waiting.length === 0) return { kind: 'expired' }
  const left = Math.max(0, ...tried.map(({ attempts }) => codeLimits.tries - attempts))
  return left > 0 ? { kind: 'wrong', left } : { kind: 'locked' }
}
