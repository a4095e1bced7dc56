import { Prisma } from '../db/generated/client.ts'
import type { EpochMs } from '../shared/clock.ts'
import type { Contact } from '../shared/contact.ts'
import type { TranscriptsDeps } from './create-transcripts.ts'
import { eraseConversation } from './erase-conversation.ts'
import { scrubConversation, scrubStaffWords } from './scrub-conversation.ts'

/** Somebody by how they are reached, and where their bookings were made or opened. */
export interface CustomerTrace {
  readonly contact: Contact
  readonly conversationIds: readonly string[]
}

/** What is known of them, so that it can be found in words: addresses, numbers, names. */
export interface CustomerWords {
  readonly words: readonly string[]
}

export interface ErasedConversations {
  readonly erased: number
  /** Shared with others: only this person's details were taken out. */
  readonly scrubbed: number
  /** A turn was running: asking again gets them. */
  readonly busy: number
}

/** Theirs alone, or shared by an assistant or a desk that serves many. */
interface Found {
  readonly id: string
  readonly shared: boolean
}

/** The conversations they had, newest first. */
export async function findConversationsOfCustomer(
  deps: TranscriptsDeps,
  tenantId: number,
  trace: CustomerTrace,
): Promise<readonly string[]> {
  return (await listFound(deps, tenantId, trace)).map((found) => found.id)
}

/** Takes out every word of conversations that were theirs, and from those shared with others, and from what staff wrote, what names them. Erasing again is harmless. */
export async function eraseConversationsOfCustomer(
  deps: TranscriptsDeps,
  tenantId: number,
  customer: CustomerTrace & CustomerWords,
): Promise<ErasedConversations> {
  const counts = { erased: 0, scrubbed: 0, busy: 0 }
  for (const { id, shared } of await listFound(deps, tenantId, customer)) {
    if (shared) {
      await scrubConversation(deps, { tenantId, id, customer })
      counts.scrubbed++
      continue
    }
    const outcome = await eraseConversation(deps, { tenantId, id })
    counts[outcome]++
  }
  await scrubStaffWords(deps, tenantId, customer)
  return counts
}

/** Those in which nothing was said since then; answers how many. */
export async function eraseConversationsBefore(
  deps: TranscriptsDeps,
  { tenantId, before, limit }: { tenantId: number; before: EpochMs; limit: number },
): Promise<number> {
  const found = await deps.prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM conversation WHERE tenant_id = ${tenantId}::int AND status <> 'erased' AND updated_at < ${new Date(before)}
    ORDER BY updated_at LIMIT ${limit}::int`
  let erased = 0
  for (const { id } of found) if ((await eraseConversation(deps, { tenantId, id })) === 'erased') erased++
  return erased
}

// A key or a token may serve many people in one conversation: it is shared when somebody else's booking was made in it too, or it is
// known to be about somebody else.
async function listFound({ prisma }: TranscriptsDeps, tenantId: number, { contact, conversationIds }: CustomerTrace): Promise<Found[]> {
  const [ofCustomer, ofBooking] =
    'email' in contact
      ? [Prisma.sql`lower(c.customer ->> 'email') = ${contact.email}`, Prisma.sql`lower(b.customer_email) = ${contact.email}`]
      : [endsAs(Prisma.sql`c.customer ->> 'phone'`, contact.digitsFromEnd), endsAs(Prisma.sql`b.customer_phone`, contact.digitsFromEnd)]
  return prisma.$queryRaw<Found[]>`
    SELECT c.id, EXISTS (
        SELECT 1 FROM booking b WHERE b.tenant_id = c.tenant_id AND b.conversation_id = c.id AND b.erased_at IS NULL AND (${ofBooking}) IS NOT TRUE
      ) OR (${ofCustomer}) IS FALSE AS shared
    FROM conversation c
    WHERE c.tenant_id = ${tenantId}::int AND c.status <> 'erased' AND c.id IN (
      SELECT c.id FROM conversation c WHERE c.tenant_id = ${tenantId}::int AND ${'email' in contact ? Prisma.sql`c.customer ? 'email' AND` : Prisma.empty} ${ofCustomer}
      UNION SELECT unnest(${[...conversationIds]}::uuid[]))
    ORDER BY c.updated_at DESC`
}

function endsAs(phone: Prisma.Sql, digitsFromEnd: string): Prisma.Sql {
  return Prisma.sql`reverse(regexp_replace(${phone}, '\\D', '', 'g')) LIKE ${`${digitsFromEnd}%`}`
}
