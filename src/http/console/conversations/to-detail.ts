import type { z } from 'zod'
import { formatInstant } from '../../../shared/instant.ts'
import type { StaffMember } from '../../../staff/index.ts'
import { offersAt, type Json, type Part, type ShownMessage, type TranscriptDetail } from '../../../transcripts/review.ts'
import type { ConversationDetail, ConversationMessage, detailShape } from '../../contract/console/conversations.ts'
import type { ConsoleTurn } from '../../contract/console/turns.ts'
import { toComment, toFlag, toVerdict } from '../review/to-review.ts'
import { toSummary } from './to-row.ts'

type Wire = z.input<typeof detailShape>

/** Everything about one conversation, as it travels. */
export function toDetail(detail: TranscriptDetail, staff: readonly StaffMember[]): Wire {
  const { summary, messages, timeZone, client, languages, sampled } = detail
  return {
    conversation: {
      ...toSummary(summary, { masked: false }),
      timeZone,
      client,
      languages: [...languages],
      handoffs: detail.handoffs.map(({ at, ...handoff }) => ({ ...handoff, at: formatInstant(at) })),
      sampled,
    },
    messages: messages.map(toMessage),
    turns: toTurns(detail),
    bookings: detail.bookings.map(({ start, end, at, ...link }) => ({
      ...link,
      start: formatInstant(start),
      end: formatInstant(end),
      at: formatInstant(at),
    })),
    consents: detail.consents.map(({ at, usedAt, ...consent }) => ({
      ...consent,
      at: formatInstant(at),
      usedAt: usedAt === null ? null : formatInstant(usedAt),
    })),
    flags: detail.flags.map(toFlag),
    comments: detail.comments.map(toComment),
    verdicts: detail.verdicts.map(toVerdict),
    staff: staff.map(({ id, name }) => ({ id, name })),
  }
}

function toMessage({ createdAt, parts, ...message }: ShownMessage): ConversationMessage {
  // Cards are kept as they were shown; the page leaves out what it does not know.
  return { ...message, parts: parts as ConversationMessage['parts'], createdAt: formatInstant(createdAt) }
}

function toTurns({ turns, messages, toolCalls }: TranscriptDetail): ConversationDetail['turns'] {
  const order = turns.map(({ id }) => id)
  return turns.map((turn): ConsoleTurn => {
    const { startedAt, finishedAt, rating, steps, corrections, ...told } = turn
    return {
      ...told,
      steps: [...steps],
      corrections: [...corrections],
      shown: shownIn(messages.filter(({ turnId, role }) => turnId === turn.id && role === 'assistant')),
      startedAt: formatInstant(startedAt),
      finishedAt: finishedAt === null ? null : formatInstant(finishedAt),
      rating: rating === null ? null : { ...rating, at: formatInstant(rating.at) },
      toolCalls: toolCalls
        .filter(({ turnId }) => turnId === turn.id)
        .map(({ turnId: _turn, createdAt, input, output, ...call }) => ({
          ...call,
          input: toWireJson(input),
          output: toWireJson(output),
          at: formatInstant(createdAt),
        })),
      offers: offersAt(messages, order, turn.id),
    }
  })
}

function shownIn(messages: readonly { readonly parts: readonly Part[] }[]): string {
  return messages.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'text' ? [part.text] : []))).join('\n\n')
}

// zod's JSON has lists that may be changed; ours are only read.
function toWireJson(value: Json): z.input<z.ZodJSONSchema> {
  return value as z.input<z.ZodJSONSchema>
}
