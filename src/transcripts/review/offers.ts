import { z } from 'zod'
import type { Offer, ShownMessage } from './model.ts'

const slot = z.object({ id: z.string(), start: z.string(), end: z.string(), local: z.string() })
/** Of a card only what an offer needs: a card of another release is read as far as it goes. */
const offering = z.object({
  service: z.string().default(''),
  slots: z.array(slot).optional().catch(undefined),
  alternatives: z.array(slot).optional().catch(undefined),
})

/** A model is told what this many turns before answered. */
const TURNS_TOLD = 8
const MOST = 60

/** The times on show when a turn was answered: its own and those of the turns before that the model was told of, newest first. */
export function offersAt(messages: readonly ShownMessage[], turnIds: readonly string[], turnId: string): Offer[] {
  const place = turnIds.indexOf(turnId)
  const told = turnIds.slice(Math.max(0, place - TURNS_TOLD + 1), place + 1).toReversed()
  const all = told.flatMap((id) => messages.filter((message) => message.turnId === id && message.role !== 'customer').flatMap(offersIn))
  const seen = new Set<string>()
  return all.filter((offer) => !seen.has(offer.id) && seen.add(offer.id) !== undefined).slice(0, MOST)
}

function offersIn({ parts, turnId }: ShownMessage): Offer[] {
  return parts.toReversed().flatMap((part) => {
    const card = part.type === 'card' ? offering.safeParse(part.card).data : undefined
    if (card === undefined) return []
    return [...(card.slots ?? []), ...(card.alternatives ?? [])].map((one) => ({ ...one, service: card.service, turnId }))
  })
}
