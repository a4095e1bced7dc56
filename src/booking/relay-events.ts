import type { BookingDeps } from './deps.ts'
import type { OutgoingEvent, RelayTransaction } from './index.ts'

// SKIP LOCKED: two relays share the work. By time, not by number: commits arrive out of order.
const TAKE = `
  SELECT tenant_id AS "tenantId", id::text, type, booking_id AS "bookingId", revision,
    extract(epoch FROM at)::float8 * 1000 AS at,
    extract(epoch FROM (detail->>'startsAt')::timestamptz)::float8 * 1000 AS start,
    extract(epoch FROM (detail->>'before')::timestamptz)::float8 * 1000 AS "previousStart",
    detail->>'codeId' AS "codeId"
  FROM booking_event
  WHERE dispatched_at IS NULL ORDER BY at LIMIT $1 FOR UPDATE SKIP LOCKED`

const MARK = `
  UPDATE booking_event e SET dispatched_at = clock_timestamp() + $3::float8 * interval '1 ms' FROM unnest($1::int[], $2::bigint[]) AS sent (tenant_id, id)
  WHERE e.tenant_id = sent.tenant_id AND e.id = sent.id`

/** Gives waiting events to `send` and marks them, in one transaction: what `send` enqueues commits with the mark or not at all. */
export async function relayEvents(
  deps: Pick<BookingDeps, 'pool' | 'clock'>,
  limit: number,
  send: (events: readonly OutgoingEvent[], transaction: RelayTransaction) => Promise<void>,
): Promise<number> {
  const client = await deps.pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const { rows } = await client.query<OutgoingEvent>(TAKE, [limit])
    if (rows.length > 0) {
      await send(rows, { executeSql: async (text, values) => ({ rows: (await client.query(text, values)).rows }) })
      await client.query(MARK, [rows.map((event) => event.tenantId), rows.map((event) => event.id), deps.clock.offsetMs])
    }
    await client.query('COMMIT')
    return rows.length
  } catch (error) {
    await client.query('ROLLBACK').catch((failed: unknown) => (broken = failed instanceof Error ? failed : new Error('rollback failed')))
    throw error
  } finally {
    client.release(broken)
  }
}
