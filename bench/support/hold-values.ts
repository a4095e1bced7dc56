import { defaultHoldSettings } from '../../src/booking/deps.ts'
import type { Slot, Tenant } from '../../src/booking/index.ts'
import { makeProposal } from '../../src/booking/proposal.ts'
import { placeHoldValues } from '../../src/booking/sql/place-hold.ts'
import { startClock } from '../../src/shared/clock.ts'
import { uuidV7 } from '../../src/shared/ids.ts'
import { ownRun } from '../../src/shared/own-run.ts'

const clock = startClock()

/** What the core would send for this slot of the bench business, made beforehand for the side that only sends it. */
export function holdValues(tenant: Tenant, slot: Slot, address?: string): unknown[] {
  const service = tenant.services.find((one) => one.slug === slot.service)
  const resourceId = service?.requirements[0]?.resourceIds[0]
  if (service === undefined || resourceId === undefined) throw new Error('The slot is of no bench service')
  const holdId = uuidV7(clock.now())
  const values = placeHoldValues(
    { clock, holds: defaultHoldSettings },
    {
      tenantId: tenant.id,
      catalogueVersion: tenant.version,
      holdId,
      proposal: makeProposal(tenant, {
        action: 'book',
        subject: holdId,
        service,
        start: slot.start,
        partySize: 1,
        resourceIds: [resourceId],
      }),
      resourceIds: [resourceId],
      selectedIds: [],
      claims: [{ resourceId, start: slot.start, end: slot.end, units: 1, capacity: 1 }],
      movingBookingId: undefined,
      holder: { channel: 'rest', address },
      idempotencyKey: undefined,
    },
  )
  return [...values, ...ownRun()]
}
