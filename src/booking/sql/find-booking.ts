import type { BookingRow } from '../booking-row.ts'
import type { BookingDeps } from '../deps.ts'

/** By reference or id; the same columns the writing statements answer. */
export async function findBookingRow(
  deps: BookingDeps,
  tenantId: number,
  key: { reference: string } | { id: string },
): Promise<BookingRow | undefined> {
  const [column, value] = 'reference' in key ? (['reference', key.reference] as const) : (['id', key.id] as const)
  const text = `SELECT to_jsonb(b) AS booking FROM booking b WHERE b.tenant_id = $1 AND b.${column} = $2`
  const answer = await deps.pool.query<{ booking: BookingRow }>(text, [tenantId, value])
  return answer.rows[0]?.booking
}

/** With whether this conversation made it or was opened to it: one look for what is theirs, somebody else's or nobody's. */
export async function findBookingForConversation(
  deps: BookingDeps,
  tenantId: number,
  { reference, conversationId }: { reference: string; conversationId: string | undefined },
): Promise<{ readonly booking: BookingRow; readonly isOpen: boolean } | undefined> {
  const text = `
    SELECT to_jsonb(b) AS booking, coalesce(b.conversation_id = $3, false) OR EXISTS (SELECT 1 FROM booking_access a
      WHERE a.tenant_id = b.tenant_id AND a.conversation_id = $3 AND a.booking_id = b.id) AS "isOpen"
    FROM booking b WHERE b.tenant_id = $1 AND b.reference = $2`
  const answer = await deps.pool.query<{ booking: BookingRow; isOpen: boolean }>(text, [tenantId, reference, conversationId ?? null])
  return answer.rows[0]
}

/** Newest first. */
export async function listBookingRows(deps: BookingDeps, tenantId: number, conversationId: string): Promise<BookingRow[]> {
  // Two look-ups by index; an OR over both tables would walk the tenant's bookings.
  const text = `
    SELECT to_jsonb(b) AS booking FROM booking b WHERE b.tenant_id = $1 AND b.id IN (
      SELECT k.id FROM booking k WHERE k.tenant_id = $1 AND k.conversation_id = $2
      UNION SELECT a.booking_id FROM booking_access a WHERE a.tenant_id = $1 AND a.conversation_id = $2)
    ORDER BY b.created_at DESC, b.id DESC LIMIT 50`
  const answer = await deps.pool.query<{ booking: BookingRow }>(text, [tenantId, conversationId])
  return answer.rows.map((row) => row.booking)
}
