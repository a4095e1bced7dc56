import { formatInstant } from '../../../shared/instant.ts'
import type { Comment, Flag, ReviewVerdict } from '../../../transcripts/review.ts'
import type * as wire from '../../contract/console/review-shapes.ts'

export function toFlag({ raisedAt, settledAt, ...flag }: Flag): wire.Flag {
  return { ...flag, raisedAt: formatInstant(raisedAt), settledAt: settledAt === null ? null : formatInstant(settledAt) }
}

export function toComment({ id, turnId, authorId, text, mentions, at }: Comment): wire.Comment {
  return { id, turnId, authorId, text, mentions: [...mentions], at: formatInstant(at) }
}

export function toVerdict({ at, ...verdict }: ReviewVerdict): wire.ReviewVerdict {
  return { ...verdict, at: formatInstant(at) }
}
