import type { Bookings, Funnel, Quality } from './report.ts'

/** Stands for every channel. */
export const everyChannel = '*'
/** Stands for every service. */
export const everyService = -1
/** Of no service, or of none that is known. */
export const noService = 0
/** Counted by day only. */
export const noHour = -1

/** What is counted by day: the measure's name in the table for each figure of a day. */
export const dayMeasures = {
  talks: 'talk',
  offered: 'offered',
  held: 'held',
  booked: 'booked',
  made: 'made',
  moved: 'moved',
  cancelled: 'cancelled',
  cancelledByStaff: 'cancelled_by_staff',
  starts: 'starts',
  attended: 'attended',
  noShow: 'no_show',
  turns: 'turn',
  guarded: 'guarded',
  failed: 'failed',
  handovers: 'handover',
  up: 'rated_up',
  down: 'rated_down',
  costMicros: 'cost',
  costUnknown: 'cost_unknown',
} as const satisfies Record<keyof (Funnel & Bookings & Quality), string>

/**
 * A conversation about two services is one conversation: of these the row of every service is counted by itself, of all others it is
 * the sum.
 */
export const countedOnce: readonly string[] = ['talk', 'offered', 'held', 'booked', 'seconds_to_book']

/** What is counted from the same rows and so at the same time: what conversations added, when bookings were changed, when they take place. */
export type Family = 'talks' | 'changes' | 'diary'
export const families: readonly Family[] = ['talks', 'changes', 'diary']

export const measuresOf: Readonly<Record<Exclude<Family, 'talks'>, readonly string[]>> = {
  changes: ['made', 'moved', 'cancelled', 'cancelled_by_staff'],
  diary: ['starts', 'attended', 'no_show', 'busy'],
}
