import type { PrismaClient } from '../db/generated/client.ts'
import { newToken, isUuid, sameSecret, sha256, uuidV7 } from '../shared/ids.ts'
import type { Clock } from '../shared/clock.ts'
import { formatInstant } from '../shared/instant.ts'
import { orRunLost, ownRun } from '../shared/own-run.ts'
import { beginTurn, type BeginningDeps } from './begin-turn.ts'
import { keepTurnLeases } from './turn-leases.ts'
import { findRunningTurn } from './find-running-turn.ts'
import type { ModelPrices } from './cost-of.ts'
import { findConversationById, findConversationRow, keepConversation } from './caller-conversation.ts'
import { createOutcomes, holdFloor } from './live-floor.ts'
import type { LiveBell } from './live-bell.ts'
import { getPersonHours } from './handoff-settings.ts'
import { getLiveState } from './live-state.ts'
import { eraseConversation } from './erase-conversation.ts'
import { finishTurn } from './finish-turn.ts'
import { judgeTogether } from './flags/judge-together.ts'
import { judgeTurns } from './flags/raise-flags.ts'
import type { TurnPlace } from './flags/read-facts.ts'
import { getTranscript } from './get-transcript.ts'
import type { Transcripts } from './index.ts'
import { eraseConversationsBefore, eraseConversationsOfCustomer, findConversationsOfCustomer } from './customer-data.ts'
import { createContactMasking, getPrivacySettings, listPrivacySettings, setPrivacySettings } from './privacy-settings.ts'
import { getSpending } from './get-spending.ts'
import { listCorrections } from './list-corrections.ts'
import { rateTurn } from './rate-turn.ts'
import { recordCalls } from './record-calls.ts'
import { recordReads } from './record-reads.ts'
import type { Conversation, StoredCustomer } from './model.ts'
import { conversationFromRow } from './rows.ts'
import { pastPrisma, type StatementDeps, type Statements } from './statements.ts'
import { cleanText, storable } from './storable.ts'

export interface TranscriptsDeps {
  readonly prisma: PrismaClient
  readonly clock: Clock
  /** What models cost; of those that are not in it, nobody knows. */
  readonly prices?: ModelPrices | undefined
  /** Rung when something was written, heard by what watches. */
  readonly live?: LiveBell | undefined
}

/** What the statements of every turn need beside it. */
export interface FloorDeps extends TranscriptsDeps, StatementDeps {}

/** What writing needs beside it. */
export interface WritingDeps extends TranscriptsDeps {
  /** The way of hot statements. */
  readonly raw: Statements
  /** Whether this tenant's conversations are kept without mail addresses and phone numbers. */
  readonly masksContact: (tenantId: number) => Promise<boolean>
}

export interface JudgingDeps extends WritingDeps {
  /** Lets the rules that raise flags look at a turn that has ended. */
  readonly judge: (turn: TurnPlace) => Promise<void>
}

/** The transcripts' only door, on PostgreSQL. */
export function createTranscripts(given: FloorDeps): Transcripts {
  const masking = createContactMasking(given)
  const raw = pastPrisma(given)
  const judge = judgeTogether((turns) => judgeTurns({ ...given, raw }, turns))
  const outcomeOf = createOutcomes(raw)
  const deps: JudgingDeps & BeginningDeps = { ...given, raw, masksContact: masking.masks, judge, leases: keepTurnLeases(given) }
  return {
    startConversation: (input) => startConversation(deps, input),
    findConversation: (tenantId, id, token) => findConversation(deps, { tenantId, id, token }),
    findConversationById: async (tenantId, id) => (isUuid(id) ? findConversationById(deps, tenantId, id) : undefined),
    keepConversation: (input) => keepConversation(deps, input),
    updateCustomer: (tenantId, id, customer) => updateCustomer(deps, { tenantId, id, customer }),
    setLocale: async (tenantId, id, locale) => {
      const at = new Date(deps.clock.now())
      await deps.prisma.$executeRaw`
        UPDATE conversation SET opened_in = coalesce(opened_in, locale), locale = ${locale}, locale_told_at = ${at}, updated_at = ${at}
        WHERE tenant_id = ${tenantId}::int AND id = ${id}::uuid`
    },
    getTranscript: (tenantId, id) => getTranscript(raw, { tenantId, id }),
    beginTurn: (input) => beginTurn(deps, input),
    findRunningTurn: (tenantId, conversationId) => findRunningTurn(deps, tenantId, conversationId),
    holdFloor: (turn) => holdFloor({ ...given, outcomeOf }, turn),
    appendToolCall: (input) => appendToolCall(deps, input),
    recordCalls: (calls) => recordCalls(deps, calls),
    recordReads: (reads) => recordReads(deps, reads),
    finishTurn: (input) => finishTurn(deps, input).finally(() => deps.leases.end(input.turnId)),
    getSpending: (input) => getSpending(deps, input),
    listCorrections: (tenantId, id) => listCorrections(deps, { tenantId, id }),
    requestHandoff: (input) => requestHandoff(deps, input),
    getLiveState: async (tenantId, id) => {
      const [state, hours] = await Promise.all([getLiveState(deps, tenantId, id), getPersonHours(deps, tenantId)])
      return state === undefined ? undefined : { ...state, ...hours }
    },
    rateTurn: (input) => rateTurn(deps, input),
    eraseConversation: (tenantId, id) => eraseConversation(deps, { tenantId, id }),
    findConversationsOfCustomer: (tenantId, trace) => findConversationsOfCustomer(deps, tenantId, trace),
    eraseConversationsOfCustomer: (tenantId, customer) => eraseConversationsOfCustomer(deps, tenantId, customer),
    eraseConversationsBefore: (input) => eraseConversationsBefore(deps, input),
    getPrivacySettings: (tenantId) => getPrivacySettings(deps, tenantId),
    setPrivacySettings: async (tenantId, settings) => {
      await setPrivacySettings(deps, tenantId, settings)
      masking.forget(tenantId)
    },
    listPrivacySettings: () => listPrivacySettings(deps),
  }
}

const startConversation = async (deps: WritingDeps, input: Parameters<Transcripts['startConversation']>[0]) => {
  const token = newToken()
  const createdAt = deps.clock.now()
  const id = uuidV7(createdAt)
  const { tenantId, channel, locale, timeZone } = input
  const kept = JSON.stringify(storable({ ...input.customer }))
  const client = input.client === undefined ? null : cleanText(input.client)
  const [[key, run], at] = [ownRun(), formatInstant(createdAt)]
  const rows = await deps.raw.$queryRaw<{ customer: StoredCustomer }[]>`
    /* prepared: start_conversation */ INSERT INTO conversation
      (tenant_id, id, token_hash, channel, locale, time_zone, customer, address, client, created_at, updated_at)
    VALUES (own_run(${tenantId}::int, ${key}::text, ${run}::text), ${id}::uuid, ${sha256(token)}, ${channel}, ${locale}, ${timeZone},
      ${kept}::jsonb, ${input.address ?? null}, ${client}, ${at}::timestamptz, ${at}::timestamptz)
    RETURNING customer`.catch((cause: unknown) => {
    throw orRunLost(cause)
  })
  const { customer = {} } = rows[0] ?? {}
  const conversation: Conversation = { tenantId, id, channel, locale, timeZone, customer, status: 'open', client, createdAt }
  return { conversation, token }
}

const updateCustomer = async (
  { raw, clock }: WritingDeps,
  { tenantId, id, customer }: { tenantId: number; id: string; customer: StoredCustomer },
) => {
  const at = formatInstant(clock.now())
  const changed = await raw.$executeRaw`
    /* prepared: update_customer */ UPDATE conversation SET customer = ${JSON.stringify(storable({ ...customer }))}::jsonb, updated_at = ${at}::timestamptz
    WHERE tenant_id = ${tenantId}::int AND id = ${id}::uuid`
  if (changed === 0) throw new Error('There is no such conversation')
}

// An unknown id is compared too, with a hash nobody has: both answers take the same way.
const findConversation = async (deps: WritingDeps, input: { tenantId: number; id: string; token: string }) => {
  const row = isUuid(input.id) ? await findConversationRow(deps.raw, input.tenantId, input.id) : undefined
  const known = sameSecret(row?.tokenHash ?? 'no such conversation', sha256(input.token))
  return row !== undefined && known ? conversationFromRow(row) : undefined
}

const appendToolCall = async (deps: WritingDeps, call: Parameters<Transcripts['appendToolCall']>[0]) => {
  const masksContact = await deps.masksContact(call.tenantId)
  const [input, output] = [call.input, call.output].map((said) => JSON.stringify(storable(said, masksContact)))
  await deps.raw.$executeRaw`
    /* prepared: append_tool_call */ INSERT INTO tool_call
      (tenant_id, conversation_id, turn_id, id, position, name, by, input, output, code, fault, duration_ms, created_at)
    VALUES (${call.tenantId}::int, ${call.conversationId}::uuid, ${call.turnId}::uuid, ${call.id}, ${call.position}::int, ${call.name}, ${call.by},
      ${input}::jsonb, ${output}::jsonb, ${call.code}, ${call.fault}, ${call.durationMs}::int, ${formatInstant(deps.clock.now())}::timestamptz)`
}

const requestHandoff = async (deps: TranscriptsDeps, input: Parameters<Transcripts['requestHandoff']>[0]) => {
  const now = deps.clock.now()
  const { tenantId, conversationId } = input
  await deps.prisma.$transaction(async (tx) => {
    // The lock on the conversation keeps two calls at once from asking twice.
    await tx.conversation.update({
      where: { tenantId_id: { tenantId, id: conversationId } },
      data: { status: 'handed_over', updatedAt: new Date(now) },
      select: { id: true },
    })
    const waiting = await tx.handoff.count({ where: { tenantId, conversationId, status: 'waiting' } })
    if (waiting > 0) return
    await tx.handoff.create({
      data: { tenantId, id: uuidV7(now), conversationId, reason: cleanText(input.reason), createdAt: new Date(now) },
      select: { id: true },
    })
  })
  deps.live?.ring(conversationId, true)
  return getPersonHours(deps, tenantId)
}
