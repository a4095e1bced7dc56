import type { SlotCard } from '../../src/http/contract/cards.ts'

/** Longer than the buffers that are usual before and after a booking. */
const NEAR_MS = 60 * 60_000

/**
 * Of the slots that went, those that others took. What the customer's own hold is in the way of is theirs to have: choosing it lets
 * go of the first. A neighbour that someone else took in the same hour is left to the server to refuse.
 */
export function notOurs(gone: ReadonlySet<string>, slots: readonly SlotCard[], chosen: string | undefined): ReadonlySet<string> {
  const own = slots.find((slot) => slot.id === chosen)
  if (own === undefined || gone.size === 0) return gone
  const ours = slots.filter((slot) => isNear(slot, own) && sharesResource(slot, own)).map((slot) => slot.id)
  return gone.difference(new Set(ours))
}

function isNear(slot: SlotCard, own: SlotCard): boolean {
  return Date.parse(slot.start) < Date.parse(own.end) + NEAR_MS && Date.parse(slot.end) > Date.parse(own.start) - NEAR_MS
}

function sharesResource(slot: SlotCard, own: SlotCard): boolean {
  return own.resources.length === 0 || slot.resources.some(({ id }) => own.resources.some((other) => other.id === id))
}
