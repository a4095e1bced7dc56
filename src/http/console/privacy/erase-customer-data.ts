import type { Booking } from '../../../booking/index.ts'
import type { CustomerTrace } from '../../../transcripts/index.ts'
import { problem, refusal } from '../../problem.ts'
import { json, type Reply } from '../../reply.ts'
import { readerOf } from '../../wire.ts'
import type { ConsoleDeps } from '../console-deps.ts'
import type { ConsoleCall, ConsoleRoute } from '../console-route.ts'
import { traceCustomer } from './customer-trace.ts'

type EraseCall = ConsoleCall<{ readonly email: string; readonly cancelUpcoming: boolean }>

/**
 * Forgets one person everywhere. Conversations go first and bookings last: whoever is interrupted finds the rest by the bookings, so that
 * doing it again finishes it. Every step alone is harmless to repeat.
 */
export const eraseCustomerData: ConsoleRoute<{ readonly email: string; readonly cancelUpcoming: boolean }> = async (deps, call) => {
  const { tenant, body } = call
  const traced = await traceCustomer(deps, tenant, body.email)
  if (traced.upcoming.length > 0 && !body.cancelUpcoming) return stillToCome(traced.upcoming)
  const refused = await cancelAll(deps, call, traced.upcoming)
  if (refused !== undefined) return refused
  const known = wordsOf(body.email, traced.bookings)
  const talked = await eraseWords(deps, call, { ...traced.trace, ...known })
  const erased = await deps.booking.eraseCustomer(tenant, body.email)
  // Booked in this very moment, by chat or at the desk: somebody who comes back is not forgotten behind their back.
  if (!erased.ok) return problem('customer_has_upcoming', upcomingWords(erased.error.references))
  const opened = await eraseWords(deps, call, { ...known, conversationIds: erased.value.conversationIds })
  return json(200, {
    cancelled: traced.upcoming.length,
    bookings: erased.value.bookingIds.length,
    conversations: talked.erased + opened.erased,
    scrubbed: talked.scrubbed,
    busy: opened.busy,
    mails: await deps.forgetMails(body.email),
  })
}

interface KnownWords {
  readonly names: readonly string[]
  readonly phones: readonly string[]
}

function eraseWords({ transcripts }: ConsoleDeps, { tenant }: EraseCall, customer: CustomerTrace & KnownWords) {
  return transcripts.eraseConversationsOfCustomer(tenant.id, customer)
}

function wordsOf(email: string, bookings: readonly Booking[]): KnownWords & { readonly email: string } {
  const customers = bookings.map((one) => one.customer)
  return {
    email,
    names: customers.map((one) => one.name),
    phones: customers.flatMap((one) => (one.phone === undefined ? [] : [one.phone])),
  }
}

async function cancelAll({ booking, clock }: ConsoleDeps, call: EraseCall, upcoming: readonly Booking[]): Promise<Reply | undefined> {
  for (const one of upcoming) {
    const cancelled = await booking.cancelBooking(call.tenant, {
      bookingId: one.id,
      consent: { kind: 'api' },
      channel: 'staff',
    })
    if (!cancelled.ok) return refusal(cancelled.error, readerOf(call.tenant, clock.now()))
  }
  return undefined
}

function stillToCome(upcoming: readonly Booking[]): Reply {
  return problem('customer_has_upcoming', upcomingWords(upcoming.map((one) => one.reference)))
}

function upcomingWords(references: readonly string[]): string {
  return `They are still expected: ${references.slice(0, 5).join(', ')}${references.length > 5 ? ' and more' : ''}. Cancel these first, or say that they are to be cancelled.`
}
