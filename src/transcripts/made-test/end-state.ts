import type { EpochMs } from '../../shared/clock.ts'
import { formatInstant } from '../../shared/instant.ts'
import type { TranscriptsDeps } from '../create-transcripts.ts'
import type { TranscriptDetail } from '../review/model.ts'
import type { Inventions } from './inventions.ts'

interface EndInput {
  readonly tenantId: number
  readonly conversationId: string
  readonly at: EpochMs
  readonly detail: TranscriptDetail
  readonly inventions: Inventions
}

/** What a scenario's `end` says. */
export interface EndState {
  readonly bookings: readonly object[]
  readonly held: number
  readonly mails: number
  readonly handoff: boolean
}

interface BookingRow {
  readonly reference: string
  readonly service: string
  readonly partySize: number
  readonly name: string
  readonly email: string
  readonly start: EpochMs
  readonly revision: number
  readonly cancelled: boolean
}

/** As things stood when the last turn had ended: read off the events, since bookings go on changing. */
export async function endOf(
  { prisma }: TranscriptsDeps,
  { tenantId, conversationId, at, detail, inventions }: EndInput,
): Promise<EndState> {
  const then = formatInstant(at)
  const bookings = await prisma.$queryRaw<BookingRow[]>`
    SELECT b.reference, s.slug AS service, b.party_size AS "partySize", b.customer_name AS name, b.customer_email AS email, e.revision, e.type = 'booking.cancelled' AS cancelled,
      round(extract(epoch FROM (e.detail->>'startsAt')::timestamptz) * 1000)::float8 AS start
    FROM booking b JOIN service s ON s.tenant_id = b.tenant_id AND s.id = b.service_id
    JOIN LATERAL (SELECT * FROM booking_event o WHERE o.tenant_id = b.tenant_id AND o.booking_id = b.id AND o.at <= ${then}::timestamptz
      AND o.type IN ('booking.confirmed', 'booking.moved', 'booking.cancelled') ORDER BY o.id DESC LIMIT 1) e ON true
    WHERE b.tenant_id = ${tenantId}::int AND b.conversation_id = ${conversationId}::uuid ORDER BY b.created_at`
  const [held] = await prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM hold h WHERE h.tenant_id = ${tenantId}::int AND h.conversation_id = ${conversationId}::uuid
      AND h.created_at <= ${then}::timestamptz AND h.expires_at > ${then}::timestamptz
      AND NOT EXISTS (SELECT FROM booking_event e WHERE e.tenant_id = h.tenant_id AND e.hold_id = h.id AND e.at <= ${then}::timestamptz
        AND e.type IN ('hold.released', 'booking.confirmed', 'booking.moved'))`
  const codes = detail.toolCalls.filter(({ code }) => code === 'identity_required').length
  return {
    bookings: bookings.map((booking) => expected(booking, inventions)),
    held: held?.count ?? 0,
    mails: detail.bookings.length + codes,
    handoff: detail.handoffs.length > 0,
  }
}

function expected({ service, partySize, name, email, start, revision, cancelled }: BookingRow, inventions: Inventions): object {
  return {
    service,
    status: cancelled ? 'cancelled' : 'confirmed',
    from: formatInstant(start),
    to: formatInstant(start + 60_000),
    partySize,
    revision,
    ...inventions.customer({ name, email }),
  }
}
