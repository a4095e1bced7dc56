import type { Slot } from '../booking/index.ts'
import { formatInstant } from '../shared/instant.ts'
import { formatMoney } from '../shared/money.ts'
import type { SlotCard } from './card.ts'
import type { OfferedSlot } from './fields.ts'
import { spokenTime, type Listener } from './spoken-time.ts'

/** A slot as the model reads it. */
export function slotWords(listener: Listener, slot: Slot): OfferedSlot {
  return {
    slotId: slot.id,
    start: formatInstant(slot.start),
    local: spokenTime(listener, slot.start),
    with: slot.resources.map((resource) => resource.name),
    seatsLeft: slot.seatsLeft,
    price: slot.price === null ? null : formatMoney(slot.price, listener.session.locale),
  }
}

/** A slot as the customer sees it. */
export function slotCard(listener: Listener, slot: Slot): SlotCard {
  return {
    id: slot.id,
    start: formatInstant(slot.start),
    end: formatInstant(slot.end),
    local: spokenTime(listener, slot.start),
    resources: [...slot.resources],
    seatsLeft: slot.seatsLeft,
    price: slot.price,
  }
}
