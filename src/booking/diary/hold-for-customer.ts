import { refuse, type Result } from '../../shared/result.ts'
import type { BookingError } from '../booking-error.ts'
import type { BookingDeps } from '../deps.ts'
import { readRequest } from '../find-slots.ts'
import type { TenantSource } from '../load-tenant.ts'
import type { Hold, Tenant } from '../model.ts'
import { placeHold } from '../place-hold.ts'
import { hasEnded } from './has-ended.ts'
import { windowRules } from '../rules/index.ts'
import type { HoldForCustomer } from './model.ts'
import { staffSlotId } from './staff-slot.ts'

/** Refuses as `placeHold` does, and what has ended with `too_soon` whoever asks. */
export async function holdForCustomer(
  deps: BookingDeps,
  tenants: TenantSource,
  tenant: Tenant,
  input: HoldForCustomer,
): Promise<Result<Hold, BookingError>> {
  const request = readRequest(tenant, input)
  if (!request.ok) return request
  const slotId = staffSlotId(deps, tenant, request.value, input.start)
  if (!slotId.ok) return slotId
  const waived = input.waiveWindows === true && !hasEnded(request.value.service, input.start, deps.clock.now()) ? windowRules : []
  const held = await placeHold(deps, tenants, tenant, {
    slotId: slotId.value,
    partySize: request.value.partySize,
    holder: { channel: 'staff' },
    waived,
  })
  return held.ok ? held : refuse(held.error)
}
