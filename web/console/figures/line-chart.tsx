import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useWords } from '../kit/language.tsx'
import { useMedia } from '../kit/use-media.ts'
import { useScheme } from '../kit/theme.ts'
import type { Span } from './spans.ts'
import { useWriting } from './use-writing.ts'
import { words } from './words.ts'

export interface Line {
  readonly name: string
  /** Null where there is nothing to say: the line has a gap there. */
  readonly of: (span: Span) => number | null
  /** As it is written in the legend. */
  readonly write?: (value: number) => string
}

export interface LineChartProps {
  /** Said when the chart is reached. */
  readonly label: string
  readonly spans: readonly Span[]
  readonly lines: readonly Line[]
}

const HEIGHT = 220
/** What tells lines apart for who does not see colours. */
const dashes = [[], [8, 4], [2, 4], [10, 3, 2, 3]]

/** Lines over days. The legend tells the values of the point that is pointed at, or that the arrow keys have reached. */
export function LineChart({ label, spans, lines }: LineChartProps) {
  const t = useWords(words)
  const writing = useWriting()
  const frame = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>(undefined)
  const [at, setAt] = useState<number | undefined>(undefined)
  const { scheme } = useScheme()
  const dark = useMedia('(prefers-color-scheme: dark)')
  const drawn = JSON.stringify([spans.map((span) => [span.day, ...lines.map(({ of }) => of(span))]), lines.map(({ name }) => name)])
  // New with every rendering; drawn anew only when what they say has changed.
  const latest = useRef<Omit<Drawing, 'point'>>(undefined)
  latest.current = { spans, lines, day: writing.day }
  useEffect(() => {
    const box = frame.current
    if (box === null || latest.current === undefined) return
    const made = draw(box, { ...latest.current, point: setAt })
    plot.current = made
    const watch = new ResizeObserver(() => made.setSize({ width: box.clientWidth, height: HEIGHT }))
    watch.observe(box)
    return () => {
      watch.disconnect()
      made.destroy()
    }
  }, [drawn, scheme, dark])
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const chart = plot.current
    if (by === undefined || chart === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(spans.length - 1, (at ?? (by > 0 ? -1 : spans.length)) + by))
    chart.setCursor({ left: chart.valToPos(next, 'x'), top: HEIGHT / 3 }, false)
    setAt(next)
  }
  const pointed = at === undefined ? undefined : spans[at]
  return (
    <div className="hc-chart" role="group" aria-label={`${label}. ${t.arrows}`} tabIndex={0} onKeyDown={step}>
      <div ref={frame} className="hc-chart-frame" aria-hidden="true" />
      <ul className="hc-legend" aria-live="polite">
        {pointed !== undefined && <li className="hc-legend-at">{writing.span(pointed)}</li>}
        {lines.map((line, index) => (
          <li key={line.name} data-line={index + 1}>
            <svg className="hc-legend-mark" viewBox="0 0 24 4" aria-hidden="true">
              <path d="M0 2h24" strokeDasharray={dashes[index]?.join(' ')} />
            </svg>
            {line.name}
            {pointed !== undefined && <strong>{written(line, pointed, { count: writing.count, nothing: t.nothing })}</strong>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The value of a line as its legend and its table say it. */
export function written(
  { of, write }: Line,
  span: Span,
  { count, nothing }: { readonly count: (value: number) => string; readonly nothing: string },
): string {
  const value = of(span)
  return value === null ? nothing : (write ?? count)(value)
}

interface Drawing {
  readonly spans: readonly Span[]
  readonly lines: readonly Line[]
  readonly day: (day: string) => string
  readonly point: (at: number | undefined) => void
}

function draw(box: HTMLElement, { spans, lines, day, point }: Drawing): uPlot {
  const colour = (name: string) => resolved(box, `var(${name})`)
  const axis = { stroke: colour('--hf-ink-soft'), font: '12px system-ui, sans-serif', ticks: { show: false } }
  const grid = { stroke: colour('--hf-line'), width: 1 }
  const options: uPlot.Options = {
    width: box.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false } },
    scales: { x: { time: false }, y: { range: (_plot, _least, most) => [0, Math.max(1, most * 1.1)] } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        space: 72,
        incrs: [1, 2, 3, 5, 7, 10, 14, 30, 60, 120],
        values: (_plot, points) => points.map((at) => day(spans[at]?.day ?? spans[0]?.day ?? '')),
      },
      {
        ...axis,
        grid,
        size: 56,
        values: (_plot, points) => points.map((value) => lines[0]?.write?.(value) ?? String(value)),
        incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000],
      },
    ],
    series: [
      {},
      ...lines.map(({ name, of }, index) => ({
        label: name,
        stroke: colour(`--hc-line-${index + 1}`),
        width: 2,
        dash: dashes[index] ?? [],
        // A value between two gaps is no line.
        points: { show: spans.length < 3 || spans.some((span) => of(span) === null), size: 5 },
      })),
    ],
    hooks: { setCursor: [(chart) => point(chart.cursor.idx ?? undefined)] },
  }
  return new uPlot(options, [spans.map((_span, at) => at), ...lines.map(({ of }) => spans.map((span) => of(span)))], box)
}

/** A canvas knows no variables: the browser says which colour it is here and now. */
function resolved(box: HTMLElement, colour: string): string {
  const probe = document.createElement('span')
  probe.style.color = colour
  box.append(probe)
  const found = getComputedStyle(probe).color
  probe.remove()
  return found
}
