import type { StepTiming } from './model.ts'
import type { Result } from '../shared/result.ts'
import type { Agreement } from './review/agreement.ts'
import type { MadeTest, MakeTest } from './made-test/made-test.ts'
import type {
  Comment,
  Facets,
  Filter,
  Flag,
  ListPage,
  Mention,
  QueueCounts,
  QueueName,
  ReviewSettings,
  ReviewState,
  ReviewVerdict,
  Row,
  SavedView,
  TranscriptDetail,
  TrailStep,
  VerdictWord,
} from './review/model.ts'

export type { Part } from './model.ts'
export type * from './review/model.ts'
export type * from './review/agreement.ts'
export type * from './made-test/made-test.ts'
export type { FlagRuleName } from './flags/flag-rule.ts'
export { offersAt } from './review/offers.ts'
export { createReview, type ReviewDeps } from './review/create-review.ts'

/** What may be missing: of another tenant is missing too. */
export type ReviewRefusal =
  | { readonly code: 'conversation_not_found' }
  | { readonly code: 'turn_not_found' }
  | { readonly code: 'flag_not_found' }
  | { readonly code: 'comment_not_found' }
  | { readonly code: 'view_not_found' }
  | { readonly code: 'member_not_found' }
  | { readonly code: 'criterion_unknown'; readonly criterion: string }

/** Something in one conversation, by somebody. */
export interface OfConversation {
  readonly tenantId: number
  readonly conversationId: string
  /** Who does it. */
  readonly memberId: string
}

/** The second door of this room: what staff read, find and judge. Nothing here changes what was said. */
export interface Review {
  /** Newest first. What is asked for beyond the filter is nobody's: tenant and limits are not in it. */
  readonly listConversations: (
    tenantId: number,
    filter: Filter,
    page: ListPage,
  ) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>
  /** What there is to filter by, the most frequent first; up to a minute old. */
  readonly listFacets: (tenantId: number) => Promise<Facets>
  readonly getDetail: (tenantId: number, id: string) => Promise<TranscriptDetail | undefined>
  /** Each change of a booking that a conversation brought about, oldest first; undefined when there is no such booking. */
  readonly getTrail: (tenantId: number, reference: string) => Promise<readonly TrailStep[] | undefined>

  /** One's own and those that are shared, by name. */
  readonly listViews: (tenantId: number, memberId: string) => Promise<readonly SavedView[]>
  readonly saveView: (tenantId: number, view: Omit<SavedView, 'id'>) => Promise<SavedView>
  /** Only its owner may. */
  readonly changeView: (tenantId: number, view: SavedView) => Promise<Result<SavedView, ReviewRefusal>>
  readonly removeView: (tenantId: number, view: Pick<SavedView, 'id' | 'ownerId'>) => Promise<Result<void, ReviewRefusal>>

  readonly raiseFlag: (
    of: OfConversation,
    flag: { readonly reason: string; readonly note?: string | undefined; readonly turnId?: string | undefined },
  ) => Promise<Result<Flag, ReviewRefusal>>
  readonly settleFlag: (
    of: OfConversation,
    flag: { readonly id: string; readonly settled: boolean },
  ) => Promise<Result<Flag, ReviewRefusal>>
  readonly setReview: (
    of: OfConversation,
    state: { readonly assigneeId?: string | null | undefined; readonly status?: ReviewState['status'] | undefined },
  ) => Promise<Result<ReviewState, ReviewRefusal>>
  /** Those mentioned are mailed by a job, once. */
  readonly addComment: (
    of: OfConversation,
    comment: { readonly text: string; readonly turnId?: string | undefined; readonly mentions: readonly string[] },
  ) => Promise<Result<Comment, ReviewRefusal>>
  /** One's own only. */
  readonly removeComment: (of: OfConversation, id: string) => Promise<Result<void, ReviewRefusal>>
  readonly listMentions: (
    tenantId: number,
    memberId: string,
    before?: string,
  ) => Promise<{ readonly mentions: readonly Mention[]; readonly next: string | null }>
  readonly seeMentions: (tenantId: number, memberId: string) => Promise<void>
  /** For the job: what nobody was mailed yet. `told` marks them. */
  readonly listUnmailedMentions: (limit: number) => Promise<readonly Mention[]>
  readonly markMailed: (mention: Pick<Mention, 'tenantId' | 'id' | 'memberId'>) => Promise<void>

  /** Null takes a verdict back. Answers all verdicts of the conversation. */
  readonly giveVerdicts: (
    of: OfConversation,
    verdicts: readonly { readonly criterion: string; readonly verdict: VerdictWord | null }[],
  ) => Promise<Result<readonly ReviewVerdict[], ReviewRefusal>>
  readonly getAgreement: (
    tenantId: number,
    range: { readonly from?: number | undefined; readonly to?: number | undefined },
  ) => Promise<Agreement>
  readonly listQueue: (
    tenantId: number,
    queue: { readonly of: QueueName; readonly memberId: string },
    page: ListPage,
  ) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>
  readonly countQueues: (tenantId: number, memberId: string) => Promise<QueueCounts>
  readonly getSettings: (tenantId: number) => Promise<ReviewSettings>
  readonly setSettings: (tenantId: number, settings: ReviewSettings) => Promise<void>

  /** What these steps cost at today's prices: millionths of a US dollar, null when it is not known. */
  readonly costOf: (steps: readonly StepTiming[]) => number | null
  /** The dialogue up to a turn as a scenario without the persons. */
  readonly makeTest: (tenantId: number, input: MakeTest) => Promise<Result<MadeTest, ReviewRefusal>>
  /** For the job: lets the rules look at turns that ended unseen and at conversations that were left. Answers how many flags were raised. */
  readonly raiseFlags: (limit: number) => Promise<number>
}
