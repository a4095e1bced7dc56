import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Table } from '../kit/table.tsx'
import { Bars } from './bars.tsx'
import { Figure } from './figure.tsx'
import { refusalWords } from './refusal-words.ts'
import type { SectionProps } from './section.ts'
import { Change } from './tiles.tsx'
import { useWriting } from './use-writing.ts'
import { words } from './words.ts'

export function RefusalFigure({ view: { refusals }, filter }: SectionProps) {
  const t = useWords(words)
  const { language } = useConsoleLanguage()
  const { count } = useWriting()
  const meaning = (code: string) => refusalWords[language][code] ?? code
  const rows = refusals.filter(({ n, before }) => n + before > 0)
  const table = (
    <Table
      caption={t.refusals}
      cards={false}
      rows={rows}
      rowKey={(row) => row.code}
      columns={[
        { key: 'code', title: t.code, names: true, cell: (row) => meaning(row.code) },
        { key: 'id', title: 'Code', cell: (row) => <code>{row.code}</code> },
        { key: 'n', title: t.times, align: 'end', cell: (row) => count(row.n) },
        { key: 'before', title: t.before, align: 'end', cell: (row) => count(row.before) },
      ]}
    />
  )
  return (
    <Figure title={t.refusals} hint={t.refusalsHint} file="refusals" filter={filter} quiet={rows.length === 0} table={table}>
      <Bars
        label={t.refusals}
        bars={rows.slice(0, 12).map(({ code, n, before }) => ({
          key: code,
          name: meaning(code),
          value: n,
          text: count(n),
          more: <Change now={n} before={before} />,
        }))}
      />
    </Figure>
  )
}
