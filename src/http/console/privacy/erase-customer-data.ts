import type { Booking } from '../../../booking/index.ts'
import { problem } from '../../problem.ts'
import { json, type Reply } from '../../reply.ts'
import { readerOf } from '../../wire.ts'
import type { ConsoleDeps } from '../console-deps.ts'
import type { ConsoleCall, ConsoleRoute } from '../console-route.ts'
import { diaryRefusal } from '../diary/diary-refusal.ts'
import { traceCustomer, type WhoseData } from './customer-trace.ts'

type EraseBody = WhoseData & { readonly cancelUpcoming: boolean }
type EraseCall = ConsoleCall<EraseBody>

/**
 * Forgets one person everywhere. Conversations go first and bookings last: whoever is interrupted finds the rest by the bookings, so that
 * doing it again finishes it. Every step alone is harmless to repeat.
 */
export const eraseCustomerData: ConsoleRoute<EraseBody> = async (deps, call) => {
  const { tenant, body } = call
  const found = await traceCustomer(deps, tenant, body)
  if (!found.ok) return found.error
  const { contact, bookings, upcoming, trace } = found.value
  if (upcoming.length > 0 && !body.cancelUpcoming) return stillToCome(upcoming)
  const refused = await cancelAll(deps, call, upcoming)
  if (refused !== undefined) return refused
  const words = wordsOf(body.contact, bookings)
  const talked = await deps.transcripts.eraseConversationsOfCustomer(tenant.id, { ...trace, words })
  const erased = await deps.booking.eraseCustomer(tenant, contact)
  // Booked in this very moment, by chat or at the desk: somebody who comes back is not forgotten behind their back.
  if (!erased.ok) return problem('customer_has_upcoming', upcomingWords(erased.error.references))
  const { bookingIds, conversationIds } = erased.value
  const opened = await deps.transcripts.eraseConversationsOfCustomer(tenant.id, { contact, conversationIds, words })
  return json(200, {
    cancelled: upcoming.length,
    bookings: bookingIds.length,
    conversations: talked.erased + opened.erased,
    scrubbed: talked.scrubbed,
    busy: opened.busy,
    mails: await forgetMails(deps, words),
  })
}

function wordsOf(contact: string, bookings: readonly Booking[]): readonly string[] {
  const known = bookings.flatMap(({ customer }) => [customer.name, customer.email, customer.phone ?? ''])
  return [...new Set([contact.trim(), ...known])].filter((word) => word !== '')
}

async function forgetMails(deps: ConsoleDeps, words: readonly string[]): Promise<number> {
  let forgotten = 0
  for (const word of words) if (word.includes('@')) forgotten += await deps.forgetMails(word)
  return forgotten
}

async function cancelAll({ booking, clock }: ConsoleDeps, call: EraseCall, upcoming: readonly Booking[]): Promise<Reply | undefined> {
  for (const one of upcoming) {
    const act = { staffId: call.staff.id, agreed: 'written', overrideReason: 'Their data is to be erased.' } as const
    const cancelled = await booking.diary.cancel(call.tenant, { reference: one.reference, act })
    if (!cancelled.ok) return diaryRefusal(cancelled.error, readerOf(call.tenant, clock.now()))
  }
  return undefined
}

function stillToCome(upcoming: readonly Booking[]): Reply {
  return problem('customer_has_upcoming', upcomingWords(upcoming.map((one) => one.reference)))
}

function upcomingWords(references: readonly string[]): string {
  return `They are still expected: ${references.slice(0, 5).join(', ')}${references.length > 5 ? ' and more' : ''}. Cancel these first, or say that they are to be cancelled.`
}
