import type { EpochMs } from '../../shared/clock.ts'
import { fold } from './fold.ts'
import { localFields } from './local-fields.ts'
import { fits, type TimePlace } from './match-times.ts'
import type { SearchReceipt } from './receipts.ts'
import { timeMentions, type DayMention } from './time-mentions.ts'

const DAY = 86_400_000
/** A search looks no further ahead than this. */
const MOST_DAYS = 400

/** Whether a search looked at any such day. */
export function covers(search: SearchReceipt, day: DayMention, place: TimePlace): boolean {
  const [first, last] = daysOf(search, place)
  if (first === undefined || last === undefined) return true
  const count = Math.min(Math.floor((last - first) / DAY) + 1, MOST_DAYS)
  return Array.from({ length: count }, (_, index) => first + index * DAY).some((at) => fits(day, at, place))
}

// Noon of the first and last local day; nothing when everything to come was looked at.
function daysOf({ range, from, to }: SearchReceipt, place: TimePlace): readonly EpochMs[] {
  if (from !== undefined && to !== undefined) return [from, Math.max(from, to - 1)]
  if (range === undefined) return []
  const days = timeMentions(fold(range)).flatMap((mention) => (mention.kind === 'day' && mention.dates !== undefined ? mention.dates : []))
  const found = days.flatMap(({ day, month, year }) => (month === undefined ? [] : [noonOf({ day, month, year }, place)]))
  return found.length === 0 ? [] : [Math.min(...found), Math.max(...found)]
}

function noonOf({ day, month, year }: { day: number; month: number; year: number | undefined }, { zones, now }: TimePlace): EpochMs {
  const today = localFields(now, zones[0] ?? 'UTC')
  const isPast = month * 31 + day < today.month * 31 + today.day
  const date = Temporal.PlainDate.from({ year: year ?? (isPast ? today.year + 1 : today.year), month, day })
  return date.toZonedDateTime({ timeZone: zones[0] ?? 'UTC', plainTime: '12:00' }).epochMilliseconds
}
