import { Link } from 'wouter'
import { type Agreement, reviewOperations } from '../../../src/http/contract/console/review.ts'
import { useRead } from '../api.ts'
import { When } from '../kit/ago.tsx'
import { Badge } from '../kit/badge.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Section } from '../kit/page.tsx'
import { EmptyState, Ready } from '../kit/states.tsx'
import { Table } from '../kit/table.tsx'
import { useColleagues } from '../use-colleagues.ts'
import { words } from './words.ts'

/** How far two who judged the same agree: overall, by criterion, by pair; and where they did not. */
export function AgreementFigures() {
  const read = useRead(reviewOperations.agreement, {})
  const t = useWords(words)
  return (
    <Ready of={read}>
      {(agreement) =>
        agreement.overall.pairs === 0 ? (
          <EmptyState icon="people" title={t.noAgreement}>
            {t.noAgreementText}
          </EmptyState>
        ) : (
          <Figures agreement={agreement} />
        )
      }
    </Ready>
  )
}

function Figures({ agreement }: { readonly agreement: Agreement }) {
  const t = useWords(words)
  const { percent, kappa, count } = useFigures()
  const settings = useRead(reviewOperations.getReviewSettings, {}).data
  const criterionName = (id: string) => settings?.criteria.find((one) => one.id === id)?.name ?? id
  return (
    <div className="hc-agreement">
      <p className="hc-soft">{t.agreementIntro}</p>
      <dl className="hc-tiles">
        <Tile name={t.pairs} value={count(agreement.overall.pairs)} />
        <Tile name={t.agreed} value={percent(agreement.overall.percent)} />
        <Tile name={t.kappa} value={kappa(agreement.overall.kappa)} hint={t.kappaHint} />
      </dl>
      <Section title={t.byCriterion}>
        <Table
          caption={t.byCriterion}
          rows={agreement.criteria}
          rowKey={(row) => row.criterion}
          columns={[
            { key: 'name', title: t.criterion, names: true, cell: (row) => criterionName(row.criterion) },
            { key: 'pairs', title: t.pairs, align: 'end', cell: (row) => count(row.pairs) },
            { key: 'agreed', title: t.agreed, align: 'end', cell: (row) => percent(row.percent) },
            { key: 'kappa', title: t.kappa, align: 'end', cell: (row) => kappa(row.kappa) },
            { key: 'spread', title: t.spread, align: 'end', cell: (row) => `${row.good} · ${row.bad} · ${row.unsure}` },
          ]}
        />
      </Section>
      <Section title={t.byReviewers}>
        <Table
          caption={t.byReviewers}
          rows={agreement.reviewers}
          rowKey={(row) => row.a.id + row.b.id}
          columns={[
            { key: 'pair', title: t.reviewers, names: true, cell: (row) => `${row.a.name}, ${row.b.name}` },
            { key: 'pairs', title: t.pairs, align: 'end', cell: (row) => count(row.pairs) },
            { key: 'agreed', title: t.agreed, align: 'end', cell: (row) => percent(row.percent) },
            { key: 'kappa', title: t.kappa, align: 'end', cell: (row) => kappa(row.kappa) },
          ]}
        />
      </Section>
      {agreement.disagreements.length > 0 && <Disagreements agreement={agreement} criterionName={criterionName} />}
    </div>
  )
}

function Disagreements({ agreement, criterionName }: { readonly agreement: Agreement; readonly criterionName: (id: string) => string }) {
  const t = useWords(words)
  const colleagues = useColleagues()
  const nameOf = (id: string) => colleagues.find((one) => one.id === id)?.name ?? t.somebody
  return (
    <Section title={t.disagreements} intro={t.disagreementsIntro}>
      <ul className="hc-disagreements">
        {agreement.disagreements.map((one) => (
          <li key={one.conversationId + one.criterion}>
            <Link href={`/conversations/${one.conversationId}?review`}>{criterionName(one.criterion)}</Link>
            <span className="hc-line">
              {one.verdicts.map((given) => (
                <span key={given.reviewerId} className="hc-line">
                  {nameOf(given.reviewerId)}
                  <Badge tone={given.verdict === 'good' ? 'good' : given.verdict === 'bad' ? 'bad' : 'neutral'}>
                    {t.verdicts[given.verdict]}
                  </Badge>
                </span>
              ))}
            </span>
            <span className="hc-soft hc-small">
              <When at={one.at} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Tile({ name, value, hint }: { readonly name: string; readonly value: string; readonly hint?: string }) {
  return (
    <div className="hc-tile">
      <dt>{name}</dt>
      <dd className="hc-figure">{value}</dd>
      {hint !== undefined && <dd className="hc-soft hc-small">{hint}</dd>}
    </div>
  )
}

function useFigures() {
  const t = useWords(words)
  const { locale } = useConsoleLanguage()
  const write = (value: number, options: Intl.NumberFormatOptions = {}) => new Intl.NumberFormat(locale, options).format(value)
  return {
    count: (value: number) => write(value),
    percent: (value: number | null) => (value === null ? t.unknown : write(value / 100, { style: 'percent', maximumFractionDigits: 1 })),
    kappa: (value: number | null) => (value === null ? t.unknown : write(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })),
  }
}
