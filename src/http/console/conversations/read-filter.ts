import { z } from 'zod'
import { isUuid } from '../../../shared/ids.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import type { Filter } from '../../../transcripts/review.ts'
import { outcome } from '../../contract/console/conversations.ts'
import { reviewStatus } from '../../contract/console/review-shapes.ts'
import type { filterQuery } from '../../contract/console/turns.ts'

/** What the page's address asks for, as the core of it takes it; by field what is none. `me` is who asks. */
export function readFilter(query: z.output<typeof filterQuery>, memberId: string): Result<Filter, Record<string, string>> {
  const outcomes = listed(query.outcome, outcome)
  const reviewStatuses = listed(query.review, reviewStatus)
  const assignee = query.assignee === 'me' ? memberId : query.assignee === 'nobody' ? null : query.assignee
  if (outcomes === 'unknown') return refuse({ outcome: `has to be of ${outcome.options.join(', ')}` })
  if (reviewStatuses === 'unknown') return refuse({ review: `has to be of ${reviewStatus.options.join(', ')}` })
  if (typeof assignee === 'string' && !isUuid(assignee)) return refuse({ assignee: 'has to be a member’s id, me or nobody' })
  return ok({
    text: query.text,
    from: instant(query.from),
    to: instant(query.to),
    outcomes,
    locales: words(query.locale),
    channels: words(query.channel),
    models: words(query.model),
    flags: words(query.flag),
    assignee,
    reviewStatuses,
    rating: query.rating,
    hasError: query.hasError === undefined ? undefined : query.hasError === 'yes',
    sampled: query.sampled === 'yes' ? true : undefined,
  })
}

function words(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function listed<Word extends string>(text: string | undefined, known: z.ZodType<Word>): Word[] | undefined | 'unknown' {
  const parsed = z.array(known).optional().safeParse(words(text))
  return parsed.success ? parsed.data : 'unknown'
}

// The contract has seen that it is one.
function instant(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text)
}
