import { isUuid, uuidV7 } from '../shared/ids.ts'
import { codeLimits, digitsOfCode } from './booking-code.ts'
import type { BookingDeps } from './deps.ts'
import { spelledReference } from './get-booking.ts'
import type { BookingCodeMail, RequestBookingCode } from './index.ts'
import type { Tenant } from './model.ts'
import { callOne } from './sql/call.ts'

const REQUEST_BOOKING_CODE = `
  SELECT outcome, mailed FROM request_booking_code($1, $2, $3, $4, $5, $6, $7::float8 * interval '1 ms', $8, $9::float8 * interval '1 ms')`

interface RequestedRow {
  readonly outcome: 'sent' | 'waiting' | 'locked'
  readonly mailed: boolean
}

/**
 * Has a one-time code mailed to the address of the booking of that reference. Whether there is such a booking makes no difference to the
 * answer, nor to what can be done next: where there is none, a code that nobody knows waits to be guessed. `requested`: one waits
 * now, just made or still alive from before (then nothing is mailed again). `locked`: too many tries or codes; ask a person.
 */
export async function requestBookingCode(deps: BookingDeps, tenant: Tenant, input: RequestBookingCode): Promise<'requested' | 'locked'> {
  const called = await callOne<RequestedRow>(deps, 'request_booking_code', REQUEST_BOOKING_CODE, [
    tenant.id,
    uuidV7(deps.clock.now()),
    input.conversationId,
    spelledReference(input.reference) ?? '',
    input.address ?? null,
    input.channel,
    codeLimits.lifeMinutes * 60_000,
    [codeLimits.tries, codeLimits.perConversation, codeLimits.perAddress, codeLimits.perBooking, codeLimits.perContact],
    deps.clock.offsetMs,
  ])
  if ('violation' in called) throw new Error(`asking for a code met ${called.violation}`)
  if (called.row.mailed) deps.committed(tenant.id)
  return called.row.outcome === 'locked' ? 'locked' : 'requested'
}

/** For the mail: the code while it can still be used, undefined afterwards and for a decoy. */
export async function findBookingCode(deps: BookingDeps, tenant: Tenant, codeId: string): Promise<BookingCodeMail | undefined> {
  if (!isUuid(codeId)) return undefined
  const { rows } = await deps.pool.query<{ bookingId: string; expiresAt: number }>(
    `SELECT booking_id AS "bookingId", extract(epoch FROM expires_at)::float8 * 1000 AS "expiresAt" FROM booking_code
     WHERE tenant_id = $1 AND id = $2 AND booking_id IS NOT NULL AND used_at IS NULL AND attempts < $3
       AND expires_at > clock_timestamp() + $4::float8 * interval '1 ms'`,
    [tenant.id, codeId, codeLimits.tries, deps.clock.offsetMs],
  )
  const [row] = rows
  return row && { ...row, digits: digitsOfCode(deps.secret, tenant.id, codeId) }
}

/** A code lives ten minutes and counts for an hour; a day later nobody asks about it either. */
const KEPT_MS = 24 * 60 * 60_000

/** Forgets codes asked for more than a day ago; a job's work, nothing waits for it. */
export async function sweepBookingCodes(deps: BookingDeps, limit: number): Promise<number> {
  const text = `SELECT sweep_booking_codes($1, $2::float8 * interval '1 ms', $3::float8 * interval '1 ms') AS swept`
  const called = await callOne<{ swept: number }>(deps, 'sweep_booking_codes', text, [limit, KEPT_MS, deps.clock.offsetMs])
  return 'row' in called ? called.row.swept : 0
}
