import type { z } from 'zod'
import { formatInstant } from '../../../shared/instant.ts'
import { isUuid } from '../../../shared/ids.ts'
import type { Conversation } from '../../../transcripts/index.ts'
import type { handBody, liveStateShape, staffMessageBody, takeBody } from '../../contract/console/live.ts'
import { problem } from '../../problem.ts'
import { empty, json, type Reply } from '../../reply.ts'
import type { ConsoleDeps } from '../console-deps.ts'
import type { ConsoleCall, ConsoleRoute } from '../console-route.ts'
import { stepInRefusal } from './step-in-refusal.ts'

export const getLive: ConsoleRoute = async (deps, call) => stateReply(deps, call)

export const takeOver: ConsoleRoute<z.output<typeof takeBody>> = async (deps, call) => {
  const own = ownConversation(call)
  if (own === undefined) return notFound()
  const taken = await deps.stepIn.takeOver({ ...own, from: call.body.from })
  return taken.ok ? stateReply(deps, call) : stepInRefusal(deps, call, taken.error)
}

/** Asked again and again by an open page: that it is lost is an answer, and no refusal. */
export const renewLease: ConsoleRoute = async (deps, call) => {
  const own = ownConversation(call)
  return own === undefined ? notFound() : json(200, { yours: (await deps.stepIn.renewLease(own)).ok })
}
export const giveBack: ConsoleRoute = async (deps, call) => done(deps, call, deps.stepIn.giveBack)
export const settleHandoff: ConsoleRoute = async (deps, call) => done(deps, call, deps.stepIn.settleHandoff)

export const sayAsStaff: ConsoleRoute<z.output<typeof staffMessageBody>> = async (deps, call) => {
  const { key, text } = call.body
  return done(deps, call, (own) => deps.stepIn.say({ ...own, turnId: key, parts: [{ type: 'text', text }] }))
}

/** The turn is theirs before the tool runs, and what it shows is stored only while they still have the conversation. */
export const useTool: ConsoleRoute<z.output<typeof handBody>> = async (deps, call) => {
  const own = ownConversation(call)
  const conversation = own && (await deps.transcripts.findConversationById(call.tenant.id, own.conversationId))
  if (own === undefined || conversation === undefined) return notFound()
  const { key: turnId, tool, ...input } = call.body
  const opened = await deps.stepIn.say({ ...own, turnId, parts: [] })
  if (!opened.ok) return stepInRefusal(deps, call, opened.error)
  const used = await usedOnce(deps, call, { conversation, turnId, tool, input })
  if (used.cards.length > 0) {
    const shown = await deps.stepIn.say({ ...own, turnId, parts: used.cards.map((card) => ({ type: 'card', card: toJson(card) })) })
    if (!shown.ok) return stepInRefusal(deps, call, shown.error)
  }
  return json(200, { cards: used.cards, refused: used.refused ?? null })
}

interface Use {
  readonly conversation: Conversation
  readonly turnId: string
  readonly tool: string
  readonly input: object
}

// Asked again with the same key, because the first answer was lost: what it did is there already.
async function usedOnce(deps: ConsoleDeps, { tenant }: ConsoleCall, { conversation, turnId, tool, input }: Use) {
  const { toolCalls } = await deps.transcripts.getTranscript(tenant.id, conversation.id)
  if (toolCalls.some((call) => call.turnId === turnId)) return { cards: [], refused: undefined }
  return deps.agent.useToolByHand({ tenant, conversation, turnId, tool, input })
}

export const seeMessages: ConsoleRoute<{ readonly seq: number }> = async (deps, call) => {
  const own = ownConversation(call)
  if (own === undefined) return notFound()
  await deps.stepIn.seeMessages({ ...own, seq: call.body.seq })
  return empty(204)
}

export const tellTyping: ConsoleRoute = async (deps, call) => {
  const own = ownConversation(call)
  if (own === undefined) return notFound()
  await deps.stepIn.tellTyping({ ...own, by: 'staff' })
  return empty(204)
}

type Own = { readonly tenantId: number; readonly conversationId: string; readonly memberId: string }

function ownConversation({ tenant, param, staff }: ConsoleCall): Own | undefined {
  const conversationId = param('conversation')
  return isUuid(conversationId) ? { tenantId: tenant.id, conversationId, memberId: staff.id } : undefined
}

async function done(
  deps: ConsoleDeps,
  call: ConsoleCall,
  act: (own: Own) => ReturnType<ConsoleDeps['stepIn']['giveBack']>,
): Promise<Reply> {
  const own = ownConversation(call)
  if (own === undefined) return notFound()
  const acted = await act(own)
  return acted.ok ? empty(204) : stepInRefusal(deps, call, acted.error)
}

async function stateReply({ stepIn, staff, transcripts, clock }: ConsoleDeps, { tenant, param }: ConsoleCall): Promise<Reply> {
  const state = await stepIn.getState(tenant.id, param('conversation'))
  if (state === undefined) return notFound()
  const conversation = await transcripts.findConversationById(tenant.id, param('conversation'))
  const people = await staff.findMembers(tenant.id, [...new Set(state.steps.map(({ staffId }) => staffId))])
  const { owner, waitingSince, steps } = state
  const told: z.input<typeof liveStateShape> = {
    status: conversation?.status ?? 'erased',
    owner: owner === null ? null : { ...owner, since: formatInstant(owner.since) },
    waitingSince: waitingSince === null ? null : formatInstant(waitingSince),
    steps: steps.map(({ at, ...step }) => ({ ...step, at: formatInstant(at) })),
    staff: people.map(({ id, name }) => ({ id, name })),
    now: formatInstant(clock.now()),
  }
  return json(200, told)
}

function notFound(): Reply {
  return problem('conversation_not_found', 'There is no conversation of that id here.')
}

function toJson<T>(value: T) {
  return JSON.parse(JSON.stringify(value))
}
