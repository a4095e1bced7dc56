import { Prisma } from '../../db/generated/client.ts'
import type { EpochMs } from '../../shared/clock.ts'
import { formatInstant } from '../../shared/instant.ts'
import { LEFT_AFTER_MS } from '../flags/is-left.ts'
import type { Filter, Outcome } from './model.ts'
import { sampledBy } from './sample.ts'

export interface ConditionInput {
  readonly filter: Filter
  readonly sampleRate: number
  readonly now: EpochMs
}

/** What a conversation `k` has to be like; nothing for an empty filter. The words are not among it: they have a table of their own. */
export function narrowingOf({ filter, sampleRate, now }: ConditionInput): Prisma.Sql[] {
  const { from, to, outcomes, locales, channels, models, flags, assignee, reviewStatuses, rating, hasError, sampled, unjudgedBy } = filter
  return [
    ...(from === undefined ? [] : [Prisma.sql`k.last_message_at >= ${formatInstant(from)}::timestamptz`]),
    ...(to === undefined ? [] : [Prisma.sql`k.last_message_at < ${formatInstant(to)}::timestamptz`]),
    ...some(outcomes, (values) => anyOf(values.map((value) => outcomeIs(value, now)))),
    ...some(locales, (values) =>
      anyOf(values.map((value) => Prisma.sql`(k.locale = ${value} OR k.locale LIKE ${`${escapeLike(value)}-%`})`)),
    ),
    ...some(channels, (values) => Prisma.sql`k.channel = ANY (${[...values]}::text[])`),
    ...some(models, (values) => Prisma.sql`k.models && ${[...values]}::text[]`),
    // `flags <> '{}'` is what the partial index is made of.
    ...some(flags, (values) =>
      values.includes('any') ? Prisma.sql`k.flags <> '{}'` : Prisma.sql`k.flags <> '{}' AND k.flags && ${[...values]}::text[]`,
    ),
    ...(assignee === undefined
      ? []
      : [assignee === null ? Prisma.sql`k.assignee_id IS NULL` : Prisma.sql`k.assignee_id = ${assignee}::uuid`]),
    ...some(reviewStatuses, reviewIs),
    ...(rating === undefined ? [] : [rating === 'down' ? Prisma.sql`k.rating = 'down'` : Prisma.sql`k.rating = 'up'`]),
    ...(hasError === undefined ? [] : [hasError ? Prisma.sql`k.has_error` : Prisma.sql`NOT k.has_error`]),
    ...(sampled === undefined ? [] : [sampledBy(sampleRate)]),
    ...(unjudgedBy === undefined ? [] : [notJudgedBy(unjudgedBy)]),
  ]
}

/** With what every conversation of a list is: of this tenant, and begun. */
export function allConditions(tenantId: number, narrowing: readonly Prisma.Sql[]): Prisma.Sql[] {
  return [Prisma.sql`k.tenant_id = ${tenantId}::int`, Prisma.sql`k.last_message_at IS NOT NULL`, ...narrowing]
}

function some<T>(values: readonly T[] | undefined, condition: (values: readonly T[]) => Prisma.Sql): Prisma.Sql[] {
  return values === undefined || values.length === 0 ? [] : [condition(values)]
}

function anyOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join([...conditions], ' OR ')})`
}

function outcomeIs(outcome: Outcome, now: EpochMs): Prisma.Sql {
  const leftBefore = formatInstant(now - LEFT_AFTER_MS)
  switch (outcome) {
    case 'left':
      return Prisma.sql`(k.outcome = 'open' AND k.last_message_at <= ${leftBefore}::timestamptz)`
    case 'open':
      return Prisma.sql`(k.outcome = 'open' AND k.last_message_at > ${leftBefore}::timestamptz)`
    case 'booked':
    case 'moved':
    case 'cancelled':
    case 'handed_over':
    case 'failed':
      return Prisma.sql`k.outcome = ${outcome}`
  }
}

// The literal, not a parameter: a partial index is only taken when the condition is known to imply its own.
function reviewIs(values: readonly string[]): Prisma.Sql {
  const any = Prisma.sql`k.review_status = ANY (${[...values]}::text[])`
  return values.includes('none') ? any : Prisma.sql`k.review_status <> 'none' AND ${any}`
}

function notJudgedBy(memberId: string): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT FROM review_verdict v WHERE v.tenant_id = k.tenant_id AND v.conversation_id = k.id AND v.reviewer_id = ${memberId}::uuid)`
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, String.raw`\$&`)
}
