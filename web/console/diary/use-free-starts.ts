import { diaryOperations } from '../../../src/http/contract/console/diary.ts'
import { useRead } from '../api.ts'
import type { Column } from './columns.ts'
import type { Dragging } from './use-drag.ts'

const none: readonly number[] = []

/** While a booking is carried: the starts at which it could be put down in the column it is over, as far as the server knows now. */
export function useFreeStarts(carried: Dragging | undefined, columns: readonly Column[]): (column: Column) => readonly number[] {
  const lane = carried?.column.resource
  const days = lane === undefined ? columns : columns.slice(0, 1)
  const read = useRead(
    diaryOperations.findTimes,
    {
      query: {
        service: carried?.entry.service ?? '',
        from: days[0]?.day.date ?? '',
        days: days.length,
        moving: carried?.entry.key,
        // In its own lane whoever serves it stays; in another it would be that one.
        resources: lane === undefined || lane.id === carried?.origin.resource?.id ? undefined : lane.id,
      },
    },
    { enabled: carried !== undefined },
  )
  const starts = carried === undefined ? none : (read.data?.slots.map((slot) => Date.parse(slot.start)) ?? none)
  return (column) => {
    if (starts.length === 0 || (lane !== undefined && column.key !== carried?.column.key)) return none
    const [start, end] = [Date.parse(column.day.start), Date.parse(column.day.end)]
    return starts.filter((at) => at >= start && at < end)
  }
}
