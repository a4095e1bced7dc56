import { proposalShape, type ProposalCard } from '../tools/card.ts'
import type { Transcript } from '../transcripts/index.ts'

export interface ShownProposal {
  readonly card: ProposalCard
  /** The message it was shown in, the assistant's or a person's. */
  readonly seq: number
}

/** Every proposal this conversation's customer was shown, oldest first: from the transcript, never from the client. */
export function shownProposals(transcript: Transcript): ShownProposal[] {
  return transcript.messages
    .filter((message) => message.role !== 'customer')
    .flatMap((message) =>
      message.parts.flatMap((part) => {
        const parsed = part.type === 'card' ? proposalShape.safeParse(part.card) : undefined
        return parsed?.success === true ? [{ card: parsed.data, seq: message.seq }] : []
      }),
    )
}

export function findProposal(transcript: Transcript, proposalId: string): ShownProposal | undefined {
  return shownProposals(transcript).findLast(({ card }) => card.id === proposalId)
}
