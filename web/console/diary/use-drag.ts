import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Column } from './columns.ts'
import { instantAt, placeOf, type Axis } from './axis.ts'
import type { Entry } from './entries.ts'

/** Pixels for a minute of the axis. */
export const SCALE = 1.1
// A press that moves less is a press.
const STARTS_AT = 5
const EDGE = 48
const SNAP = 15

export interface Target {
  readonly column: Column
  readonly start: number
}

export interface Dragging extends Target {
  readonly entry: Entry
  readonly origin: Column
}

interface Press {
  readonly entry: Entry
  readonly origin: Column
  readonly x: number
  readonly y: number
  /** Minutes between the top of the block and where it was taken hold of. */
  readonly grip: number
}

interface Dragged {
  readonly grid: RefObject<HTMLElement | null>
  readonly axis: Axis
  readonly columns: readonly Column[]
  readonly onDrop: (dragging: Dragging) => void
}

/**
 * Taking a block elsewhere with a mouse or a pen. A finger scrolls: for it, as for the keyboard, there is "Move…". Escape lets it go back.
 */
export function useDrag({ grid, axis, columns, onDrop }: Dragged) {
  const [dragging, setDragging] = useState<Dragging>()
  const press = useRef<Press>(undefined)
  const current = useRef({ axis, columns, onDrop, dragging })
  current.current = { axis, columns, onDrop, dragging }
  useEffect(() => {
    const move = (event: PointerEvent) => {
      const held = press.current
      if (held === undefined) return
      if (current.current.dragging === undefined && Math.hypot(event.clientX - held.x, event.clientY - held.y) < STARTS_AT) return
      event.preventDefault()
      scrollAtEdge(grid.current, event)
      const target = targetAt(grid.current, current.current, held, event)
      if (target !== undefined) setDragging({ ...target, entry: held.entry, origin: held.origin })
    }
    const up = () => {
      const { dragging: done, onDrop: drop } = current.current
      press.current = undefined
      setDragging(undefined)
      if (done === undefined) return
      swallowClick()
      drop(done)
    }
    const stop = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || press.current === undefined) return
      event.preventDefault()
      press.current = undefined
      setDragging(undefined)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', up)
    window.addEventListener('keydown', stop, true)
    return () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', up)
      window.removeEventListener('keydown', stop, true)
    }
  }, [grid])
  const take = (entry: Entry, origin: Column) => (event: ReactPointerEvent) => {
    if (event.button !== 0 || event.pointerType === 'touch') return
    const box = columnBox(grid.current, origin)
    const top = placeOf(axis, origin.day, entry.start)
    const grip = box === undefined ? 0 : (event.clientY - box.top) / SCALE - top
    press.current = { entry, origin, x: event.clientX, y: event.clientY, grip }
  }
  return { dragging, take }
}

/** Let go over itself, a block would be pressed as well. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, true))
}

function targetAt(
  grid: HTMLElement | null,
  { axis, columns }: { axis: Axis; columns: readonly Column[] },
  { grip }: Press,
  { clientX, clientY }: PointerEvent,
): Target | undefined {
  for (const column of columns) {
    const box = columnBox(grid, column)
    if (box === undefined || clientX < box.left || clientX >= box.right) continue
    const place = Math.round(((clientY - box.top) / SCALE - grip) / SNAP) * SNAP
    const start = instantAt(axis, column.day, Math.max(0, Math.min(axis.minutes - SNAP, place)))
    return start === undefined ? undefined : { column, start }
  }
  return undefined
}

export function columnBox(grid: HTMLElement | null, column: Column): DOMRect | undefined {
  return grid?.querySelector(`[data-column="${CSS.escape(column.key)}"]`)?.getBoundingClientRect()
}

function scrollAtEdge(grid: HTMLElement | null, { clientX, clientY }: PointerEvent): void {
  const box = grid?.getBoundingClientRect()
  if (grid === null || box === undefined) return
  if (clientY > box.bottom - EDGE) grid.scrollTop += 12
  if (clientY < box.top + EDGE + 40) grid.scrollTop -= 12
  if (clientX > box.right - EDGE) grid.scrollLeft += 12
  if (clientX < box.left + EDGE + 56) grid.scrollLeft -= 12
}
