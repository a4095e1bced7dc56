import { isBefore, mondayOf } from './calendar.ts'
import type { Pick } from './meaning.ts'

/** "next Tuesday" while this week's is still to come may mean either; afterwards it can only be the coming one. */
export function weekdays(weekday: number, pick: Pick, today: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  const thisWeeks = mondayOf(today).add({ days: weekday - 1 })
  const nextWeeks = thisWeeks.add({ weeks: 1 })
  const nearest = isBefore(thisWeeks, today) ? nextWeeks : thisWeeks
  switch (pick) {
    case 'bare':
      return [nearest]
    case 'this':
      return [thisWeeks]
    case 'next':
      return isBefore(today, thisWeeks) ? [thisWeeks, nextWeeks] : [nextWeeks]
    case 'last':
      return [isBefore(thisWeeks, today) ? thisWeeks : thisWeeks.subtract({ weeks: 1 })]
    case 'coming':
      return nearest.equals(today) ? [today, nextWeeks] : [nearest]
    case 'every':
      return [nearest, nearest.add({ weeks: 1 })]
  }
}

/** The Saturdays meant, by the same rule. */
export function weekends(pick: Pick, today: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  const saturday = mondayOf(today).add({ days: 5 })
  switch (pick) {
    case 'bare':
    case 'this':
    case 'coming':
      return [saturday]
    case 'next':
      return isBefore(today, saturday) ? [saturday, saturday.add({ weeks: 1 })] : [saturday.add({ weeks: 1 })]
    case 'last':
      return [saturday.subtract({ weeks: 1 })]
    case 'every':
      return [saturday, saturday.add({ weeks: 1 })]
  }
}
