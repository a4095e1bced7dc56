import type { EpochMs } from '../../shared/clock.ts'
import type { Contact } from '../../shared/contact.ts'
import type { BookingRow } from '../booking-row.ts'
import type { BookingDeps } from '../deps.ts'
import { isoInstant } from './list-claims.ts'

/** One person's bookings, or everybody's that ended before then. */
export type Whose = { readonly contact: Contact } | { readonly endedBefore: EpochMs }

export interface ErasedRow {
  readonly id: string
  readonly conversationIds: readonly string[]
}

export async function listRowsOfCustomer(deps: BookingDeps, tenantId: number, contact: Contact): Promise<BookingRow[]> {
  const text = `
    SELECT to_jsonb(b) AS booking FROM booking b WHERE b.tenant_id = $1 AND ${isTheirs(contact, '$2')}
    ORDER BY b.starts_at DESC, b.id DESC LIMIT 5000`
  const answer = await deps.pool.query<{ booking: BookingRow }>(text, [tenantId, valueOf(contact)])
  return answer.rows.map((row) => row.booking)
}

export async function listUpcomingReferences(
  deps: BookingDeps,
  tenantId: number,
  { contact, now }: { contact: Contact; now: EpochMs },
): Promise<string[]> {
  const text = `
    SELECT b.reference FROM booking b
    WHERE b.tenant_id = $1 AND ${isTheirs(contact, '$2')} AND b.status = 'confirmed' AND b.ends_at > $3
    ORDER BY b.starts_at LIMIT 100`
  const answer = await deps.pool.query<{ reference: string }>(text, [tenantId, valueOf(contact), isoInstant(now)])
  return answer.rows.map((row) => row.reference)
}

/** What is still to come is passed over whoever's it is: it may have been booked since somebody looked. */
export async function eraseRows(
  deps: BookingDeps,
  tenantId: number,
  { whose, now, limit }: { whose: Whose; now: EpochMs; limit: number },
): Promise<ErasedRow[]> {
  const chosen = 'contact' in whose ? isTheirs(whose.contact, '$4') : 'b.ends_at < $4::timestamptz'
  const text = `
    WITH picked AS (
      SELECT b.id, b.hold_id, b.conversation_id FROM booking b
      WHERE b.tenant_id = $1 AND b.erased_at IS NULL AND (b.status = 'cancelled' OR b.ends_at <= $2::timestamptz) AND ${chosen}
      ORDER BY b.ends_at, b.id LIMIT $3 FOR UPDATE
    ), forgotten AS (
      UPDATE booking b SET customer_name = '', customer_email = '', customer_phone = NULL, notes = NULL, cancel_reason = NULL,
        consent_digest = '', erased_at = $2::timestamptz, updated_at = $2::timestamptz
      FROM picked WHERE b.tenant_id = $1 AND b.id = picked.id RETURNING b.id
    ), holds AS (
      UPDATE hold h SET address = NULL, contact = NULL FROM picked WHERE h.tenant_id = $1 AND h.id = picked.hold_id RETURNING h.id
    ), codes AS (
      DELETE FROM booking_code c USING picked WHERE c.tenant_id = $1 AND c.booking_id = picked.id RETURNING c.id
    ), staff_notes AS (
      DELETE FROM booking_note n USING picked WHERE n.tenant_id = $1 AND n.booking_id = picked.id RETURNING n.id
    )
    SELECT picked.id, array_remove(array_append(
      (SELECT array_agg(a.conversation_id) FROM booking_access a WHERE a.tenant_id = $1 AND a.booking_id = picked.id), picked.conversation_id), NULL)
      AS "conversationIds"
    FROM picked`
  const value = 'contact' in whose ? valueOf(whose.contact) : isoInstant(whose.endedBefore)
  const answer = await deps.pool.query<ErasedRow>(text, [tenantId, isoInstant(now), limit, value])
  return answer.rows
}

// Each by its own index; an erased booking has neither.
function isTheirs(contact: Contact, value: string): string {
  return 'email' in contact
    ? `lower(b.customer_email) = ${value}::text`
    : `b.customer_phone IS NOT NULL AND reverse(regexp_replace(b.customer_phone, '\\D', '', 'g')) LIKE ${value}::text`
}

function valueOf(contact: Contact): string {
  return 'email' in contact ? contact.email : `${contact.digitsFromEnd}%`
}
