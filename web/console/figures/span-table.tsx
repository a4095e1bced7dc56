import { useWords } from '../kit/language.tsx'
import { Table } from '../kit/table.tsx'
import { type Line, written } from './line-chart.tsx'
import type { Span } from './spans.ts'
import { useWriting } from './use-writing.ts'
import { words } from './words.ts'

/** The points of a chart as rows. */
export function SpanTable({
  caption,
  spans,
  lines,
}: {
  readonly caption: string
  readonly spans: readonly Span[]
  readonly lines: readonly Line[]
}) {
  const t = useWords(words)
  const { span: writeSpan, count } = useWriting()
  return (
    <Table
      caption={caption}
      cards={false}
      rows={spans}
      rowKey={(span) => span.day}
      columns={[
        { key: 'day', title: t.period, names: true, cell: writeSpan },
        ...lines.map((line) => ({
          key: line.name,
          title: line.name,
          align: 'end' as const,
          cell: (span: Span) => written(line, span, { count, nothing: t.nothing }),
        })),
      ]}
    />
  )
}
