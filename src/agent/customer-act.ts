import { z } from 'zod'
import type { ConsentKind, Proposal } from '../booking/index.ts'
import type { ProposalCard } from '../tools/card.ts'
import { missingDetails } from '../tools/proposal-card.ts'
import type { SessionCustomer, ToolContext } from '../tools/define-tool.ts'
import type { Transcript } from '../transcripts/index.ts'
import { filledIn } from './customer-learning.ts'
import type { CustomerMessage } from './index.ts'
import { proposalState } from './proposal-state.ts'
import { isAboutBooking, questionAbove } from './question-above.ts'
import { findProposal, shownProposals } from './shown-proposals.ts'
import type { ToolCaller } from './tool-caller.ts'
import { readConsent } from './typed-consent.ts'

export interface ActInput {
  readonly context: ToolContext
  readonly caller: ToolCaller
  readonly message: CustomerMessage
  readonly messageId: string
  /** As it stood before this message. */
  readonly transcript: Transcript
  /** This very message changed the customer's details: then it agrees to nothing. */
  readonly detailsChanged: boolean
}

/**
 * What the customer does themselves, decided by the server before any model is asked: agreeing to a proposal runs the matching
 * tool with a recorded consent, declining gives the held time back. Anything else is left to the model, which can do neither.
 */
export async function performCustomerAct(input: ActInput): Promise<void> {
  const { message, transcript } = input
  switch (message.kind) {
    case 'confirm': {
      const shown = findProposal(transcript, message.proposalId)
      return shown === undefined ? undefined : agree(input, shown.card, 'pressed')
    }
    case 'decline': {
      const shown = findProposal(transcript, message.proposalId)
      return shown === undefined ? undefined : decline(input, shown.card)
    }
    case 'text':
      return actOnWords(input, message.text)
  }
}

async function actOnWords(input: ActInput, text: string): Promise<void> {
  const latest = shownProposals(input.transcript).at(-1)
  if (latest === undefined || input.detailsChanged) return
  const asked = questionAbove(input.transcript, latest.seq, input.context.session.locale)
  const said = readConsent(text, input.context.session.locale, latest.card.action, asked === 'this')
  if (said === 'unclear') return
  const state = await proposalState(input.context, latest.card)
  if (state.kind === 'used') return
  if (said === 'no') return state.kind === 'open' ? decline(input, latest.card) : undefined
  // The time was let go and others were listed: the yes is for the list, which the model answers.
  if (state.kind === 'over' && hasNewerTimes(input.transcript, latest.seq)) return
  // To another question it is an answer to that one, unless it says itself what is to be done; else the proposal is shown again.
  const isAnswer = asked !== 'other' || isAboutBooking(text, input.context.session.locale)
  return agree(input, latest.card, isAnswer ? 'typed' : undefined)
}

function hasNewerTimes({ messages }: Transcript, shownAt: number): boolean {
  return messages.some(
    (message) =>
      message.role !== 'customer' &&
      message.seq > shownAt &&
      message.parts.some((part) => part.type === 'card' && slotsShape.safeParse(part.card).success),
  )
}

const slotsShape = z.object({ type: z.literal('slots') })

/** Without `how` nothing is agreed: the tool then shows the proposal again. */
async function agree(input: ActInput, card: ProposalCard, how: ConsentKind | undefined): Promise<void> {
  const { context, caller, messageId, transcript } = input
  const agreed = how === undefined ? undefined : await whatIsAgreed(input, card)
  if (how !== undefined && agreed !== undefined && (how === 'pressed' || card.missing.length === 0)) {
    await context.booking.recordConsent(context.tenant, {
      proposal: agreed,
      kind: how,
      conversationId: context.session.conversationId,
      messageId,
    })
  }
  const [name, call] = matchingCall(card, transcript)
  await caller.call('server', name, call)
}

/** Undefined when what would happen now is not what the customer saw: another time, price or policy, another name or address. */
async function whatIsAgreed(input: ActInput, card: ProposalCard): Promise<Proposal | undefined> {
  const { booking, session } = input.context
  const state = await proposalState(input.context, card)
  if (state.kind !== 'open') return undefined
  if (card.action !== 'book' || state.hold === undefined) return state.proposal
  const seen = booking.proposeBooking(state.hold, customerSeen(input, card, state.customer))
  const isStillSo = seen.digest === booking.proposeBooking(state.hold, session.customer).digest
  return isStillSo && missingDetails(session.customer).length === 0 ? seen : undefined
}

// The card with the form that was pressed on it. What it asked for, and was told in words since, it left open.
function customerSeen({ message, context }: ActInput, card: ProposalCard, shown: SessionCustomer): SessionCustomer {
  const told = card.missing.length === 0 ? {} : context.session.customer
  return { ...told, ...shown, ...(message.kind === 'confirm' ? filledIn(message) : {}) }
}

async function decline({ context, caller }: ActInput, card: ProposalCard): Promise<void> {
  if (card.holdId === null) return
  const state = await proposalState(context, card)
  if (state.kind === 'open' || state.kind === 'changed') await caller.call('server', 'releaseHold', { holdId: card.holdId })
}

function matchingCall(card: ProposalCard, transcript: Transcript): [name: string, input: object] {
  switch (card.action) {
    case 'book':
      return ['confirmBooking', { holdId: card.holdId ?? '' }]
    case 'move':
      return ['rescheduleBooking', { reference: card.reference ?? '', holdId: card.holdId ?? '' }]
    case 'cancel':
      return ['cancelBooking', askedCancellation(card, transcript)]
  }
}

// With the reason that was given when the cancellation was proposed.
function askedCancellation(card: ProposalCard, transcript: Transcript): object {
  const asked = transcript.toolCalls.findLast((call) => call.name === 'cancelBooking')?.input
  const reason = typeof asked === 'object' && asked !== null && 'reason' in asked ? asked['reason'] : undefined
  return { reference: card.reference ?? '', ...(typeof reason === 'string' ? { reason } : {}) }
}
