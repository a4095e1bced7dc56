import type { FigureCell } from '../../../src/http/contract/console/figures.ts'
import { useWords } from '../kit/language.tsx'
import { Table } from '../kit/table.tsx'
import { useWriting } from './use-writing.ts'
import { words } from './words.ts'

/** The hours of a week in which there was something, the most first. */
export function CellTable({ caption, cells }: { readonly caption: string; readonly cells: readonly FigureCell[] }) {
  const t = useWords(words)
  const { weekday, hour, count } = useWriting()
  return (
    <Table
      caption={caption}
      cards={false}
      rows={cells.toSorted((a, b) => b.n - a.n)}
      rowKey={(cell) => `${cell.weekday} ${cell.hour}`}
      columns={[
        {
          key: 'when',
          title: `${t.weekday}, ${t.hour}`,
          names: true,
          cell: (cell) => `${weekday(cell.weekday, true)}, ${hour(cell.hour)}`,
        },
        { key: 'n', title: t.count, align: 'end', cell: (cell) => count(cell.n) },
      ]}
    />
  )
}
