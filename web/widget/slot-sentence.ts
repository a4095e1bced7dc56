import type { SlotCard } from '../../src/http/contract/cards.ts'
import type { Spoken } from '../i18n/language-provider.tsx'

/**
 * What a tapped slot says for the customer. The server's own words for the slot (weekday, date, time, zone) come back to it
 * unchanged, so that nothing is left to guess; two slots at one time are told apart by whom they are with.
 */
export function slotSentence(slot: SlotCard, offered: readonly SlotCard[], { t, format }: Pick<Spoken, 't' | 'format'>): string {
  const shared = offered.some((other) => other.id !== slot.id && other.local === slot.local)
  return shared && slot.resources.length > 0 ? t.slots.sentenceWith(slot.local, format.names(slot.resources)) : slot.local
}

/**
 * A time found behind the strip of days was not offered in the conversation: its words are read like anyone's, and are said as
 * anyone would, in the zone of the business, without naming it.
 */
export function foundSlotSentence(slot: SlotCard): string {
  return slot.local.replace(/\s+\S+$/u, '')
}

/** The slot that a sentence of the customer's takes, in whichever language its end was said. */
export function saidSlot(sentence: string, offered: readonly SlotCard[]): string | undefined {
  const meant = offered.filter((slot) => sentence.startsWith(slot.local))
  const named = meant.filter((slot) => slot.resources.every(({ name }) => sentence.includes(name)))
  return (meant.length > 1 ? named : meant)[0]?.id
}
