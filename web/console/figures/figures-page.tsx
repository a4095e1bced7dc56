import { useLocation, useSearch } from 'wouter'
import { figureOperations, type FiguresView } from '../../../src/http/contract/console/figures.ts'
import { useRead } from '../api.ts'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { EmptyState, Notice, Ready } from '../kit/states.tsx'
import { BookingFigure } from './booking-figure.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FunnelFigure } from './funnel-figure.tsx'
import { PopularFigure, UnmetFigure } from './hour-figures.tsx'
import { QualityFigure } from './quality-figure.tsx'
import { type Filter, queryOf, readFilter, writeFilter } from './range.ts'
import { RefusalFigure } from './refusal-figure.tsx'
import { ResourceFigure } from './resource-figure.tsx'
import { Tiles } from './tiles.tsx'
import { useWriting } from './use-writing.ts'
import { words } from './words.ts'
import './figures.css'

/** How often it is asked for again while somebody looks. */
const EVERY_MS = 60_000

export function FiguresPage() {
  const t = useWords(words)
  const [, go] = useLocation()
  const filter = readFilter(useSearch())
  const read = useRead(figureOperations.getFigures, { query: queryOf(filter) }, { keep: true, every: EVERY_MS })
  return (
    <Page title={t.title} intro={t.intro}>
      <FilterBar filter={filter} shown={read.data} onFilter={(wanted) => go(`/figures?${writeFilter(wanted)}`, { replace: true })} />
      <Ready of={read} lines={12}>
        {(view) => <Report view={view} filter={filter} waiting={read.isPlaceholderData} />}
      </Ready>
    </Page>
  )
}

function Report({ view, filter, waiting }: { readonly view: FiguresView; readonly filter: Filter; readonly waiting: boolean }) {
  const t = useWords(words)
  if (view.empty)
    return (
      <EmptyState icon="chart" title={view.building ? t.building : t.empty}>
        {view.building ? undefined : t.emptyText}
      </EmptyState>
    )
  const of = { view, filter }
  return (
    <div className="hc-figures" aria-busy={waiting}>
      <Standing view={view} />
      {view.building && <Notice tone="warm">{t.building}</Notice>}
      <Tiles view={view} />
      <div className="hc-fig-grid">
        <FunnelFigure {...of} />
        <BookingFigure {...of} />
        <PopularFigure {...of} />
        <UnmetFigure {...of} />
        <ResourceFigure {...of} />
        <RefusalFigure {...of} />
        <QualityFigure {...of} />
      </div>
    </div>
  )
}

/** Until when it goes, by whose clock, and beside which days it stands. */
function Standing({ view }: { readonly view: FiguresView }) {
  const t = useWords(words)
  const { locale } = useConsoleLanguage()
  const { day } = useWriting()
  const asOf = new Intl.DateTimeFormat(locale, { timeZone: view.timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(view.asOf),
  )
  return (
    <p className="hc-soft hc-small hc-fig-standing">
      {day(view.from)} – {day(view.until)}, {t.comparedWith} {day(view.before.from)} – {day(view.before.until)} · {t.asOf}{' '}
      <time dateTime={view.asOf}>{asOf}</time> · {t.zone} {view.timeZone}
    </p>
  )
}
