import type { OpenedFlow } from './book-page.tsx'
import type { Place } from './place.ts'
import type { BookFlow, FlowStart } from './use-book-flow.ts'
import type { Held } from './use-held.ts'

export interface StepProps {
  readonly start: FlowStart
  readonly opened: OpenedFlow
  readonly flow: BookFlow
}

/** Back among the times, at the day of the one that is held. */
export function timeOf(service: string, { held: known }: BookFlow, held: Held): Place {
  const hold = held.phase === 'held' ? held.hold : known
  const summary = hold?.proposal.summary
  const people = summary !== undefined && summary.partySize > 1 ? { people: summary.partySize } : {}
  return { step: 'time', service, narrow: people }
}
