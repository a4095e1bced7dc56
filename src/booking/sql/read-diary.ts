import type { EpochMs } from '../../shared/clock.ts'
import type { BookingDeps } from '../deps.ts'
import type { Attendance } from '../diary/model.ts'
import type { Channel } from '../model.ts'
import { isoInstant } from './list-claims.ts'

/** A live claim, one unit of one resource; `of`: the booking's id, or the hold's where there is none. */
export type DiaryClaimRow = readonly [resourceId: number, start: EpochMs, end: EpochMs, of: string]

export interface DiaryHoldRow {
  readonly id: string
  readonly serviceId: number
  readonly start: EpochMs
  readonly end: EpochMs
  readonly partySize: number
  readonly expiresAt: EpochMs
  readonly channel: Channel
  readonly conversationId: string | null
  readonly movingReference: string | null
}

/** As an array: five thousand of them with every name beside every value would be twice as long. */
export type DiaryBookingRow = readonly [
  id: string,
  reference: string,
  revision: number,
  status: 'confirmed' | 'cancelled',
  attendance: Attendance | null,
  serviceId: number,
  start: EpochMs,
  end: EpochMs,
  partySize: number,
  resourceIds: readonly number[],
  priceMinor: number | null,
  currency: string,
  name: string,
  email: string,
  phone: string | null,
  channel: Channel,
  conversationId: string | null,
  createdAt: EpochMs,
  erased: boolean,
  noteCount: number,
]

export interface DiaryRows {
  readonly version: number
  readonly claims: readonly DiaryClaimRow[]
  readonly bookings: readonly DiaryBookingRow[]
  readonly holds: readonly DiaryHoldRow[]
}

// As a double: a numeric costs five times as much, and a week of a large business has twenty thousand instants.
const MS = (instant: string) => `date_part('epoch', ${instant}) * 1000`

// Claims are found per resource, as availability finds them. Bookings by their start, which is one stretch of an index; then those
// that only a buffer reaches in for.
const READ_DIARY = `
  WITH live AS MATERIALIZED (
    SELECT c.resource_id, c.starts_at, c.ends_at, c.booking_id, c.hold_id FROM unnest($2::int[]) AS wanted (id)
    JOIN LATERAL (
      SELECT k.* FROM claim k
      WHERE k.tenant_id = $1 AND k.resource_id = wanted.id AND k.state IN ('held', 'booked')
        AND tstzrange(k.starts_at, k.ends_at, '[)') && tstzrange($3, $4, '[)')
      OFFSET 0
    ) c ON c.state = 'booked' OR c.expires_at > clock_timestamp() + $5::float8 * interval '1 ms'
  ), begun AS MATERIALIZED (
    SELECT b.* FROM booking b WHERE b.tenant_id = $1 AND b.starts_at >= $3::timestamptz - interval '1 day' AND b.starts_at < $4
      AND b.ends_at > $3 AND b.status = 'confirmed'
  ), reaching AS (
    SELECT booking_id AS id FROM live WHERE booking_id IS NOT NULL EXCEPT SELECT id FROM begun
  ), shown AS (
    SELECT * FROM begun UNION ALL SELECT b.* FROM reaching JOIN booking b ON b.tenant_id = $1 AND b.id = reaching.id
  ), noted AS MATERIALIZED (
    SELECT n.booking_id, count(*) AS notes FROM booking_note n WHERE n.tenant_id = $1 AND n.booking_id IN (SELECT id FROM begun) GROUP BY 1
  )
  SELECT t.catalogue_version::float8 AS version,
    (SELECT coalesce(json_agg(json_build_array(c.resource_id, ${MS('c.starts_at')}, ${MS('c.ends_at')}, coalesce(c.booking_id, c.hold_id))), '[]')
      FROM live c) AS claims,
    (SELECT coalesce(json_agg(json_build_array(b.id, b.reference, b.revision, b.status, b.attendance, b.service_id,
      ${MS('b.starts_at')}, ${MS('b.ends_at')}, b.party_size, b.resource_ids, b.price_minor, b.currency,
      b.customer_name, b.customer_email, b.customer_phone, b.channel, b.conversation_id, ${MS('b.created_at')},
      b.erased_at IS NOT NULL, coalesce(noted.notes, 0))), '[]')
      FROM shown b LEFT JOIN noted ON noted.booking_id = b.id) AS bookings,
    (SELECT coalesce(json_agg(json_build_object('id', h.id, 'serviceId', h.service_id, 'start', ${MS('h.starts_at')},
      'end', ${MS('h.ends_at')}, 'partySize', h.party_size, 'expiresAt', ${MS('h.expires_at')},
      'channel', h.channel, 'conversationId', h.conversation_id, 'movingReference', m.reference)), '[]')
      FROM (SELECT DISTINCT hold_id FROM live WHERE booking_id IS NULL) held JOIN hold h ON h.tenant_id = $1 AND h.id = held.hold_id
      LEFT JOIN booking m ON m.tenant_id = $1 AND m.id = h.moving_booking_id) AS holds
  FROM tenant t WHERE t.id = $1`

/** What is live on these resources in [from, to), holds that ran out left aside by the database's clock: one statement, one moment. */
export async function readDiaryRows(
  deps: BookingDeps,
  tenantId: number,
  { resourceIds, from, to }: { resourceIds: readonly number[]; from: EpochMs; to: EpochMs },
): Promise<DiaryRows> {
  // Not prepared: planned without knowing the days it would walk through years of bookings.
  const values = [tenantId, resourceIds, isoInstant(from), isoInstant(to), deps.clock.offsetMs]
  const { rows } = await deps.pool.query<DiaryRows>(READ_DIARY, values)
  return rows[0] ?? { version: -1, claims: [], bookings: [], holds: [] }
}
