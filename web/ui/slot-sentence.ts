import type { SlotCard } from '../../src/http/contract/cards.ts'
import { formatNames } from './format.ts'

/**
 * What a tapped slot says for the customer. The server's own words for the slot (weekday, date, time, zone) come back to it
 * unchanged, so that nothing is left to guess; two slots at one time are told apart by whom they are with.
 */
export function slotSentence(slot: SlotCard, offered: readonly SlotCard[]): string {
  const shared = offered.some((other) => other.id !== slot.id && other.local === slot.local)
  return shared && slot.resources.length > 0 ? `${slot.local} with ${formatNames(slot.resources)}` : slot.local
}
