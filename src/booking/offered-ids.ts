import type { EpochMs } from '../shared/clock.ts'
import { memoizeInstants } from '../shared/memoize-instants.ts'
import { newestOf, type Secrets } from '../shared/secrets.ts'
import { makeSlotId, type SlotReference } from './slot-id.ts'

/** Everything a slot's id says but its start. */
export type Offer = Omit<SlotReference, 'start'>

const known = new Map<string, (start: EpochMs) => string>()
const mostOffers = 64
const mostStarts = 3_000

/**
 * The ids of an offer's slots by their start. Signing costs 3 µs a slot, more than everything else about it, and all through a
 * quarter of an hour the same ids are given out again and again: they are kept, about 20 MB at the very most.
 */
export function offeredIds(secret: Secrets, tenantId: number, offer: Offer): (start: EpochMs) => string {
  const key = JSON.stringify([newestOf(secret), tenantId, offer.serviceId, offer.priceVersion, offer.expiresAt, offer.selectedIds])
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const ids = memoizeInstants(mostStarts, (start) => makeSlotId(secret, tenantId, { ...offer, start }))
  if (known.size >= mostOffers) known.clear()
  known.set(key, ids)
  return ids
}
