import type { EpochMs } from '../shared/clock.ts'
import type { BookingDeps } from './deps.ts'
import { named } from './sql/list-claims.ts'

/** Time that was taken or became free, on everything it needed; buffers included. */
export interface Change {
  readonly tenantId: number
  /** Of the event it comes from. */
  readonly eventId: string
  readonly type: 'slot.taken' | 'slot.freed' | 'hold.expired'
  readonly start: EpochMs
  readonly end: EpochMs
  readonly resourceIds: readonly number[]
  /** A hold: free again by then unless it is extended or booked. */
  readonly until: EpochMs | null
}

/** How far one reader has come. Numbers are given out before they commit, so the newest few are remembered one by one. */
export interface ChangeCursor {
  readonly floor: string
  readonly seen: readonly { readonly eventId: string; readonly at: EpochMs }[]
}

/** A booking of which something has changed, whatever it was. */
export interface ChangedBooking {
  readonly tenantId: number
  readonly reference: string
}

export interface ChangePage {
  readonly changes: readonly Change[]
  readonly bookings: readonly ChangedBooking[]
  readonly cursor: ChangeCursor
  /** There are more than one answer holds. */
  readonly more: boolean
}

const PAGE = 500
/** A transaction that takes longer to commit is not told of; who asks for times sees it all the same. */
const LATEST_COMMIT_MS = 5_000
/** Numbers of transactions that may be under way when a reader begins. */
const IN_FLIGHT = 1_000

const BEGIN = `SELECT greatest(coalesce(pg_sequence_last_value('booking_event_id_seq'), 0) - ${IN_FLIGHT}, 0)::text AS floor`

// A hold's and a new booking's claims are found by their hold, those of a move or a cancellation by the booking and the time it had.
const READ = `
  WITH fresh AS MATERIALIZED (
    SELECT e.* FROM booking_event e
    WHERE e.tenant_id = ANY($1) AND e.id > $2 AND e.id <> ALL($3::bigint[]) AND e.type <> 'booking.code_requested'
    ORDER BY e.id LIMIT ${PAGE}
  ), touched AS (
    SELECT f.*, c.resource_id, c.starts_at, c.ends_at, h.expires_at,
      CASE f.type WHEN 'hold.released' THEN 'slot.freed' WHEN 'hold.expired' THEN 'hold.expired' ELSE 'slot.taken' END AS change
    FROM fresh f JOIN claim c ON c.tenant_id = f.tenant_id AND c.hold_id = f.hold_id
    LEFT JOIN hold h ON h.tenant_id = f.tenant_id AND h.id = f.hold_id AND f.type = 'hold.placed'
    WHERE f.type IN ('hold.placed', 'hold.released', 'hold.expired', 'booking.confirmed')
    UNION ALL
    SELECT f.*, c.resource_id, c.starts_at, c.ends_at, NULL, CASE WHEN c.state = 'booked' THEN 'slot.taken' ELSE 'slot.freed' END
    FROM fresh f JOIN claim c ON c.tenant_id = f.tenant_id AND c.booking_id = f.booking_id
    WHERE f.type IN ('booking.moved', 'booking.cancelled') AND (c.state = 'booked'
      OR tstzrange(c.starts_at, c.ends_at) @> coalesce(f.detail->>'before', f.detail->>'startsAt')::timestamptz)
  )
  SELECT f.tenant_id AS "tenantId", b.reference, f.id::text AS "eventId", extract(epoch FROM f.at)::float8 * 1000 AS at, t.change AS type,
    extract(epoch FROM min(t.starts_at))::float8 * 1000 AS start, extract(epoch FROM max(t.ends_at))::float8 * 1000 AS end,
    array_agg(DISTINCT t.resource_id) FILTER (WHERE t.resource_id IS NOT NULL) AS "resourceIds",
    extract(epoch FROM min(t.expires_at))::float8 * 1000 AS until
  FROM fresh f LEFT JOIN touched t ON t.tenant_id = f.tenant_id AND t.id = f.id
  LEFT JOIN booking b ON b.tenant_id = f.tenant_id AND b.id = f.booking_id
  GROUP BY f.tenant_id, b.reference, f.id, f.at, t.change ORDER BY f.id`

type ReadDeps = Pick<BookingDeps, 'pool' | 'statementName' | 'clock'>

interface ChangeRow extends Omit<Change, 'type'> {
  readonly at: EpochMs
  /** Null when there is nothing to say of the event. */
  readonly type: Change['type'] | null
  readonly reference: string | null
}

/** What changed for these tenants after `cursor`, in the order it was written; without a cursor nothing, and where to begin. */
export async function readChanges(deps: ReadDeps, tenantIds: readonly number[], cursor?: ChangeCursor): Promise<ChangePage> {
  if (cursor === undefined) return { ...(await skipAll(deps, tenantIds)), changes: [], bookings: [] }
  const { rows } = await deps.pool.query<ChangeRow>({
    ...named(deps, 'read_changes'),
    text: READ,
    values: [tenantIds, cursor.floor, cursor.seen.map((event) => event.eventId)],
  })
  const changes = rows.flatMap(({ type, at: _at, reference: _reference, ...row }) => (type === null ? [] : [{ ...row, type }]))
  const bookings = rows.flatMap(({ tenantId, reference }) => (reference === null ? [] : [{ tenantId, reference }]))
  const more = new Set(rows.map((row) => row.eventId)).size === PAGE
  return { changes, bookings, cursor: advance(cursor, rows, deps.clock.now() - LATEST_COMMIT_MS), more }
}

async function skipAll(deps: ReadDeps, tenantIds: readonly number[]): Promise<ChangePage> {
  const { rows } = await deps.pool.query<{ floor: string }>(BEGIN)
  let page: ChangePage = { changes: [], bookings: [], cursor: { floor: rows[0]?.floor ?? '0', seen: [] }, more: true }
  while (page.more) page = await readChanges(deps, tenantIds, page.cursor)
  return page
}

// Whatever is below an old event has committed by now: one number stands for all of them.
function advance({ floor, seen }: ChangeCursor, rows: readonly ChangeRow[], settledBy: EpochMs): ChangeCursor {
  const all = new Map([...seen, ...rows].map(({ eventId, at }) => [eventId, { eventId, at }]))
  const settled = [...all.values()].filter(({ at }) => at < settledBy)
  const top = settled.reduce((highest, { eventId }) => (BigInt(eventId) > highest ? BigInt(eventId) : highest), BigInt(floor))
  return { floor: String(top), seen: [...all.values()].filter(({ eventId }) => BigInt(eventId) > top) }
}
