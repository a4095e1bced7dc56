import type { Service } from '../../booking/index.ts'
import type { Writing } from './languages.ts'

/** The rule for cancelling and moving in one sentence, from the numbers the core enforces. */
export function policySentence(service: Service, { language, locale }: Writing): string {
  const { policy } = language
  const until = (minutes: number) => (minutes === 0 ? policy.untilStart : policy.before(duration(minutes, locale)))
  const [cancel, move] = [service.cancelWindowMinutes, service.rescheduleWindowMinutes]
  return cancel === move ? policy.same(until(cancel)) : policy.apart(until(cancel), until(move))
}

// The same units as in the sentence the customer agreed to: a day is "24 hours".
function duration(minutes: number, locale: string): string {
  if (minutes % 1440 === 0 && minutes > 1440) return count(minutes / 1440, 'day', locale)
  return minutes % 60 === 0 ? count(minutes / 60, 'hour', locale) : count(minutes, 'minute', locale)
}

function count(value: number, unit: 'day' | 'hour' | 'minute', locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}
