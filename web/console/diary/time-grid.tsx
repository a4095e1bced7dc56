import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { DiaryView } from '../../../src/http/contract/console/diary-shapes.ts'
import { zoneCity } from '../../i18n/format.ts'
import { Icon } from '../kit/icon.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { axisOf, instantAt, placeOf, type Axis } from './axis.ts'
import type { Column } from './columns.ts'
import { entriesOf, type Entry, type Shift } from './entries.ts'
import { EntryBlock } from './entry-block.tsx'
import { GridColumn } from './grid-column.tsx'
import { hueOf } from './hue.ts'
import { styleVars } from './style-vars.ts'
import { SCALE, useDrag, type Dragging } from './use-drag.ts'
import { useArrowMove } from './use-arrow-move.ts'
import { useFreeStarts } from './use-free-starts.ts'
import { words } from './words.ts'

export interface TimeGridProps {
  readonly view: DiaryView
  readonly columns: readonly Column[]
  readonly services: readonly { readonly id: string }[]
  readonly now: number
  /** What is on its way to another time. */
  readonly shift: Shift | undefined
  readonly chosen: string | undefined
  readonly onOpen: (entry: Entry) => void
  readonly onMove: (dragging: Dragging) => void
  readonly onAskMove: (entry: Entry) => void
  readonly onBook: (start: number, column: Column) => void
}

export function TimeGrid(props: TimeGridProps) {
  const { view, columns, services, now, shift, chosen, onOpen, onMove, onAskMove, onBook } = props
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const grid = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const axis = useMemo(() => axisOf(view.days), [view.days])
  const { dragging, take } = useDrag({ grid, axis, columns, onDrop: onMove })
  const byKeys = useArrowMove({ axis, columns, onDrop: onMove, say: (target) => setSaid(saidOf(target)) })
  const saidOf = (target: Dragging) => t.movingTo(format.short(target.start, view.timeZone), target.column.resource?.name)
  const under = dragging ?? byKeys.moving
  const freeIn = useFreeStarts(under, columns)
  const entries = useMemo(() => entriesOf(view, under === undefined ? shift : shiftOf(under)), [view, under, shift])
  useScrollToOpening(grid, axis, columns, now)
  const keyed = (entry: Entry, column: Column) => (event: KeyboardEvent) => {
    if (entry.of.kind === 'booking' && event.key === 'm') onAskMove(entry)
    else if (byKeys.press(event, entry, column)) return
    else moveFocus(event, grid.current)
  }
  return (
    <div ref={grid} className="hd-scroll" data-dragging={under !== undefined}>
      <div className="hd-grid" data-lanes={columns[0]?.resource !== undefined} style={styleVars({ '--hd-columns': columns.length })}>
        <div className="hd-corner" title={view.timeZone}>
          {zoneCity(view.timeZone)}
          <small>{[...new Set(view.days.flatMap((day) => day.offsets.map((one) => one.name)))].join('/')}</small>
        </div>
        {columns.map((column) => (
          <ColumnHead key={column.key} column={column} />
        ))}
        <AxisLabels axis={axis} view={view} />
        {columns.map((column) => (
          <GridColumn
            key={column.key}
            column={column}
            axis={axis}
            entries={entries}
            now={now}
            label={[column.title, column.note || format.day(column.day.start, view.timeZone)].join(', ')}
            missing={t.missingHour}
            free={freeIn(column)}
            onPressFree={(place) => {
              const start = instantAt(axis, column.day, Math.floor(place / 15) * 15)
              if (start !== undefined) onBook(start, column)
            }}
          >
            {({ one: entry, ...placed }) => (
              <EntryBlock
                key={entry.key}
                {...placed}
                entry={entry}
                timeZone={view.timeZone}
                now={now}
                hue={hueOf(services, entry.service)}
                chosen={chosen === entry.key}
                shifted={entry.key === (under?.entry.key ?? shift?.reference)}
                onOpen={() => onOpen(entry)}
                onTake={entry.of.kind === 'booking' ? take(entry, column) : undefined}
                onKeyDown={keyed(entry, column)}
              />
            )}
          </GridColumn>
        ))}
      </div>
      <p className="hf-hidden" role="status">
        {said}
      </p>
    </div>
  )
}

function ColumnHead({ column }: { readonly column: Column }) {
  return (
    <div className="hd-head" data-today={column.isToday && column.resource === undefined}>
      <span className="hd-head-title">{column.title}</span>
      {column.note !== '' && <span className="hd-head-note">{column.note}</span>}
      {column.reason !== undefined && (
        <span className="hd-head-reason" title={column.reason}>
          <Icon name="info" /> {column.reason}
        </span>
      )}
    </div>
  )
}

function AxisLabels({ axis, view }: { readonly axis: Axis; readonly view: DiaryView }) {
  const { format } = useConsoleLanguage()
  // An hour that comes twice says which of the two it is.
  const names = view.days.find((day) => day.offsets.length > 1)?.offsets.map((one) => one.name) ?? []
  const twice = axis.parts.find((part) => part.again)
  const zone = (part: Axis['parts'][number]) => (part.again ? names[1] : part.from === twice?.from ? names[0] : undefined)
  return (
    <div className="hd-axis" aria-hidden="true" style={{ height: axis.minutes * SCALE }}>
      {axis.parts
        .filter((part) => part.above > 0 && part.from % 60 === 0)
        .map((part) => (
          <span key={part.above} style={{ top: part.above * SCALE }}>
            {format.time(part.from * 60_000, 'UTC')}
            {zone(part) !== undefined && <small>{zone(part)}</small>}
          </span>
        ))}
    </div>
  )
}

export function shiftOf({ entry, origin, column, start }: Dragging): Shift {
  const [from, to] = [origin.resource?.id, column.resource?.id]
  return { reference: entry.key, start, swap: from === undefined || to === undefined || from === to ? undefined : { from, to } }
}

/** Once: to an hour before somebody opens, or to now. */
function useScrollToOpening(grid: { readonly current: HTMLElement | null }, axis: Axis, columns: readonly Column[], now: number): void {
  const day = columns[0]?.day.date
  useEffect(() => {
    const [column] = columns
    if (grid.current === null || column === undefined) return
    const opens = Math.min(
      ...columns.flatMap((one) => one.open.map((span) => placeOf(axis, one.day, Math.max(span.start, Date.parse(one.day.start))))),
    )
    const today = columns.find((one) => one.isToday)
    const wanted =
      today === undefined ? opens : Math.min(placeOf(axis, today.day, now) - 120, Number.isFinite(opens) ? Math.max(opens, 0) : 1_440)
    grid.current.scrollTop = Math.max(0, ((Number.isFinite(wanted) ? wanted : 480) - 45) * SCALE)
    // Where somebody has scrolled to since stays.
    // eslint-disable-next-line react/exhaustive-deps
  }, [day, columns.length])
}

/** Up and down within a column, left and right to the nearest block of the next one. */
function moveFocus(event: KeyboardEvent, grid: HTMLElement | null): void {
  if (grid === null || event.shiftKey || !['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(event.key)) return
  const blocks = [...grid.querySelectorAll<HTMLElement>('.hd-block')]
  const here = blocks.find((one) => one === document.activeElement)
  if (here === undefined) return
  event.preventDefault()
  const box = here.getBoundingClientRect()
  const distance = (one: HTMLElement): number => {
    const { left, top } = one.getBoundingClientRect()
    const [along, across] =
      event.key === 'ArrowUp' || event.key === 'ArrowDown' ? [top - box.top, left - box.left] : [left - box.left, top - box.top]
    const ahead = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? along : -along
    return ahead <= 1 ? Infinity : ahead + Math.abs(across) * 3
  }
  const next = blocks.filter((one) => one !== here).toSorted((a, b) => distance(a) - distance(b))[0]
  if (next !== undefined && distance(next) < Infinity) next.focus()
}
