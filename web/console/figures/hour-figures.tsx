import { useWords } from '../kit/language.tsx'
import { Bars } from './bars.tsx'
import { CellTable } from './cell-table.tsx'
import { Figure } from './figure.tsx'
import { HeatMap } from './heat-map.tsx'
import type { SectionProps } from './section.ts'
import { Change } from './tiles.tsx'
import { useWriting } from './use-writing.ts'
import { words } from './words.ts'

/** When people come. */
export function PopularFigure({ view, filter }: SectionProps) {
  const t = useWords(words)
  return (
    <Figure
      title={t.popular}
      hint={t.popularHint}
      file="popular"
      filter={filter}
      quiet={view.popular.length === 0}
      table={<CellTable caption={t.popular} cells={view.popular} />}
    >
      <HeatMap caption={t.popular} cells={view.popular} />
    </Figure>
  )
}

/** When they would have come, and for what. */
export function UnmetFigure({ view: { unmet }, filter }: SectionProps) {
  const t = useWords(words)
  const { count } = useWriting()
  return (
    <Figure
      title={t.unmet}
      hint={t.unmetHint}
      file="unmet"
      filter={filter}
      quiet={unmet.n === 0}
      table={<CellTable caption={t.unmet} cells={unmet.cells} />}
    >
      <p className="hc-fig-lead">
        <strong>{count(unmet.n)}</strong> <Change now={unmet.n} before={unmet.before} />
      </p>
      <HeatMap caption={t.unmet} cells={unmet.cells} />
      <h3>{t.unmetServices}</h3>
      <Bars
        label={t.unmetServices}
        bars={unmet.services.slice(0, 6).map(({ service, n, before }) => ({
          key: service.id,
          name: service.id === '' ? t.noService : service.name,
          value: n,
          text: count(n),
          more: <Change now={n} before={before} />,
        }))}
      />
    </Figure>
  )
}
