import type { EpochMs } from '../../shared/clock.ts'
import type { CheckContext, ClaimFault, Saying } from './check-claim.ts'
import { everydayServices } from './everyday-services.ts'
import type { GuardFacts } from './guard-facts.ts'
import { fits, saysOnly } from './match-times.ts'
import { hasWord } from './named-services.ts'
import { partySaid } from './party-said.ts'
import type { BookingReceipt } from './receipts.ts'
import type { TimeMention } from './time-mentions.ts'

const MINUTE = 60_000

export interface Compared {
  readonly saying: Saying
  readonly times: readonly TimeMention[]
  readonly context: CheckContext
}

/** Why a claim is not of this booking. */
export function bookingFault(
  booking: BookingReceipt,
  { saying, times, context }: Compared,
  alsoAt: readonly EpochMs[] = [],
): ClaimFault | undefined {
  const { place, facts } = context
  if (saying.references.some((reference) => reference !== booking.reference)) return 'other_reference'
  if (!saysOnly(times, [booking.start, endOf(booking, facts), ...alsoAt], place)) return 'other_time'
  if (startsAtEnd(booking, times, { saying, context, alsoAt })) return 'other_time'
  return detailsFault(booking, saying, facts)
}

/** "Booked for 5 pm", when it ends at five. */
function startsAtEnd(
  booking: BookingReceipt,
  times: readonly TimeMention[],
  { saying, context: { facts, place }, alsoAt }: Omit<Compared, 'times'> & { readonly alsoAt: readonly EpochMs[] },
): boolean {
  const clocks = times.filter((mention) => mention.kind === 'clock')
  const isAt = (at: EpochMs) => clocks.some((clock) => fits(clock, at, place) || clock.until !== undefined)
  return clocks.length > 0 && isAt(endOf(booking, facts)) && ![booking.start, ...alsoAt].some(isAt) && !ENDING.test(saying.claim.text)
}

const ENDING =
  /\b(?:ends?|ending|finish\w*|done|over|until|till|by|end\w*|fertig|bis|fini\w*|fin|jusqu\w*|termin\w+|acab\w+|hasta|ate|fino|fine|klaar|tot|eindig\w*)\b|終|まで/u

export function detailsFault(
  { service, with: by, partySize }: Pick<BookingReceipt, 'service' | 'with' | 'partySize'>,
  saying: Saying,
  facts: GuardFacts,
): ClaimFault | undefined {
  const named = everydayServices(saying.claim, facts)
  if (named.length > 0 && !named.includes(service)) return 'other_service'
  const party = partySaid(saying.claim.text)
  if (party !== undefined && partySize !== undefined && party !== partySize) return 'other_party'
  const people = facts.people.filter(({ folded }) => hasWord(saying.claim.text, folded))
  if (by.length > 0 && people.some(({ name }) => !by.includes(name))) return 'other_person'
  const prices = facts.services.find(({ name }) => name === service)?.prices ?? []
  return saying.amounts.every((amount) => prices.includes(amount) || amount === 0) ? undefined : 'other_price'
}

export function endOf({ service, start }: { readonly service: string; readonly start: EpochMs }, facts: GuardFacts): EpochMs {
  return start + (facts.services.find(({ name }) => name === service)?.durationMinutes ?? 0) * MINUTE
}

// Of several that might be meant, one that fits is enough; else the fault of the newest is told.
export function firstFault<T>(candidates: readonly T[], faultOf: (candidate: T) => ClaimFault | undefined): ClaimFault | undefined {
  const faults = candidates.map(faultOf)
  return faults.includes(undefined) ? undefined : (faults.at(-1) ?? 'no_receipt')
}
