import { formatLocal } from '../../shared/local-time.ts'
import type { EpochMs } from '../../shared/clock.ts'
import type { CheckContext } from './check-claim.ts'
import type { Claim } from './claim.ts'
import { openWords } from './opening-times.ts'
import { guardPhrasesOf, type GuardPhrases } from './phrases/guard-phrases.ts'

/** What is so instead, in the language of the claim. */
export function factForClaim(claim: Claim, context: CheckContext, locale: string): string {
  const say = guardPhrasesOf(claim.language)
  const spoken = locale.toLowerCase().startsWith(claim.language) ? locale : claim.language
  const local = (at: EpochMs) => formatLocal(at, context.facts.timeZone, spoken)
  switch (claim.act) {
    case 'booked':
    case 'done':
      return state(context, say, local)
    case 'held':
      return heldNow(context, say, local) ?? (isBooked(context) ? state(context, say, local) : say.notHeld)
    case 'moved':
      return isBooked(context) ? state(context, say, local) : say.notMoved
    case 'cancelled':
      return context.receipts.bookings.length > 0 ? state(context, say, local) : say.notCancelled
    case 'paid':
      return say.notPaid
    case 'free':
    case 'taken':
    case 'stated':
      return context.receipts.offers.length > 0 ? say.otherTimesFree : say.notChecked
    case 'mailed':
      return say.notMailed
    case 'person':
      return say.noPerson
    case 'waitlisted':
      return say.notWaitlisted
    case 'identified':
      return say.notIdentified
    case 'priced':
      return say.otherPrice
    case 'opened':
      return say.openHours(openWords(context.facts.openings, spoken))
    case 'recited':
      return say.notTold
  }
}

type Local = (at: EpochMs) => string

// What happened last is what the customer is asking about: a hold after a booking is not booked.
function state(context: CheckContext, say: GuardPhrases, local: Local): string {
  const { bookings, lastAct } = context.receipts
  const held = heldNow(context, say, local)
  if (held !== undefined && lastAct === 'held') return held
  const booking = bookings.findLast(({ status }) => status === 'confirmed')
  if (booking !== undefined) return say.booked(booking.reference, booking.service, local(booking.start))
  const cancelled = bookings.at(-1)
  if (cancelled !== undefined && lastAct === 'cancelled')
    return say.cancelled(cancelled.reference, cancelled.service, local(cancelled.start))
  return held ?? say.notBooked
}

function isBooked({ receipts }: CheckContext): boolean {
  return receipts.bookings.some(({ status }) => status === 'confirmed')
}

function heldNow({ receipts, place }: CheckContext, say: GuardPhrases, local: Local): string | undefined {
  const hold = receipts.holds.findLast(({ isOpen, expiresAt }) => isOpen && expiresAt > place.now)
  return hold === undefined ? undefined : say.onlyHeld(hold.service, local(hold.start))
}
