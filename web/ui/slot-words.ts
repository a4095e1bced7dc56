import type { SlotCard } from '../../src/http/contract/cards.ts'
import type { Spoken } from '../i18n/language-provider.tsx'
import { minutesBetween, visitorTimeZone } from '../i18n/format.ts'

type Words = Pick<Spoken, 't' | 'format'>

/** "Tuesday 3 March, 14:00, 45 minutes, with Maya": everything a button shows by its place, in words. */
export function slotLabel(slot: SlotCard, timeZone: string, words: Words): string {
  const { t, format } = words
  const own = ownTime(slot, timeZone, words)
  const names = format.names(slot.resources)
  const parts = [
    format.day(slot.start, timeZone),
    format.time(slot.start, timeZone),
    ...(own === '' ? [] : [t.slots.ownSpoken(own)]),
    format.duration(minutesBetween(slot.start, slot.end)),
    ...(names === '' ? [] : [t.slots.with(names)]),
  ]
  return parts.join(', ')
}

/** The visitor's own time where their clock shows another than the business's; empty where it does not. */
export function ownTime(slot: SlotCard, timeZone: string, { format }: Words): string {
  const own = visitorTimeZone()
  return format.short(slot.start, own) === format.short(slot.start, timeZone) ? '' : format.time(slot.start, own)
}

/** What differs between the times offered (with whom, the price, places left) is on each; what they share is said once elsewhere. */
export function slotHint(slot: SlotCard, offered: readonly SlotCard[], show: { readonly seats: boolean; readonly words: Words }): string {
  const { t, format } = show.words
  const differ = (read: (one: SlotCard) => string | number) => new Set(offered.map(read)).size > 1
  if (show.seats) return t.slots.seatsLeft(slot.seatsLeft)
  if (differ((one) => format.names(one.resources))) return format.names(slot.resources)
  return differ((one) => one.price?.amountMinor ?? 0) ? priceWords(slot.price, show.words) : ''
}

/** "£38.50"; "Free" for nothing to pay. */
export function priceWords(price: SlotCard['price'], { t, format }: Words): string {
  return price === null || price.amountMinor === 0 ? t.services.free : format.price(price)
}
