import { useWords } from '../kit/language.tsx'
import { Figure } from './figure.tsx'
import { LineChart } from './line-chart.tsx'
import type { SectionProps } from './section.ts'
import { SpanTable } from './span-table.tsx'
import { type Span, spansOf } from './spans.ts'
import { words } from './words.ts'

const drawn = ['made', 'cancelled', 'moved', 'noShow'] as const
const listed = ['made', 'moved', 'cancelled', 'cancelledByStaff', 'starts', 'attended', 'noShow'] as const

export function BookingFigure({ view, filter }: SectionProps) {
  const t = useWords(words)
  const spans = spansOf(view.days)
  const linesOf = (names: readonly (typeof listed)[number][]) => names.map((name) => ({ name: t[name], of: (span: Span) => span[name] }))
  const quiet = listed.every((name) => view.now[name] === 0)
  return (
    <Figure
      title={t.bookings}
      hint={t.bookingsHint}
      file="bookings"
      filter={filter}
      quiet={quiet}
      table={<SpanTable caption={t.bookings} spans={spans} lines={linesOf(listed)} />}
    >
      <LineChart label={t.bookings} spans={spans} lines={linesOf(drawn)} />
    </Figure>
  )
}
