import { useWords } from '../kit/language.tsx'
import { Bars } from './bars.tsx'
import { Figure } from './figure.tsx'
import { Table } from '../kit/table.tsx'
import type { SectionProps } from './section.ts'
import { useWriting } from './use-writing.ts'
import { words } from './words.ts'

export function ResourceFigure({ view, filter }: SectionProps) {
  const t = useWords(words)
  const { percent, hours } = useWriting()
  const rows = view.resources
    .filter(({ bookedMinutes, bookedBefore }) => bookedMinutes + bookedBefore > 0)
    .toSorted((a, b) => b.bookedMinutes / Math.max(1, b.openMinutes) - a.bookedMinutes / Math.max(1, a.openMinutes))
  const table = (
    <Table
      caption={t.resources}
      cards={false}
      rows={rows}
      rowKey={(row) => row.resource.id}
      columns={[
        { key: 'name', title: t.resource, names: true, cell: (row) => row.resource.name },
        { key: 'booked', title: t.bookedTime, align: 'end', cell: (row) => hours(row.bookedMinutes) },
        { key: 'open', title: t.openTime, align: 'end', cell: (row) => hours(row.openMinutes) },
        { key: 'share', title: t.share, align: 'end', cell: (row) => percent(row.bookedMinutes, row.openMinutes) },
        { key: 'before', title: t.before, align: 'end', cell: (row) => percent(row.bookedBefore, row.openBefore) },
      ]}
    />
  )
  return (
    <Figure title={t.resources} hint={t.resourcesHint} file="resources" filter={filter} quiet={rows.length === 0} table={table}>
      <Bars
        label={t.resources}
        most={1}
        bars={rows.slice(0, 12).map((row) => ({
          key: row.resource.id,
          name: row.resource.name,
          value: row.openMinutes === 0 ? 0 : row.bookedMinutes / row.openMinutes,
          text: percent(row.bookedMinutes, row.openMinutes),
          more: `${t.before} ${percent(row.bookedBefore, row.openBefore)}`,
        }))}
      />
    </Figure>
  )
}
