import { type ReactNode, useMemo } from 'react'
import { missingIn, placeOf, type Axis } from './axis.ts'
import type { Column } from './columns.ts'
import { entriesIn, type Entry } from './entries.ts'
import { pack, type Packed } from './pack.ts'
import { SCALE } from './use-drag.ts'

export interface GridColumnProps {
  readonly column: Column
  readonly axis: Axis
  readonly entries: readonly Entry[]
  readonly now: number
  readonly label: string
  readonly missing: string
  /** Where what is carried could begin. */
  readonly free: readonly number[]
  /** Pressed where nothing stands; minutes of the axis. */
  readonly onPressFree: (place: number) => void
  readonly children: (placed: Placed) => ReactNode
}

/** Where a block stands, in pixels. */
export interface Placed extends Packed<Entry> {
  readonly top: number
  readonly height: number
  readonly before: number
  readonly after: number
}

const LEAST = 18
const STEP = 15

export function GridColumn({ column, axis, entries, now, label, missing, free, onPressFree, children }: GridColumnProps) {
  const { day } = column
  const placed = useMemo(() => {
    const spans = entriesIn(entries, day, column.shows).map((entry) => ({ entry, start: entry.from, end: entry.until }))
    return pack(spans).map(({ one, ...packed }) => placeEntry(axis, column, { ...packed, one: one.entry }))
  }, [entries, column, axis, day])
  const isNow = now >= Date.parse(day.start) && now < Date.parse(day.end)
  return (
    <section
      className="hd-column"
      data-column={column.key}
      data-today={column.isToday}
      aria-label={label}
      style={{ height: axis.minutes * SCALE }}
    >
      {closedIn(axis, column).map(({ from, until }) => (
        <div key={`closed ${from}`} className="hd-closed" style={{ top: from * SCALE, height: (until - from) * SCALE }} />
      ))}
      {missingIn(axis, day).map(({ from, until }) => (
        <div key={`missing ${from}`} className="hd-missing" style={{ top: from * SCALE, height: (until - from) * SCALE }}>
          {day.offsets.length > 1 && missing}
        </div>
      ))}
      {/* For a mouse; the keyboard and screen readers have "New booking". */}
      <div
        className="hd-free"
        aria-hidden="true"
        onClick={(event) => onPressFree((event.clientY - event.currentTarget.getBoundingClientRect().top) / SCALE)}
      />
      {free.map((at) => (
        <div key={at} className="hd-can" style={{ top: placeOf(axis, day, at) * SCALE, height: STEP * SCALE }} />
      ))}
      <ul className="hd-entries">{placed.map((one) => children(one))}</ul>
      {isNow && <div className="hd-now" style={{ top: placeOf(axis, day, now) * SCALE }} />}
    </section>
  )
}

function placeEntry(axis: Axis, { day }: Column, packed: Packed<Entry>): Placed {
  const { one } = packed
  const at = (instant: number) => placeOf(axis, day, instant) * SCALE
  const top = at(one.start)
  const height = Math.max(LEAST, at(one.end) - top - 1)
  return { ...packed, top, height, before: Math.max(0, top - at(one.from)), after: Math.max(0, at(one.until) - top - height - 1) }
}

function closedIn(axis: Axis, { day, open }: Column): { from: number; until: number }[] {
  const closed: { from: number; until: number }[] = []
  let from = 0
  for (const one of open) {
    const start = placeOf(axis, day, one.start)
    if (start > from) closed.push({ from, until: start })
    from = Math.max(from, placeOf(axis, day, one.end))
  }
  if (from < axis.minutes) closed.push({ from, until: axis.minutes })
  return closed
}
