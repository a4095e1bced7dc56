import { type KeyboardEvent, useEffect, useState } from 'react'
import { instantAt, placeOf, type Axis } from './axis.ts'
import type { Column } from './columns.ts'
import type { Entry } from './entries.ts'
import type { Dragging } from './use-drag.ts'

interface ArrowMove {
  readonly axis: Axis
  readonly columns: readonly Column[]
  readonly onDrop: (moving: Dragging) => void
  readonly say: (moving: Dragging) => void
}

const STEP = 15

/** What dragging does, by keyboard: Shift and an arrow take a booking along, Enter puts it down there, Escape takes it back. */
export function useArrowMove({ axis, columns, onDrop, say }: ArrowMove) {
  const [moving, setMoving] = useState<Dragging>()
  // It stands elsewhere while it is carried, perhaps in another column: the focus goes with it.
  const key = moving?.entry.key
  const column = moving?.column.key
  useEffect(() => {
    if (key !== undefined)
      document.querySelector<HTMLElement>(`[data-column="${CSS.escape(column ?? '')}"] [data-key="${CSS.escape(key)}"]`)?.focus()
  }, [key, column])
  const press = (event: KeyboardEvent, entry: Entry, origin: Column): boolean => {
    if (moving !== undefined && event.key === 'Enter') {
      event.preventDefault()
      setMoving(undefined)
      onDrop(moving)
      return true
    }
    if (moving !== undefined && event.key === 'Escape') {
      event.preventDefault()
      setMoving(undefined)
      return true
    }
    if (entry.of.kind !== 'booking' || !event.shiftKey || !event.key.startsWith('Arrow')) return false
    event.preventDefault()
    const next = moved(moving ?? { entry, origin, column: origin, start: entry.start }, event.key, axis, columns)
    if (next !== undefined) {
      setMoving(next)
      say(next)
    }
    return true
  }
  return { moving, press }
}

function moved(from: Dragging, key: string, axis: Axis, columns: readonly Column[]): Dragging | undefined {
  const place = placeOf(axis, from.column.day, from.start)
  const index = columns.findIndex((one) => one.key === from.column.key)
  const aside = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
  const column = columns[index + aside]
  if (column === undefined) return undefined
  let to = place + (key === 'ArrowUp' ? -STEP : key === 'ArrowDown' ? STEP : 0)
  // Over the hour that this day does not have.
  while (to > 0 && to < axis.minutes && instantAt(axis, column.day, to) === undefined) to += key === 'ArrowUp' ? -STEP : STEP
  const start = instantAt(axis, column.day, to)
  return start === undefined ? undefined : { ...from, column, start }
}
