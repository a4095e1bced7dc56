import { faultWords } from '../shared/fault-words.ts'
import type { TurnTold } from '../shared/metrics.ts'
import { inSpan } from '../shared/trace.ts'
import { heldProposal } from '../tools/proposal-card.ts'
import type { ToolContext } from '../tools/define-tool.ts'
import type { Floor, LostTo, Transcript, TurnTiming } from '../transcripts/index.ts'
import { tryBookingCode } from './booking-code.ts'
import { guardTurn, type GuardedSpeech } from './claim-guard/guard-turn.ts'
import { modelWithinBudget, type Budget } from './budget.ts'
import type { AgentDeps } from './create-agent.ts'
import { performCustomerAct } from './customer-act.ts'
import { spokenLocales, toldLanguage } from './customer-language.ts'
import { learnCustomer, type LearntCustomer } from './customer-learning.ts'
import { extendOpenHold } from './extend-open-hold.ts'
import { factSentence } from './fact-sentence.ts'
import { customerTexts, historyOf, serverCalls } from './history.ts'
import type { TurnRequest, TurnResult } from './index.ts'
import { instructions } from './instructions.ts'
import { RULES } from './models.ts'
import { personAnswers } from './left-to-person.ts'
import { personLaterWords } from './person-later.ts'
import { personAnswersFrom } from '../tools/people-hours.ts'
import { hasToTellOfPerson, isPersonWaitedFor } from './person-waited-for.ts'
import { offersGone } from './offers-gone.ts'
import { proposalState } from './proposal-state.ts'
import { sentencesOf } from './sentences/sentences.ts'
import { shownProposals } from './shown-proposals.ts'
import { speak, type Spoken, type TurnLimits } from './speak.ts'
import type { ReplayedTools } from './replay/replayed-tools.ts'
import { createToolCaller, type ToolCaller } from './tool-caller.ts'
import { createTurnRecord, type TurnRecord } from './turn-record.ts'
import type { TurnStream } from './turn-stream.ts'

export interface TurnDeps extends AgentDeps {
  readonly limits: TurnLimits
  readonly budget: Budget
  /** A turn that was: its tools answer as they did, and nothing is written. */
  readonly replay?: ReplayedTools | undefined
}

/** A turn whose customer message is stored already. */
export interface BegunTurn {
  readonly request: TurnRequest
  readonly turnId: string
  readonly messageId: string
  readonly seq: number
  readonly stream: TurnStream
  /** The assistant's right to speak and write in it. */
  readonly floor: Floor
  /** A person had the conversation before it began: what the customer pressed is done, and nothing is said. */
  readonly owned?: boolean | undefined
}

/** From the customer's message to the answer. Never rejects: what fails is told in neutral words and stored as failed. */
export function runTurn(deps: TurnDeps, begun: BegunTurn): Promise<TurnResult> {
  const { id, channel } = begun.request.conversation
  const attributes = { 'holdfast.conversation_id': id, 'holdfast.turn_id': begun.turnId, 'holdfast.channel': channel }
  return inSpan('turn', { attributes }, () => takeTurn(deps, begun))
}

async function takeTurn(deps: TurnDeps, begun: BegunTurn): Promise<TurnResult> {
  const { stream, turnId } = begun
  const startedAt = performance.now()
  stream.write({ type: 'start', messageId: turnId })
  stream.write({ type: 'start-step' })
  const record = createTurnRecord(stream, begun.floor.isOurs)
  const ending = await answer(deps, begun, record)
  record.endText()
  await record.settled().catch(() => {})
  // From here on it says nothing more: that the turn ends is not somebody taking over.
  const isTakenOver = begun.floor.lost.aborted && begun.floor.lost.reason === ('person' satisfies LostTo)
  begun.floor.leave()
  await finish(deps, begun, record, { ...ending, seconds: (performance.now() - startedAt) / 1000 })
  const notice = isTakenOver && record.cards().length === 0 ? [personAnswers(begun.request)] : []
  for (const card of notice) stream.write({ type: 'data-notice', data: card, transient: true })
  stream.write({ type: 'finish-step' })
  stream.write({ type: 'finish' })
  stream.end()
  return { turnId, text: record.text(), cards: [...record.cards(), ...notice] }
}

interface Ending extends Pick<Spoken, 'error' | 'inputTokens' | 'outputTokens'> {
  readonly timing?: TurnTiming
  readonly model: string
  readonly corrections: ReturnType<GuardedSpeech['corrections']>
  readonly wanted?: string | undefined
}

async function answer(deps: TurnDeps, begun: BegunTurn, record: TurnRecord): Promise<Ending> {
  let caller: ToolCaller | undefined
  let { locale } = begun.request.conversation
  try {
    const transcript = await deps.transcripts.getTranscript(begun.request.conversation.tenantId, begun.request.conversation.id)
    const before = { ...transcript, messages: transcript.messages.filter((message) => message.seq < begun.seq) }
    locale = spokenLocales(locale, customerTexts(transcript), toldLanguage(transcript)).at(-1) ?? locale
    const learnt = learnCustomer(begun.request, before, locale)
    if (learnt.changed) await deps.transcripts.updateCustomer(transcript.conversation.tenantId, transcript.conversation.id, learnt.customer)
    const context = toolContext(deps, begun.request, { learnt, locale, before })
    caller = createToolCaller({ ...deps, context, turnId: begun.turnId, record, floor: begun.floor, heldBefore: latestHeld(before) })
    return await actAndSpeak(deps, { begun, transcript, before, learnt, context, caller, record })
  } catch (cause) {
    deps.log.error({ turn: begun.turnId, ...faultWords(cause) }, 'a turn failed')
    record.endText()
    if (!begun.floor.lost.aborted) record.tell(factSentence(caller?.called ?? [], locale) ?? sorry(begun.request, locale))
    return { model: deps.models.name, error: faultWords(cause).error, inputTokens: null, outputTokens: null, corrections: [] }
  }
}

interface Turn {
  readonly begun: BegunTurn
  readonly transcript: Transcript
  readonly before: Transcript
  readonly learnt: LearntCustomer
  readonly context: ToolContext
  readonly caller: ToolCaller
  readonly record: TurnRecord
}

async function actAndSpeak(deps: TurnDeps, turn: Turn): Promise<Ending> {
  const { begun, transcript, before, learnt, context, caller, record } = turn
  const { tenant, session } = context
  const hasExtended = deps.replay === undefined && (await extendOpenHold(context, before))
  await (deps.replay === undefined ? actForCustomer(turn) : deps.replay.actAgain(caller))
  if (begun.owned === true && (learnt.changed || hasExtended)) await showProposalAgain(turn)
  // What it says is asked about before each sentence: here a model need not be asked for nothing.
  if (begun.floor.lost.aborted) return silent(begun.owned === true ? '' : deps.models.name)
  const { conversation } = begun.request
  const language = { openedIn: conversation.locale, told: toldLanguage(transcript) }
  const model = await modelWithinBudget(deps, conversation.id, { tenant, session: { ...session, ...language } })
  const speech = guardTurn({ record, transcript, tenant, session, called: caller.called, clock: deps.clock })
  const spoken = await speak({
    model,
    // The rules model reads no instructions: where it is the only one, none are written.
    instructions: deps.models.name === RULES ? '' : instructions({ tenant, now: deps.clock.now(), ...session }),
    news: async () =>
      deps.replay === undefined && model.used() !== RULES ? offersGone(context, { before, cards: record.cards }) : undefined,
    messages: [...historyOf(transcript), ...serverCalls(begun.turnId, caller.called)],
    caller,
    speech,
    floor: begun.floor,
    limits: deps.limits,
    log: deps.log,
    metrics: deps.metrics,
    telemetry: deps.telemetry,
  })
  await record.settled()
  if (!spoken.hasAnswered) void record.writeText(factSentence(caller.called, session.locale) ?? sorry(begun.request, session.locale))
  record.endText()
  if (learnt.changed || hasExtended) await showProposalAgain(turn)
  const later = personLaterWords(context, record.cards())
  if (later !== undefined) void record.writeText(later)
  if (hasToTellOfPerson(before, record.cards())) void record.writeText(sentencesOf(session.locale).personWaitedFor)
  await record.settled()
  const { error, inputTokens, outputTokens, timing } = spoken
  return { model: model.used(), error, inputTokens, outputTokens, timing, corrections: speech.corrections(), wanted: speech.wanted() }
}

function silent(model: string): Ending {
  return { model, error: null, inputTokens: null, outputTokens: null, corrections: [] }
}

async function actForCustomer({ begun, before, learnt, context, caller }: Turn): Promise<void> {
  const { message } = begun.request
  await tryBookingCode({ caller, message, transcript: before })
  await performCustomerAct({ context, caller, message, messageId: begun.messageId, transcript: before, detailsChanged: learnt.changed })
}

// The picture above has become wrong (a name was added, the hold lives longer): a yes needs the right one before it.
async function showProposalAgain({ context, before, record }: Turn): Promise<void> {
  const latest = shownProposals(before).at(-1)?.card
  if (
    latest === undefined ||
    latest.action !== 'book' ||
    record.cards().some((card) => card.type === 'proposal' || card.type === 'booking')
  )
    return
  const state = await proposalState(context, latest)
  if (state.kind === 'open' && state.hold !== undefined) await record.showFact(heldProposal(context, state.hold))
}

function toolContext(
  deps: TurnDeps,
  request: TurnRequest,
  { learnt, locale, before }: { readonly learnt: LearntCustomer; readonly locale: string; readonly before: Transcript },
): ToolContext {
  const { tenant, conversation } = request
  return {
    booking: deps.booking,
    tenant,
    clock: deps.clock,
    publicUrl: deps.publicUrl,
    session: {
      channel: 'chat',
      conversationId: conversation.id,
      customer: learnt.customer,
      locale,
      timeZone: conversation.timeZone,
      address: request.address,
      openedBookings: request.openedBookings ?? [],
      isPersonAsked: isPersonWaitedFor(before),
    },
    requestHandoff: async (reason) => {
      const asked = await deps.transcripts.requestHandoff({ tenantId: conversation.tenantId, conversationId: conversation.id, reason })
      return asked === undefined ? undefined : { from: personAnswersFrom(tenant, asked.hours, deps.clock.now()) ?? null }
    },
  }
}

function latestHeld(before: Transcript) {
  return shownProposals(before).findLast(({ card }) => card.holdId !== null)?.card
}

function sorry({ tenant }: TurnRequest, locale: string): string {
  return sentencesOf(locale).sorry(tenant.contact)
}

// The answer stands and has been shown; a transcript that cannot be closed is logged, and its turn is given up when its lease is over.
async function finish(deps: TurnDeps, begun: BegunTurn, record: TurnRecord, ending: Ending & { seconds: number }): Promise<void> {
  const { tenantId, id: conversationId } = begun.request.conversation
  const { model, error, inputTokens, outputTokens, corrections, wanted, timing } = ending
  const outcome = error !== null ? 'failed' : begun.owned === true ? 'person' : 'answered'
  // A turn that is replayed for staff is no customer's.
  if (deps.replay === undefined) deps.metrics?.turn(turnTold(outcome, ending.seconds, timing))
  const close = () =>
    deps.transcripts.finishTurn({
      tenantId,
      conversationId,
      turnId: begun.turnId,
      parts: record.parts(),
      outcome,
      model,
      inputTokens,
      outputTokens,
      error,
      corrections,
      wanted,
      ...(timing === undefined ? {} : { timing }),
    })
  try {
    await close().catch(close)
  } catch (cause) {
    deps.log.error({ turn: begun.turnId, ...faultWords(cause) }, 'a turn could not be closed')
  }
}

function turnTold(outcome: TurnTold['outcome'], seconds: number, timing: TurnTiming | undefined): TurnTold {
  const { firstWordMs = null, steps = [] } = timing ?? {}
  return { outcome, seconds, firstWordSeconds: firstWordMs === null ? undefined : firstWordMs / 1000, steps }
}
