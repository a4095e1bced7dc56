import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { useWords } from './language.tsx'
import { kitWords } from './words.ts'

export interface VirtualListHandle {
  /** Brings a row into view. */
  readonly show: (index: number) => void
}

export interface VirtualListProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** About how high a row is, in pixels; real heights are measured. */
  readonly rowHeight: number
  /** What a row shows; its own link or button makes it reachable. */
  readonly row: (row: Row, index: number) => ReactNode
  /** Whether there are more, and how to get them: asked for before the end comes into view. */
  readonly more?: { readonly has: boolean; readonly loading: boolean; readonly load: () => void }
  readonly onKeyDown?: (event: KeyboardEvent) => void
  readonly className?: string
  readonly ref?: Ref<VirtualListHandle>
}

// So many rows before the end the next ones are asked for.
const AHEAD = 15

/** Thousands of rows, of which those in view are drawn; it fills a flex column and scrolls inside itself. */
export function VirtualList<Row>({ label, rows, rowKey, rowHeight, row, more, onKeyDown, className = '', ref }: VirtualListProps<Row>) {
  const t = useWords(kitWords)
  const scroller = useRef<HTMLDivElement>(null)
  // Its functions are used here and handed to nothing that remembers them.
  // eslint-disable-next-line react/incompatible-library
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => {
      const one = rows[index]
      return one === undefined ? index : rowKey(one)
    },
  })
  const shown = list.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (more?.has === true && !more.loading && last >= rows.length - AHEAD) more.load()
  }, [more, last, rows.length])
  useImperativeHandle(ref, () => ({ show: (index) => list.scrollToIndex(index, { align: 'auto' }) }), [list])
  return (
    <div ref={scroller} className={`hc-scroll ${className}`} role="presentation" onKeyDown={onKeyDown}>
      <ul className="hc-virtual" style={{ height: list.getTotalSize() }} aria-label={label}>
        {shown.map(({ key, index, start }) => {
          const one = rows[index]
          return one === undefined ? null : (
            <li
              key={String(key)}
              ref={list.measureElement}
              data-index={index}
              className="hc-virtual-row"
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={more?.has === true ? -1 : rows.length}
              aria-posinset={index + 1}
            >
              {row(one, index)}
            </li>
          )
        })}
      </ul>
      {more !== undefined && rows.length > 0 && (
        <p className="hc-list-end" role="status">
          {more.has ? (more.loading ? t.loadingMore : '') : t.end}
        </p>
      )}
    </div>
  )
}
