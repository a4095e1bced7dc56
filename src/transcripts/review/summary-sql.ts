import { Prisma } from '../../db/generated/client.ts'
import type { EpochMs } from '../../shared/clock.ts'
import { isLeft } from '../flags/is-left.ts'
import type { Outcome, Summary } from './model.ts'

/** The columns of a conversation `k` that make a summary. */
export const summaryColumns = Prisma.sql`
  k.id, k.channel, k.locale, k.customer, k.status AS state, k.outcome, k.models, k.rating, k.has_error AS "hasError", k.tokens, k.cost_micros AS "costMicros",
  k.booking_count AS "bookingCount", k.flags, k.assignee_id AS "assigneeId", k.review_status AS status, k.message_count AS "messageCount",
  extract(epoch FROM k.created_at)::float8 * 1000 AS "createdAt", extract(epoch FROM coalesce(k.last_message_at, k.created_at))::float8 * 1000 AS "lastMessageAt"`

/** As it comes from the database: times may carry a float's last digit. */
export type SummaryRow = Omit<Summary, 'outcome'> & { readonly outcome: Exclude<Outcome, 'left'> }

export function summaryOf(row: SummaryRow, now: EpochMs): Summary {
  const lastMessageAt = Math.round(row.lastMessageAt)
  const outcome = row.outcome === 'open' && isLeft(lastMessageAt, now) ? 'left' : row.outcome
  return { ...row, createdAt: Math.round(row.createdAt), lastMessageAt, outcome }
}
