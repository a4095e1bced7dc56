import type { EpochMs } from '../shared/clock.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { BookingDeps } from './deps.ts'
import type { Tenant } from './model.ts'
import { readSlotId } from './slot-id.ts'
import type { SlotRequest } from './slot-request.ts'

/** A slot id read back into what it stands for. */
export interface WantedSlot {
  readonly request: SlotRequest
  readonly start: EpochMs
}

type Unusable = { readonly code: 'slot_invalid' } | ({ readonly code: 'slot_expired' } & WantedSlot)

/** `slot_invalid`: not ours; `slot_expired`: offered too long ago, or at another price. */
export function readWanted(
  deps: Pick<BookingDeps, 'secret' | 'clock'>,
  tenant: Tenant,
  slotId: string,
  partySize?: number,
): Result<WantedSlot, Unusable> {
  const reference = readSlotId(deps.secret, tenant.id, slotId)
  const service = tenant.services.find((one) => one.id === reference?.serviceId)
  if (reference === undefined || service === undefined) return refuse({ code: 'slot_invalid' })
  const wanted = {
    request: { service, partySize: partySize ?? service.minParty, selectedIds: reference.selectedIds },
    start: reference.start,
  }
  if (reference.expiresAt <= deps.clock.now() || reference.priceVersion !== service.priceVersion)
    return refuse({ code: 'slot_expired', ...wanted })
  return ok(wanted)
}
