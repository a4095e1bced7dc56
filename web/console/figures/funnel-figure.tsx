import { useWords } from '../kit/language.tsx'
import { Bars } from './bars.tsx'
import { Figure } from './figure.tsx'
import { LineChart } from './line-chart.tsx'
import type { SectionProps } from './section.ts'
import { SpanTable } from './span-table.tsx'
import { spansOf } from './spans.ts'
import { Change } from './tiles.tsx'
import { useWriting } from './use-writing.ts'
import { words } from './words.ts'

const stages = ['talks', 'offered', 'held', 'booked'] as const

export function FunnelFigure({ view, filter }: SectionProps) {
  const t = useWords(words)
  const { count, percent } = useWriting()
  const { now, earlier } = view
  const spans = spansOf(view.days)
  const lines = stages.map((stage) => ({ name: t[stage], of: (span: (typeof spans)[number]) => span[stage] }))
  return (
    <Figure
      title={t.funnel}
      hint={t.funnelHint}
      file="funnel"
      filter={filter}
      quiet={now.talks === 0}
      table={<SpanTable caption={t.funnel} spans={spans} lines={lines} />}
    >
      <Bars
        label={t.funnel}
        most={now.talks}
        bars={stages.map((stage, index) => {
          const step = stages[index - 1]
          const shares =
            step === undefined ? '' : ` · ${percent(now[stage], now.talks)} ${t.ofAll}, ${percent(now[stage], now[step])} ${t.ofStep}`
          return {
            key: stage,
            name: t[stage],
            value: now[stage],
            text: count(now[stage]),
            more: (
              <>
                {shares} · <Change now={now[stage]} before={earlier[stage]} />
              </>
            ),
          }
        })}
      />
      <LineChart label={t.funnel} spans={spans} lines={lines} />
    </Figure>
  )
}
