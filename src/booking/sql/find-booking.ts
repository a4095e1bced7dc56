import type { BookingRow } from '../booking-row.ts'
import type { BookingDeps } from '../deps.ts'

/** By reference or id; the same columns the writing statements answer. */
export async function findBookingRow(deps: BookingDeps, tenantId: number, key: { reference: string } | { id: string }): Promise<BookingRow | undefined> {
  const [column, value] = 'reference' in key ? (['reference', key.reference] as const) : (['id', key.id] as const)
  const text = `SELECT to_jsonb(b) AS booking FROM booking b WHERE b.tenant_id = $1 AND b.${column} = $2`
  const answer = await deps.pool.query<{ booking: BookingRow }>(text, [tenantId, value])
  return answer.rows[0]?.booking
}

/** Newest first. */
export async function listBookingRows(deps: BookingDeps, tenantId: number, conversationId: string): Promise<BookingRow[]> {
  const text = `SELECT to_jsonb(b) AS booking FROM booking b WHERE b.tenant_id = $1 AND b.conversation_id = $2 ORDER BY b.created_at DESC, b.id DESC LIMIT 50`
  const answer = await deps.pool.query<{ booking: BookingRow }>(text, [tenantId, conversationId])
  return answer.rows.map((row) => row.booking)
}
