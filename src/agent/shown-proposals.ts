import { proposalShape, type ProposalCard } from '../tools/card.ts'
import type { Json, Message, Transcript } from '../transcripts/index.ts'

export interface ShownProposal {
  readonly card: ProposalCard
  /** The message it was shown in, the assistant's or a person's. */
  readonly seq: number
}

/** Every proposal this conversation's customer was shown, oldest first: from the transcript, never from the client. */
export function shownProposals(transcript: Transcript): readonly ShownProposal[] {
  const known = found.get(transcript)
  if (known !== undefined) return known
  const made = transcript.messages.filter((message) => message.role !== 'customer').flatMap(proposalsIn)
  found.set(transcript, made)
  return made
}

// Looked for half a dozen times in a turn, in the same transcript.
const found = new WeakMap<Transcript, readonly ShownProposal[]>()

function proposalsIn({ parts, seq }: Message): ShownProposal[] {
  return parts.flatMap((part) => {
    if (part.type !== 'card' || !isProposal(part.card)) return []
    const parsed = proposalShape.safeParse(part.card)
    return parsed.success ? [{ card: parsed.data, seq }] : []
  })
}

// Any other card would be taken for one that is wrong, which takes as long to say as to show a list.
function isProposal(card: Json): boolean {
  return typeof card === 'object' && card !== null && 'type' in card && card['type'] === 'proposal'
}

export function findProposal(transcript: Transcript, proposalId: string): ShownProposal | undefined {
  return shownProposals(transcript).findLast(({ card }) => card.id === proposalId)
}
