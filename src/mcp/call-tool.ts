import type { CallToolResult } from '@modelcontextprotocol/server'
import { consentLink, type ConsentAsked } from '../shared/consent-link.ts'
import { parseInstant } from '../shared/instant.ts'
import type { ProposalCard } from '../tools/card.ts'
import { findOwnHold } from '../tools/own-hold.ts'
import { missingDetails } from '../tools/proposal-card.ts'
import { runTool, type ToolRun } from '../tools/run-tool.ts'
import { agreedProposal } from './agreed-proposal.ts'
import {
  askInForm,
  askOnPage,
  hasOpenedPage,
  readAnswer,
  readDetails,
  recordConsent,
  wasSentToPage,
  wayToConsent,
  type ToolAnswer,
} from './consent.ts'
import type { Proposal } from '../booking/index.ts'
import { closeTurn, recordRun } from './record-run.ts'
import type { RunningCall } from './running-call.ts'
import { refusedResult, toolResult } from './tool-result.ts'

/**
 * One call of a tool by an assistant, from run-tool's answer to the client's. What needs a person's yes gets it the safest way this caller
 * and this client have, or tells where the person can give it; called again, the tool finds it.
 */
export async function callTool(call: RunningCall): Promise<ToolAnswer> {
  const run = await runAgain(call)
  const card = run.cards.find((one) => one.type === 'proposal')
  const way = card === undefined ? undefined : wayToConsent(call.caller, card.action, call.client)
  const isAsked = run.code === 'consent_required' || (run.code === 'customer_incomplete' && way?.kind === 'form')
  if (!isAsked || card === undefined || way === undefined) {
    await recordRun(call, run)
    return answer(call, run, linkFor(call, run, card))
  }
  const agreed = await agreedProposal(call.context, card)
  if (agreed !== undefined && way.kind === 'itself') return agreeItself(call, agreed)
  if (agreed !== undefined && way.kind === 'form') {
    const said = readAnswer(call, card)
    if (said === 'yes' && card.missing.length > 0) return agreeWithDetails(call, card)
    if (said === 'yes') return agreeAsPerson(call, card, agreed)
    if (said === 'no') return decline(call, card)
  }
  await recordRun(call, run)
  if (way.kind === 'form' && call.answers.responses === undefined) return askInForm(call, card)
  const link = linkFor(call, run, card)
  if (way.kind === 'page' && link !== undefined && !wasSentToPage(call)) return askOnPage(call, link)
  return answer(call, run, link, hasOpenedPage(call))
}

/** Said yes to the time and typed whom it is for, in one form: as on our page, it is agreed to for who was typed. */
async function agreeWithDetails(call: RunningCall, card: ProposalCard): Promise<CallToolResult> {
  const { deps, context } = call
  const typed = readDetails(call)
  const hold = card.holdId === null ? undefined : await findOwnHold(context, card.holdId)
  const customer = { ...context.session.customer, ...typed }
  if (typed === undefined || hold?.ok !== true || missingDetails(customer).length > 0) {
    const run = await runAgain(call)
    await recordRun(call, run)
    return answer(call, run, linkFor(call, run, card))
  }
  await deps.transcripts.updateCustomer(context.tenant.id, context.session.conversationId, customer)
  const learnt = { ...call, context: { ...context, session: { ...context.session, customer } } }
  return agreeAsPerson(learnt, card, context.booking.proposeBooking(hold.value, customer))
}

function runAgain({ deps, context, listing, input }: RunningCall): Promise<ToolRun> {
  return runTool({ context, log: deps.log, metrics: deps.metrics }, { tool: listing.tool, input })
}

function answer({ session }: RunningCall, run: ToolRun, link?: string, isOpened?: boolean): CallToolResult {
  return toolResult(run, { session: session.handle, link, isOpened })
}

async function agreeItself(call: RunningCall, agreed: Proposal): Promise<CallToolResult> {
  await recordConsent(call, agreed, { kind: 'mcp_trusted' })
  const run = await runAgain(call)
  await recordRun(call, run)
  return answer(call, run)
}

async function agreeAsPerson(call: RunningCall, card: ProposalCard, agreed: Proposal): Promise<CallToolResult> {
  const turn = await press(call, card, 'confirm')
  if (!turn.ok) return busy(call)
  await recordConsent(call, agreed, { kind: 'mcp_person', messageId: turn.messageId })
  const run = await runAgain(call)
  await closeTurn(call, turn.turnId, run)
  return answer(call, run)
}

/** The held time goes back to everybody at once. */
async function decline(call: RunningCall, card: ProposalCard): Promise<CallToolResult> {
  const turn = await press(call, card, 'decline')
  if (!turn.ok) return busy(call)
  const { booking, tenant, session } = call.context
  if (card.holdId !== null) await booking.releaseHold(tenant, card.holdId, session.channel)
  const declined = {
    code: 'declined',
    message: 'The person said no. Nothing was changed.',
    next: 'Ask what they would like instead. Do not ask for this again unasked.',
  }
  const run = { modelOutput: { ok: false as const, ...declined }, cards: [], code: declined.code, fault: null, durationMs: 0 }
  await closeTurn(call, turn.turnId, run)
  return answer(call, run)
}

function press({ deps, context, client }: RunningCall, card: ProposalCard, action: 'confirm' | 'decline') {
  return deps.transcripts.beginTurn({
    tenantId: context.tenant.id,
    conversationId: context.session.conversationId,
    parts: [{ type: 'press', action, proposalId: card.id }],
    model: client.name,
    promptVersion: '',
    catalogueVersion: context.tenant.version,
  })
}

function busy({ session }: RunningCall): CallToolResult {
  const refusal = {
    code: 'conversation_busy',
    message: 'Another call of this conversation is still being answered.',
    next: 'Call this again in a moment.',
  }
  return refusedResult(refusal, { session: session.handle })
}

const DAY = 86_400_000

/** Where the person says yes, types what is missing, or proves whose booking it is. */
function linkFor(call: RunningCall, run: ToolRun, card: ProposalCard | undefined): string | undefined {
  const asked = run.code === 'identity_required' ? openingOf(call) : card === undefined || run.code === null ? undefined : askedBy(card)
  if (asked === undefined) return undefined
  const { tenant, clock, publicUrl, session } = call.context
  const { expiresAt = clock.now() + DAY, ...what } = asked
  const place = { publicUrl, tenantSlug: tenant.slug, secret: call.deps.secret }
  return consentLink(place, { tenantId: tenant.id, conversationId: session.conversationId, expiresAt, ...what })
}

type Asked = Pick<ConsentAsked, 'action' | 'holdId' | 'reference'> & { readonly expiresAt?: number | undefined }

function askedBy({ action, holdId, reference, expiresAt }: ProposalCard): Asked {
  return { action, holdId, reference, expiresAt: expiresAt === null ? undefined : parseInstant(expiresAt) }
}

function openingOf({ input }: RunningCall): Asked | undefined {
  const { reference } = input
  return typeof reference === 'string' && /^[\w-]{1,40}$/.test(reference) ? { action: 'open', holdId: null, reference } : undefined
}
