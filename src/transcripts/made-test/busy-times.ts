import { Prisma } from '../../db/generated/client.ts'
import { formatInstant } from '../../shared/instant.ts'
import type { EpochMs } from '../../shared/clock.ts'
import type { TranscriptsDeps } from '../create-transcripts.ts'

/** A time that others had taken, and while when it was taken. */
export interface BusyTime {
  /** Of a booking the dialogue speaks of. */
  readonly reference?: string | undefined
  readonly serviceId: number
  readonly partySize: number
  readonly from: EpochMs
  readonly to: EpochMs
  /** Taken since; until: given back, or run out. Null: it stayed. */
  readonly since: EpochMs
  readonly until: EpochMs | null
  /** Of each unit of a resource, buffers included. */
  readonly claims: readonly (readonly [resourceId: number, unit: number, from: EpochMs, to: EpochMs])[]
}

interface BusyInput {
  readonly tenantId: number
  readonly conversationId: string
  /** From the customer's first word to the answer to the last. */
  readonly from: EpochMs
  readonly to: EpochMs
  readonly references: readonly string[]
}

/** So far ahead of the conversation, and so many of them: what a customer is offered is nearly always nearer. */
const AHEAD_MS = 60 * 86_400_000
const MOST = 4_000

type BusyRow = Omit<BusyTime, 'reference'> & { readonly reference: string }

/**
 * What was taken while the conversation lasted, but for what it took itself: claims keep no times of their own, so they are read off the
 * events. A booking holds the claims around the start that its last event before set; a hold holds its own until it ran out.
 */
export async function readBusy({ prisma }: TranscriptsDeps, input: BusyInput): Promise<BusyTime[]> {
  const from = formatInstant(input.from)
  const to = formatInstant(input.to)
  const ahead = formatInstant(input.from + AHEAD_MS)
  const rows = await prisma.$queryRaw<BusyRow[]>`
    WITH changed AS (
      SELECT e.booking_id, e.type, e.at, (e.detail->>'startsAt')::timestamptz AS starts_at,
        lead(e.at) OVER (PARTITION BY e.booking_id ORDER BY e.id) AS until
      FROM booking_event e JOIN booking b ON b.tenant_id = e.tenant_id AND b.id = e.booking_id
      WHERE e.tenant_id = ${input.tenantId}::int AND e.type IN ('booking.confirmed', 'booking.moved', 'booking.cancelled')
        AND b.conversation_id IS DISTINCT FROM ${input.conversationId}::uuid AND b.ends_at > ${from}::timestamptz - interval '60 days'
    ), taken AS (
      SELECT b.reference, b.service_id, b.party_size, b.hold_id, s.starts_at, s.starts_at + (b.ends_at - b.starts_at) AS ends_at,
        CASE s.type WHEN 'booking.confirmed' THEN h.created_at ELSE s.at END AS since, s.until
      FROM changed s JOIN booking b ON b.tenant_id = ${input.tenantId}::int AND b.id = s.booking_id
      JOIN hold h ON h.tenant_id = b.tenant_id AND h.id = b.hold_id
      WHERE s.type <> 'booking.cancelled'
      UNION ALL
      SELECT '', h.service_id, h.party_size, h.id, h.starts_at, h.ends_at, h.created_at, least(h.expires_at,
        (SELECT min(e.at) FROM booking_event e WHERE e.tenant_id = h.tenant_id AND e.hold_id = h.id AND e.type IN ('hold.released', 'booking.moved')))
      FROM hold h WHERE h.tenant_id = ${input.tenantId}::int AND h.conversation_id IS DISTINCT FROM ${input.conversationId}::uuid
        AND h.created_at BETWEEN ${from}::timestamptz - interval '1 day' AND ${to}::timestamptz
        AND NOT EXISTS (SELECT FROM booking b WHERE b.tenant_id = h.tenant_id AND b.hold_id = h.id)
    )
    SELECT t.reference, t.service_id AS "serviceId", t.party_size AS "partySize", ${ms('t.starts_at')} AS from, ${ms('t.ends_at')} AS to,
      ${ms('t.since')} AS since, ${ms('t.until')} AS until,
      (SELECT jsonb_agg(jsonb_build_array(c.resource_id, c.unit, ${ms('c.starts_at')}, ${ms('c.ends_at')}) ORDER BY c.id) FROM claim c
        WHERE c.tenant_id = ${input.tenantId}::int AND c.hold_id = t.hold_id AND c.starts_at <= t.starts_at AND c.ends_at > t.starts_at) AS claims
    FROM taken t
    WHERE t.since <= ${to}::timestamptz AND (t.until IS NULL OR t.until > ${from}::timestamptz)
      AND ((t.ends_at > ${from}::timestamptz AND t.starts_at < ${ahead}::timestamptz) OR t.reference = ANY (${[...input.references]}::text[]))
    ORDER BY t.starts_at, t.since LIMIT ${MOST}::int`
  const named = new Set(input.references)
  return rows
    .filter(({ claims }) => claims !== null)
    .map(({ reference, ...row }) => ({
      ...row,
      ...(named.has(reference) ? { reference } : {}),
      until: row.until !== null && row.until > input.to ? null : row.until,
    }))
}

// Only names of columns come here.
function ms(column: string): Prisma.Sql {
  return Prisma.raw(`round(extract(epoch FROM ${column}) * 1000)::float8`)
}
