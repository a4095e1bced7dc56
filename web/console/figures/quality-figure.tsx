import type { FiguresView } from '../../../src/http/contract/console/figures.ts'
import { elapsed } from '../kit/amounts.ts'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Table } from '../kit/table.tsx'
import { Figure } from './figure.tsx'
import { LineChart } from './line-chart.tsx'
import type { SectionProps } from './section.ts'
import { SpanTable } from './span-table.tsx'
import { type Span, spansOf } from './spans.ts'
import { useWriting } from './use-writing.ts'
import { words } from './words.ts'

type Channel = FiguresView['channels'][number]

/** How well the assistant does: by day, and below by channel. */
export function QualityFigure({ view, filter }: SectionProps) {
  const t = useWords(words)
  const { locale } = useConsoleLanguage()
  const { count, percent, money } = useWriting()
  const { now } = view
  const spans = spansOf(view.days)
  const share = (part: (span: Span) => number, whole: (span: Span) => number) => (span: Span) =>
    whole(span) === 0 ? null : (part(span) / whole(span)) * 100
  const inHundred = (value: number) => percent(value, 100)
  const rates = [
    {
      name: t.guardRate,
      of: share(
        (span) => span.guarded,
        (span) => span.turns,
      ),
      write: inHundred,
    },
    {
      name: t.handoverRate,
      of: share(
        (span) => span.handovers,
        (span) => span.talks,
      ),
      write: inHundred,
    },
    {
      name: t.rating,
      of: share(
        (span) => span.up,
        (span) => span.up + span.down,
      ),
      write: inHundred,
    },
  ]
  const listed = (['turns', 'guarded', 'handovers', 'failed', 'up', 'down'] as const).map((name) => ({
    name: t[name],
    of: (span: Span) => span[name],
  }))
  const costs = [
    { name: t.cost, of: (span: Span) => span.costMicros, write: money },
    { name: t.costPerBooking, of: (span: Span) => (span.booked === 0 ? null : span.costMicros / span.booked), write: money },
  ]
  const quiet = now.turns === 0 && now.handovers === 0
  return (
    <Figure
      title={t.quality}
      hint={t.qualityHint}
      file="quality"
      filter={filter}
      quiet={quiet}
      table={<SpanTable caption={t.quality} spans={spans} lines={[...listed, ...rates, ...costs]} />}
    >
      <dl className="hc-fig-facts">
        <Fact name={t.turns} value={count(now.turns)} />
        <Fact name={t.guardRate} value={percent(now.guarded, now.turns)} />
        <Fact name={t.handoverRate} value={percent(now.handovers, now.talks)} />
        <Fact name={t.failed} value={percent(now.failed, now.turns)} />
        <Fact name={t.speed} value={now.turnMs.median === null ? t.nothing : elapsed(now.turnMs.median, locale)} />
        <Fact name={t.cost} value={money(now.costMicros)} />
      </dl>
      <LineChart label={t.quality} spans={spans} lines={rates} />
      <h3>{t.byChannel}</h3>
      <ChannelTable channels={view.channels} />
    </Figure>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function ChannelTable({ channels }: { readonly channels: readonly Channel[] }) {
  const t = useWords(words)
  const { count, percent, money } = useWriting()
  return (
    <Table
      caption={t.byChannel}
      rows={channels}
      rowKey={(row) => row.channel}
      columns={[
        { key: 'channel', title: t.channel, names: true, cell: (row) => t.channels[row.channel] ?? row.channel },
        { key: 'talks', title: t.talks, align: 'end', cell: (row) => count(row.talks) },
        { key: 'made', title: t.made, align: 'end', cell: (row) => count(row.made) },
        { key: 'guard', title: t.short.guard, align: 'end', cell: (row) => percent(row.guarded, row.turns) },
        { key: 'handover', title: t.short.handover, align: 'end', cell: (row) => percent(row.handovers, row.talks) },
        { key: 'rating', title: t.short.rating, align: 'end', cell: (row) => percent(row.up, row.up + row.down) },
        {
          key: 'cost',
          title: t.short.cost,
          align: 'end',
          cell: (row) => (row.booked === 0 ? t.nothing : money(row.costMicros / row.booked)),
        },
      ]}
    />
  )
}
