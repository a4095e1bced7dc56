import type { EpochMs } from '../../shared/clock.ts'
import type { BookingDeps } from '../deps.ts'
import { STAFF_BOOKING, type StaffBookingAnswer } from '../diary/staff-booking.ts'
import type { Channel } from '../model.ts'
import { isoInstant, named } from './list-claims.ts'

/** A live claim: one unit of one resource. */
export interface DiaryClaimRow {
  readonly resourceId: number
  readonly start: EpochMs
  readonly end: EpochMs
  readonly holdId: string
  readonly bookingId: string | null
}

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

export interface DiaryRows {
  readonly version: number
  readonly claims: readonly DiaryClaimRow[]
  readonly bookings: readonly StaffBookingAnswer[]
  readonly holds: readonly DiaryHoldRow[]
}

// Claims are found per resource, as availability finds them; bookings by their claims, and by their start as well, because a service
// that needs nothing claims nothing.
const READ_DIARY = `
  WITH live AS MATERIALIZED (
    SELECT c.* FROM unnest($2::int[]) AS wanted (id)
    JOIN LATERAL (
      SELECT k.resource_id, k.starts_at, k.ends_at, k.hold_id, k.booking_id, k.state, k.expires_at FROM claim k
      WHERE k.tenant_id = $1 AND k.resource_id = wanted.id AND k.state IN ('held', 'booked')
        AND tstzrange(k.starts_at, k.ends_at, '[)') && tstzrange($3, $4, '[)')
      OFFSET 0
    ) c ON c.state = 'booked' OR c.expires_at > clock_timestamp() + $5::float8 * interval '1 ms'
  ), shown AS MATERIALIZED (
    SELECT DISTINCT live.booking_id AS id FROM live WHERE live.booking_id IS NOT NULL
    UNION SELECT b.id FROM booking b WHERE b.tenant_id = $1 AND b.starts_at >= $3::timestamptz - interval '1 day' AND b.starts_at < $4
      AND b.ends_at > $3 AND b.status = 'confirmed'
  )
  SELECT t.catalogue_version::float8 AS version,
    (SELECT coalesce(json_agg(json_build_object('resourceId', c.resource_id, 'start', extract(epoch FROM c.starts_at) * 1000,
      'end', extract(epoch FROM c.ends_at) * 1000, 'holdId', c.hold_id, 'bookingId', c.booking_id)), '[]') FROM live c) AS claims,
    (SELECT coalesce(json_agg(one ORDER BY one.start), '[]') FROM (SELECT b.starts_at AS start, ${STAFF_BOOKING}
      FROM shown JOIN booking b ON b.tenant_id = $1 AND b.id = shown.id) one) AS bookings,
    (SELECT coalesce(json_agg(json_build_object('id', h.id, 'serviceId', h.service_id, 'start', extract(epoch FROM h.starts_at) * 1000,
      'end', extract(epoch FROM h.ends_at) * 1000, 'partySize', h.party_size, 'expiresAt', extract(epoch FROM h.expires_at) * 1000,
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
  const { rows } = await deps.pool.query<DiaryRows>({
    ...named(deps, 'read_diary'),
    text: READ_DIARY,
    values: [tenantId, resourceIds, isoInstant(from), isoInstant(to), deps.clock.offsetMs],
  })
  return rows[0] ?? { version: -1, claims: [], bookings: [], holds: [] }
}
