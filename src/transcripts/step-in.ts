import type { Pool } from 'pg'
import type { Result } from '../shared/result.ts'
import { createContactMasking } from './privacy-settings.ts'
import type { TranscriptsDeps, WritingDeps } from './create-transcripts.ts'
import type { SendInTransaction } from '../shared/relay-transaction.ts'
import { findWaiting, relayHandoffs, settleHandoff, type HandedOver } from './handoff-queue.ts'
import { getPersonHours, listNotices, setNotice, setPersonHours, type PersonHours } from './handoff-settings.ts'
import { endLapsedLeases, giveBack, renewLease, takeOver } from './lease.ts'
import { forgetLiveChanges, readLive, tellTyping, type LiveCursor, type LivePage } from './live-changes.ts'
import { countWaiting, listLive, seeMessages, type LiveRow, type Waiting } from './live-list.ts'
import { sayAsStaff, type StaffSays } from './live-say.ts'
import { relaySteps, type ConversationStepped } from './step-relay.ts'
import { getLiveState, type LiveState } from './live-state.ts'

export type { HandedOver } from './handoff-queue.ts'
export type { ConversationStepped } from './step-relay.ts'
export type { PersonHours, PersonWindow } from './handoff-settings.ts'
export type { LiveChange, LiveCursor, LivePage } from './live-changes.ts'
export type { LiveRow, Waiting } from './live-list.ts'
export type { StaffSays } from './live-say.ts'
export type { LiveState } from './live-state.ts'
export { createLiveBell, type LiveBell } from './live-bell.ts'

/** `conversation_taken`: a colleague has it. `lease_lost`: it is not, or no longer, theirs who asks. */
export type StepInRefusal =
  | { readonly code: 'conversation_not_found' }
  | { readonly code: 'conversation_taken'; readonly by: string }
  | { readonly code: 'lease_lost' }

/** A conversation, and who of the staff does something with it. */
export interface OwnConversation {
  readonly tenantId: number
  readonly conversationId: string
  readonly memberId: string
}

export interface StepInOptions extends TranscriptsDeps {
  readonly pool: Pool
  /** How long a conversation stays somebody's without a sign of life from their page. 90 s unless told. */
  readonly leaseMs?: number | undefined
}

export interface StepInDeps extends StepInOptions, Pick<WritingDeps, 'masksContact'> {}

/** The third door of this room: people in conversations. */
export interface StepIn {
  /** Of two at once one wins. `from`: a colleague who has it and is to have it no more. */
  readonly takeOver: (of: OwnConversation & { readonly from?: string | undefined }) => Promise<Result<void, StepInRefusal>>
  readonly renewLease: (of: OwnConversation) => Promise<Result<void, StepInRefusal>>
  readonly giveBack: (of: OwnConversation) => Promise<Result<void, StepInRefusal>>
  readonly endLapsedLeases: (limit: number, tenantIds?: readonly number[]) => Promise<number>
  /** Refused, and said nothing, when they have not got it any more. */
  readonly say: (says: StaffSays) => Promise<Result<void, StepInRefusal>>
  readonly settleHandoff: (of: OwnConversation) => Promise<Result<void, StepInRefusal>>
  readonly getState: (tenantId: number, conversationId: string) => Promise<LiveState | undefined>
  readonly listLive: (tenantId: number) => Promise<readonly LiveRow[]>
  readonly countWaiting: (tenantId: number) => Promise<Waiting>
  readonly seeMessages: (seen: { readonly tenantId: number; readonly conversationId: string; readonly seq: number }) => Promise<void>

  readonly readLive: (tenantIds: readonly number[], cursor?: LiveCursor) => Promise<LivePage>
  /** Called when something was written in this process; answers how to stop listening. */
  readonly onLive: (listener: () => void) => () => void
  /** Called when somebody asked for a person in this process; answers how to stop listening. */
  readonly onHandoff: (listener: () => void) => () => void
  readonly tellTyping: (typing: {
    readonly tenantId: number
    readonly conversationId: string
    readonly by: 'customer' | 'staff'
  }) => Promise<void>
  readonly forgetLiveChanges: () => Promise<number>

  readonly relayHandoffs: (limit: number, send: SendInTransaction<HandedOver>) => Promise<number>
  readonly relaySteps: (limit: number, send: SendInTransaction<ConversationStepped>) => Promise<number>
  readonly findWaiting: (tenantId: number, id: string) => Promise<{ readonly conversationId: string; readonly at: number } | undefined>
  readonly getPersonHours: (tenantId: number) => Promise<PersonHours>
  readonly setPersonHours: (tenantId: number, hours: PersonHours) => Promise<void>
  /** Who said whether they want a mail when somebody asks for a person. */
  readonly listNotices: (tenantId: number) => Promise<ReadonlyMap<string, boolean>>
  readonly setNotice: (notice: { readonly tenantId: number; readonly memberId: string; readonly handoffMail: boolean }) => Promise<void>
}

export function createStepIn(given: StepInOptions): StepIn {
  const deps: StepInDeps = { ...given, masksContact: createContactMasking(given).masks }
  return {
    takeOver: (of) => takeOver(deps, of),
    renewLease: (of) => renewLease(deps, of),
    giveBack: (of) => giveBack(deps, of),
    endLapsedLeases: (limit, tenantIds) => endLapsedLeases(deps, limit, tenantIds),
    say: (says) => sayAsStaff(deps, says),
    settleHandoff: (of) => settleHandoff(deps, of),
    getState: (tenantId, conversationId) => getLiveState(deps, tenantId, conversationId),
    listLive: (tenantId) => listLive(deps, tenantId),
    countWaiting: (tenantId) => countWaiting(deps, tenantId),
    seeMessages: (seen) => seeMessages(deps, seen),
    readLive: (tenantIds, cursor) => readLive(deps, tenantIds, cursor),
    onHandoff: (listener) => deps.live?.listen((_id, isHandoff) => isHandoff && listener()) ?? (() => {}),
    onLive: (listener) => deps.live?.listen(() => listener()) ?? (() => {}),
    tellTyping: (typing) => tellTyping(deps, typing),
    forgetLiveChanges: () => forgetLiveChanges(deps),
    relayHandoffs: (limit, send) => relayHandoffs(deps, limit, send),
    relaySteps: (limit, send) => relaySteps(deps, limit, send),
    findWaiting: (tenantId, id) => findWaiting(deps, tenantId, id),
    getPersonHours: (tenantId) => getPersonHours(deps, tenantId),
    setPersonHours: (tenantId, hours) => setPersonHours(deps, tenantId, hours),
    listNotices: (tenantId) => listNotices(deps, tenantId),
    setNotice: (notice) => setNotice(deps, notice),
  }
}
