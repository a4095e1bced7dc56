import type { EpochMs } from '../../shared/clock.ts'
import type { BookingDeps } from '../deps.ts'
import type { BookingNote, TimelineEvent } from '../diary/model.ts'
import { STAFF_BOOKING, type StaffBookingAnswer } from '../diary/staff-booking.ts'
import type { Service } from '../model.ts'
import { isoInstant } from './list-claims.ts'
import type { DiaryClaimRow } from './read-diary.ts'

export interface HistoryRows {
  readonly claims: readonly DiaryClaimRow[]
  readonly events: readonly TimelineEvent[]
  readonly notes: readonly BookingNote[]
  readonly others: readonly StaffBookingAnswer[]
}

const MS = (instant: string) => `extract(epoch FROM ${instant}) * 1000`

// The last 200 changes: nobody's booking has more that somebody wants to read.
const READ_HISTORY = `
  SELECT
    (SELECT coalesce(json_agg(json_build_array(c.resource_id, ${MS('c.starts_at')}, ${MS('c.ends_at')}, c.booking_id)), '[]') FROM claim c
      WHERE c.tenant_id = $1 AND c.booking_id = $2 AND c.state <> 'released') AS claims,
    (SELECT coalesce(json_agg(json_build_object('id', e.id::text, 'type', e.type, 'at', ${MS('e.at')}, 'channel', e.channel, 'revision', e.revision,
      'start', ${MS("(e.detail->>'startsAt')::timestamptz")}, 'previousStart', ${MS("(e.detail->>'before')::timestamptz")},
      'consent', e.detail->'consent', 'staffId', e.detail->'staffId', 'agreed', e.detail->'agreed',
      'waived', coalesce(e.detail->'waived', '[]'), 'messageId', e.detail->'message', 'resourceIds', e.detail->'resources',
      'previousResourceIds', e.detail->'resourcesBefore') ORDER BY e.id), '[]')
      FROM (SELECT * FROM booking_event k WHERE k.tenant_id = $1 AND k.booking_id = $2 ORDER BY k.id DESC LIMIT 200) e) AS events,
    (SELECT coalesce(json_agg(json_build_object('id', n.id, 'staffId', n.staff_id, 'kind', n.kind, 'text', n.text, 'at', ${MS('n.created_at')})
      ORDER BY n.created_at, n.id), '[]') FROM booking_note n WHERE n.tenant_id = $1 AND n.booking_id = $2) AS notes,
    (SELECT coalesce(json_agg(one ORDER BY one."createdAt"), '[]') FROM (SELECT b.created_at AS "createdAt", ${STAFF_BOOKING} FROM booking b
      WHERE b.tenant_id = $1 AND b.starts_at = $3 AND b.service_id = $4 AND b.status = 'confirmed' AND b.id <> $2 LIMIT 500) one) AS others`

/** `session`: also who else is in the same class. */
export async function readHistoryRows(
  deps: BookingDeps,
  tenantId: number,
  bookingId: string,
  session: { readonly start: EpochMs; readonly service: Service } | undefined,
): Promise<HistoryRows> {
  const { rows } = await deps.pool.query<HistoryRows>(READ_HISTORY, [
    tenantId,
    bookingId,
    session === undefined ? null : isoInstant(session.start),
    session?.service.id ?? null,
  ])
  return rows[0] ?? { claims: [], events: [], notes: [], others: [] }
}
