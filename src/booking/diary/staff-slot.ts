import type { EpochMs } from '../../shared/clock.ts'
import { refuse, ok, type Result } from '../../shared/result.ts'
import type { BookingError } from '../booking-error.ts'
import type { BookingDeps } from '../deps.ts'
import type { Tenant } from '../model.ts'
import { makeSlotId, offerExpiry } from '../slot-id.ts'
import type { SlotRequest } from '../slot-request.ts'

const MINUTE = 60_000

/**
 * A member of staff points at a time in the diary: its slot id, as availability would have given it out. Whether it can be had is
 * decided where every slot id goes.
 */
export function staffSlotId(
  deps: Pick<BookingDeps, 'secret' | 'clock'>,
  tenant: Tenant,
  { service, selectedIds }: SlotRequest,
  start: EpochMs,
): Result<string, BookingError> {
  // An id counts in whole minutes, up to the year 10000 or so of its four bytes.
  if (start % MINUTE !== 0 || start < 0 || start / MINUTE >= 2 ** 32) return refuse({ code: 'outside_hours', alternatives: [] })
  const expiresAt = offerExpiry(deps.clock.now())
  return ok(
    makeSlotId(deps.secret, tenant.id, { serviceId: service.id, start, priceVersion: service.priceVersion, selectedIds, expiresAt }),
  )
}
