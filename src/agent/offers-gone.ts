import type { ToolContext } from '../tools/define-tool.ts'
import { cardShape, type Card } from '../tools/card.ts'
import type { Transcript } from '../transcripts/index.ts'
import { shownProposals } from './shown-proposals.ts'

type SlotsCard = Extract<Card, { type: 'slots' }>

export interface OnShow {
  readonly before: Transcript
  /** What this turn has shown so far. */
  readonly cards: () => readonly Card[]
}

/**
 * A line for the model, read anew before each of its steps: which of the times on show somebody else has taken meanwhile. Undefined
 * when all are still free. Telling it is a courtesy (the database decides who gets a time), so a look that fails is passed over.
 */
export async function offersGone(context: Pick<ToolContext, 'booking' | 'tenant'>, { before, cards }: OnShow): Promise<string | undefined> {
  const shown = cards().findLast(isSlots) ?? lastSlots(before)
  if (shown === undefined || shown.slots.length === 0) return undefined
  const slotIds = shown.slots.map(({ id }) => id)
  const free = await context.booking.recheckSlots(context.tenant, { slotIds, partySize: shown.partySize }).catch(() => undefined)
  if (free === undefined) return undefined
  const left = new Set(free.map(({ id }) => id))
  // The one this customer holds is taken, by themselves.
  const own = shownProposals(before).at(-1)?.card.summary.start
  const gone = shown.slots.filter(({ id, start }) => !left.has(id) && start !== own)
  if (gone.length === 0) return undefined
  return `Taken by others since they were shown, offer them no more: ${gone.map(({ local, id }) => `${local} (${id})`).join('; ')}.`
}

function lastSlots({ messages }: Transcript): SlotsCard | undefined {
  const cards = messages.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.type === 'card' ? [cardShape.safeParse(part.card).data] : [])),
  )
  return cards.filter((card) => card !== undefined).findLast(isSlots)
}

function isSlots(card: Card): card is SlotsCard {
  return card.type === 'slots'
}
