import type { ReactNode } from 'react'
import type { FiguresView } from '../../../src/http/contract/console/figures.ts'
import { useWords } from '../kit/language.tsx'
import { useWriting } from './use-writing.ts'
import { words } from './words.ts'

/** What one looks at first, each beside the days before. */
export function Tiles({ view }: { readonly view: FiguresView }) {
  const t = useWords(words)
  const { count, percent, length, money } = useWriting()
  const { now, earlier } = view
  const rated = (of: typeof now) => of.up + of.down
  const opened = view.resources.reduce((sum, one) => sum + one.openMinutes, 0)
  const booked = view.resources.reduce((sum, one) => sum + one.bookedMinutes, 0)
  const openedBefore = view.resources.reduce((sum, one) => sum + one.openBefore, 0)
  const bookedBefore = view.resources.reduce((sum, one) => sum + one.bookedBefore, 0)
  return (
    <dl className="hc-fig-tiles">
      <Tile name={t.talks} value={count(now.talks)} change={<Change now={now.talks} before={earlier.talks} />} />
      <Tile name={t.made} value={count(now.made)} change={<Change now={now.made} before={earlier.made} />} />
      <Tile name={t.starts} value={count(now.starts)} change={<Change now={now.starts} before={earlier.starts} />} />
      <Tile
        name={t.conversion}
        value={percent(now.booked, now.talks)}
        hint={t.conversionHint}
        change={<Before>{percent(earlier.booked, earlier.talks)}</Before>}
      />
      <Tile
        name={t.timeToBook}
        value={length(now.secondsToBook.median)}
        hint={`${t.p90} ${length(now.secondsToBook.p90)}`}
        change={<Before>{length(earlier.secondsToBook.median)}</Before>}
      />
      <Tile
        name={t.utilisation}
        value={percent(booked, opened)}
        hint={t.utilisationHint}
        change={<Before>{percent(bookedBefore, openedBefore)}</Before>}
      />
      <Tile
        name={t.cancelled}
        value={count(now.cancelled)}
        hint={`${t.cancelledByStaff}: ${count(now.cancelledByStaff)}`}
        change={<Change now={now.cancelled} before={earlier.cancelled} />}
      />
      <Tile
        name={t.noShow}
        value={count(now.noShow)}
        hint={`${t.attended}: ${count(now.attended)}`}
        change={<Change now={now.noShow} before={earlier.noShow} />}
      />
      <Tile name={t.rating} value={percent(now.up, rated(now))} change={<Before>{percent(earlier.up, rated(earlier))}</Before>} />
      <Tile
        name={t.costPerBooking}
        value={now.booked === 0 ? t.nothing : money(now.costMicros / now.booked)}
        {...(now.costUnknown > 0 ? { hint: `${count(now.costUnknown)} ${t.costUnknown}` } : {})}
        change={<Before>{earlier.booked === 0 ? t.nothing : money(earlier.costMicros / earlier.booked)}</Before>}
      />
    </dl>
  )
}

function Tile({
  name,
  value,
  hint,
  change,
}: {
  readonly name: string
  readonly value: string
  readonly hint?: string
  readonly change: ReactNode
}) {
  return (
    <div className="hc-fig-tile">
      <dt>{name}</dt>
      <dd className="hc-fig-value">{value}</dd>
      <dd className="hc-fig-change">{change}</dd>
      {hint !== undefined && <dd className="hc-soft hc-small">{hint}</dd>}
    </div>
  )
}

/** How much more or less it is than before. */
export function Change({ now, before }: { readonly now: number; readonly before: number }) {
  const t = useWords(words)
  const { count, percent } = useWriting()
  if (now === before) return <Before>{count(before)}</Before>
  if (before === 0) return <span className="hc-soft hc-small">{t.noBefore}</span>
  const sign = now > before ? '+' : '−'
  return (
    <>
      <span className="hc-fig-sign">
        {sign}
        {percent(Math.abs(now - before), before)}
      </span>{' '}
      <Before>{count(before)}</Before>
    </>
  )
}

function Before({ children }: { readonly children: ReactNode }) {
  const t = useWords(words)
  return (
    <span className="hc-soft hc-small">
      {t.before} {children}
    </span>
  )
}
