import type { z } from 'zod'
import type { BookingCore } from '../booking/index.ts'
import type { Mailer } from '../notify/email.ts'
import type { Figures } from '../figures/index.ts'
import type { Clock, EpochMs } from '../shared/clock.ts'
import type { Staff } from '../staff/index.ts'
import type { Webhooks } from '../webhooks/index.ts'
import type { Transcripts } from '../transcripts/index.ts'
import type { Review } from '../transcripts/review.ts'
import type { StepIn } from '../transcripts/step-in.ts'
import type { Log } from '../shared/logger.ts'
import type { Metrics } from '../shared/metrics.ts'
import type { Audit } from '../audit/index.ts'
import type { SentMail } from './sent-mail.ts'

/** What jobs work with. */
export interface JobDeps {
  readonly core: BookingCore
  readonly transcripts: Pick<Transcripts, 'listPrivacySettings' | 'eraseConversationsBefore'>
  readonly staff: Pick<Staff, 'relayLinks' | 'onLinkMade' | 'findLinkMail' | 'sweep' | 'findMembers' | 'listMembers'>
  readonly review: Pick<Review, 'raiseFlags' | 'listUnmailedMentions' | 'markMailed'>
  readonly stepIn: Pick<
    StepIn,
    'relayHandoffs' | 'relaySteps' | 'onHandoff' | 'findWaiting' | 'listNotices' | 'endLapsedLeases' | 'forgetLiveChanges'
  >
  readonly figures: Pick<Figures, 'catchUp'>
  readonly webhooks: Pick<Webhooks, 'enqueue' | 'startSending' | 'forgetOld' | 'listToTell' | 'markTold'>
  readonly audit: Pick<Audit, 'run'>
  readonly mailer: Mailer
  readonly sentMail: SentMail
  /** Deletes stored replies of requests older than `ageMs`, by the database's clock; answers how many. */
  readonly deleteOldReplies: (ageMs: number) => Promise<number>
  readonly clock: Clock
  /** Where links in mails point, without a slash at the end. */
  readonly publicUrl: string
  readonly log: Log
  readonly metrics?: Metrics
}

/**
 * `done`, also when there turned out to be nothing to do. `given_up`: trying again cannot help, so it goes to the dead letters at once.
 * What may work later is thrown and tried again. `later`: there is nothing wrong, and its time is then. The notes are for the log: codes and ids, never a customer's words or address.
 */
export type JobOutcome =
  | { readonly status: 'done'; readonly note: string }
  | { readonly status: 'given_up'; readonly reason: string }
  | { readonly status: 'later'; readonly at: EpochMs; readonly reason: string }

/** Seconds throughout. A failed try is repeated after `firstDelay`, then twice that and so on up to `longestDelay`, `tries` times in all. */
export interface RetryPlan {
  readonly tries: number
  readonly firstDelay: number
  readonly longestDelay: number
}

export interface Job<Payload extends z.ZodType = z.ZodType> {
  /** Also the queue's name. */
  readonly name: string
  /** Ids and times only: payloads stay readable in the database after the work is done. */
  readonly payload: Payload
  readonly retry: RetryPlan
  /** How long a due job may wait to be seen, where nothing wakes the worker: repetitions, and what another process put down. */
  readonly pollSeconds: number
  /** Minutes of the hour in cron's words, for what runs by the clock and not by an event; one run at a time in all processes. */
  readonly cron?: string
  readonly run: (deps: JobDeps, payload: z.output<Payload>) => Promise<JobOutcome>
}

export function defineJob<Payload extends z.ZodType>(job: Job<Payload>): Job<Payload> {
  return job
}
