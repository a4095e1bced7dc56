import type { Service } from '../../booking/index.ts'
import { endOfDay, startOfDay } from './days.ts'
import { ownBooking, type Dialogue } from './dialogue.ts'
import type { RulesModelDeps } from './rules-model-deps.ts'
import { talkWords } from './words/talk-words.ts'

/** "And a massage after that", "on the same day": beside what was booked here, when it is another service. */
export function besideBooking(
  plain: string,
  { dialogue, service, deps }: { readonly dialogue: Dialogue; readonly service: Service | undefined; readonly deps: RulesModelDeps },
): Dialogue['range'] {
  const booking = ownBooking(dialogue)
  if (booking === undefined || service === undefined) return undefined
  const { tenant, session } = deps
  const { afterwards, sameDay } = talkWords(session.locale)
  const minutes = tenant.services.find(({ name }) => name === booking.service)?.durationMinutes ?? 0
  if (afterwards.test(plain)) return { from: booking.start + minutes * 60_000, to: endOfDay(booking.start, tenant.timeZone) }
  return sameDay.test(plain)
    ? { from: startOfDay(booking.start, tenant.timeZone), to: endOfDay(booking.start, tenant.timeZone) }
    : undefined
}
