import { formatInstant } from '../../../shared/instant.ts'
import type { Booking } from '../../../booking/index.ts'
import type { Transcript } from '../../../transcripts/index.ts'
import { text } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { traceCustomer, type WhoseData } from './customer-trace.ts'

/**
 * Everything that is kept of one person as one file they can be given: bookings, and what was said and shown to them. What staff noted
 * among themselves and how the assistant worked is the business's own and stays out, as do others' words in shared conversations.
 */
export const exportCustomerData: ConsoleRoute<WhoseData> = async (deps, { tenant, body }) => {
  const traced = await traceCustomer(deps, tenant, body)
  if (!traced.ok) return traced.error
  const { bookings, trace } = traced.value
  const ids = await deps.transcripts.findConversationsOfCustomer(tenant.id, trace)
  const conversations: object[] = []
  for (const id of ids) conversations.push(conversationOf(await deps.transcripts.getTranscript(tenant.id, id)))
  const file = {
    business: tenant.name,
    exportedAt: formatInstant(deps.clock.now()),
    contact: body.contact,
    bookings: bookings.map(bookingOf),
    conversations,
  }
  return text(200, 'application/json; charset=utf-8', JSON.stringify(file, null, 2), {
    'content-disposition': 'attachment; filename="customer-data.json"',
  })
}

function bookingOf(booking: Booking): object {
  const { reference, revision, status, partySize, customer, locale, notes, cancelReason, timeZone, price, consentKind } = booking
  return {
    reference,
    revision,
    status,
    service: booking.service.name,
    start: formatInstant(booking.start),
    end: formatInstant(booking.end),
    timeZone,
    partySize,
    price,
    customer,
    locale,
    notes,
    cancelReason,
    agreedBy: consentKind,
  }
}

function conversationOf({ conversation, messages }: Transcript): object {
  const { id, channel, locale, timeZone, customer, createdAt } = conversation
  return {
    id,
    channel,
    locale,
    timeZone,
    customer,
    createdAt: formatInstant(createdAt),
    messages: messages.map((message) => ({
      at: formatInstant(message.createdAt),
      from: message.role,
      parts: message.parts,
      rating: message.verdict,
    })),
  }
}
