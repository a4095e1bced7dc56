import { formatInstant } from '../../../shared/instant.ts'
import { maskKnown, maskText } from '../../../shared/mask.ts'
import type { Row, Summary } from '../../../transcripts/review.ts'
import type { ConversationRow } from '../../contract/console/conversations.ts'

interface Reader {
  readonly masked: boolean
}

/** A line of the list, for who may see everything and for who may not. */
export function toRow(row: Row, reader: Reader): ConversationRow {
  return { ...toSummary(row, reader), excerpt: toExcerpt(row, reader) }
}

export function toSummary(summary: Summary, { masked }: Reader): Omit<ConversationRow, 'excerpt'> {
  const { state, status, createdAt, lastMessageAt, models, flags, customer, id, channel, locale, outcome } = summary
  const { messageCount, rating, hasError, tokens, costMicros, bookingCount, assigneeId } = summary
  return {
    id,
    channel,
    locale,
    customer: masked ? maskKnown(customer) : customer,
    status: state,
    outcome,
    models: [...models],
    createdAt: formatInstant(createdAt),
    lastMessageAt: formatInstant(lastMessageAt),
    messageCount,
    rating,
    hasError,
    tokens,
    costMicros,
    bookingCount,
    flags: [...flags],
    assigneeId,
    reviewStatus: status,
  }
}

// Where something was masked the places of letters are others.
function toExcerpt({ excerpt, customer }: Row, { masked }: Reader): ConversationRow['excerpt'] {
  const text = masked ? maskText(excerpt.text, customer) : excerpt.text
  const match = excerpt.match === null || text !== excerpt.text ? null : excerpt.match
  return { text, match: match === null ? null : [match[0], match[1]] }
}
