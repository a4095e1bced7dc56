import { inputRequired, inputResponse, type CallToolResult, type InputRequiredResult } from '@modelcontextprotocol/server'
import type { ConsentKind, Proposal } from '../booking/index.ts'
import { seal, unseal } from '../shared/seal.ts'
import type { Secrets } from '../shared/secrets.ts'
import type { ProposalCard } from '../tools/card.ts'
import type { SessionCustomer } from '../tools/define-tool.ts'
import { isBelieved, type Caller } from './caller.ts'
import { customerShape } from './envelope.ts'
import type { RunningCall } from './running-call.ts'
import { proposalText } from './proposal-text.ts'
import { askWords } from './words.ts'

/** How this call may get a yes to what it wants; `link` always remains. */
export type Way = { readonly kind: 'itself' } | { readonly kind: 'form' } | { readonly kind: 'page' } | { readonly kind: 'link' }

/**
 * A client answers for its person, and its word counts only where somebody answers for the client. Then it asks in a form of its own, if
 * it can; a key that the business trusts says yes itself where nobody can be asked. Everybody else is sent to a page of ours, whatever
 * they say they can do: a client that answers its own question has a hold that expires.
 */
export function wayToConsent(caller: Caller, action: ProposalCard['action'], client: RunningCall['client']): Way {
  if (isBelieved(caller, action === 'book' ? 'book' : 'manage')) {
    if (client.asksForms) return { kind: 'form' }
    if (caller.kind === 'key') return { kind: 'itself' }
  }
  return client.opensPages ? { kind: 'page' } : { kind: 'link' }
}

const FORM = 'agree'
const PAGE = 'page'

/** Shows the proposal in the client's own form, and asks for what is missing. What comes back counts for exactly this proposal and for ten minutes. */
export function askInForm(call: RunningCall, card: ProposalCard): InputRequiredResult {
  const words = askWords(call.context.session.locale)
  const properties = { ...missingFields(call, card), agree: { type: 'boolean' as const, title: words.yes[card.action] } }
  const form = inputRequired.elicit({
    mode: 'form',
    message: proposalText(card, call.context.session.locale),
    requestedSchema: { type: 'object', properties, required: Object.keys(properties) },
  })
  return inputRequired({ inputRequests: { [FORM]: form }, requestState: stateOf(call, card) })
}

/** Has the client open our page. That it was opened is no yes. */
export function askOnPage(call: RunningCall, url: string): InputRequiredResult {
  const page = inputRequired.elicitUrl({ message: askWords(call.context.session.locale).openPage, url })
  return inputRequired({ inputRequests: { [PAGE]: page } })
}

/** What the person answered to exactly this proposal; `none` as well when it was to another one, too long ago or not asked by us. */
export function readAnswer(call: RunningCall, card: ProposalCard): 'yes' | 'no' | 'none' {
  const answer = inputResponse(call.answers.responses, FORM)
  if (answer.kind !== 'elicit' || !isStateOf(call, card)) return 'none'
  if (answer.action === 'decline') return 'no'
  if (answer.action !== 'accept') return 'none'
  return answer.content?.['agree'] === true ? 'yes' : 'no'
}

function missingFields(call: RunningCall, { missing }: ProposalCard) {
  const words = askWords(call.context.session.locale)
  return {
    ...(missing.includes('name') ? { name: { type: 'string' as const, title: words.name, minLength: 1, maxLength: 200 } } : {}),
    ...(missing.includes('email') ? { email: { type: 'string' as const, title: words.email, format: 'email' as const } } : {}),
  }
}

/** What the person typed into the form where something was missing; undefined when it is not what it should be. */
export function readDetails(call: RunningCall): SessionCustomer | undefined {
  const answer = inputResponse(call.answers.responses, FORM)
  const details = answer.kind === 'elicit' && answer.action === 'accept' ? customerShape.safeParse(answer.content) : undefined
  return details?.success === true ? details.data : undefined
}

/** It was asked to, whatever came of it: it is not asked a second time. */
export function wasSentToPage(call: RunningCall): boolean {
  return inputResponse(call.answers.responses, PAGE).kind === 'elicit'
}

/** As its client says. */
export function hasOpenedPage(call: RunningCall): boolean {
  const answer = inputResponse(call.answers.responses, PAGE)
  return answer.kind === 'elicit' && answer.action === 'accept'
}

/** Kept until it is used, once, for exactly this proposal; then the same call goes through. */
export async function recordConsent(
  call: RunningCall,
  agreed: Proposal,
  how: { readonly kind: ConsentKind; readonly messageId?: string },
): Promise<void> {
  const { booking, tenant, session } = call.context
  await booking.recordConsent(tenant, { proposal: agreed, conversationId: session.conversationId, ...how })
}

const STATE_MS = 10 * 60_000

function stateOf({ deps, context, listing }: RunningCall, card: ProposalCard): string {
  const fields = [card.id, context.session.conversationId, listing.tool.name, context.clock.now() + STATE_MS]
  return seal(deps.secret, JSON.stringify(fields)).toString('base64url')
}

function isStateOf({ deps, context, listing, answers }: RunningCall, card: ProposalCard): boolean {
  const [id, conversation, tool, until] = openedState(deps.secret, answers.state)
  const fits = id === card.id && conversation === context.session.conversationId && tool === listing.tool.name
  return fits && typeof until === 'number' && until > context.clock.now()
}

function openedState(secret: Secrets, state: unknown): readonly unknown[] {
  if (typeof state !== 'string') return []
  try {
    const fields: unknown = JSON.parse(unseal(secret, Buffer.from(state, 'base64url')))
    return Array.isArray(fields) ? fields : []
  } catch {
    return []
  }
}

export type ToolAnswer = CallToolResult | InputRequiredResult
