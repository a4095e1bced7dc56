import { openFloor } from '../transcripts/index.ts'
import type { AgentDeps } from './create-agent.ts'
import type { ToolByHand, UsedByHand } from './index.ts'
import { shownProposals } from './shown-proposals.ts'
import { createToolCaller } from './tool-caller.ts'
import { createTurnRecord } from './turn-record.ts'
import { createTurnStream } from './turn-stream.ts'

/** The very tools of the assistant, with the customer's own session: what a person offers is true by construction, as what it offers is. */
export async function useToolByHand(deps: AgentDeps, { tenant, conversation, turnId, tool, input }: ToolByHand): Promise<UsedByHand> {
  const transcript = await deps.transcripts.getTranscript(conversation.tenantId, conversation.id)
  const record = createTurnRecord(createTurnStream())
  const caller = createToolCaller({
    ...deps,
    turnId,
    record,
    floor: openFloor(),
    heldBefore: shownProposals(transcript).findLast(({ card }) => card.holdId !== null)?.card,
    context: {
      booking: deps.booking,
      tenant,
      clock: deps.clock,
      publicUrl: deps.publicUrl,
      session: {
        channel: 'chat',
        conversationId: conversation.id,
        customer: transcript.conversation.customer,
        locale: transcript.conversation.locale,
        timeZone: transcript.conversation.timeZone,
        openedBookings: [],
      },
      requestHandoff: async () => {},
    },
  })
  const run = await caller.call('staff', tool, input)
  const { modelOutput } = run
  await record.settled()
  return { cards: record.cards(), refused: modelOutput.ok === true ? undefined : { code: modelOutput.code, message: modelOutput.message } }
}
