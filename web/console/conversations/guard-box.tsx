import type { ConsoleTurn, Correction } from '../../../src/http/contract/console/turns.ts'
import { Icon } from '../kit/icon.tsx'
import { useWords } from '../kit/language.tsx'
import { DiffView } from './diff-view.tsx'
import { guardWords } from './guard-words.ts'

type Told = Pick<ConsoleTurn, 'wanted' | 'shown' | 'corrections'>

/** What the model wanted to say against what the customer saw, where they differ, and why. */
export function GuardBox({ told: { wanted, shown, corrections }, locale }: { readonly told: Told; readonly locale: string }) {
  const t = useWords(guardWords)
  // As they were said.
  const inOrder = corrections.toSorted((a, b) => placeIn(wanted, a.said) - placeIn(wanted, b.said))
  if (corrections.length === 0 && (wanted === null || wanted === shown)) return null
  return (
    <section className="hc-guard">
      <p className="hc-guard-title">
        <Icon name="shield" /> {corrections.length > 0 ? t.title : t.differs}
      </p>
      {corrections.length > 0 && <p className="hc-soft hc-small">{t.hint}</p>}
      {wanted !== null && <DiffView before={wanted} after={shown} locale={locale} />}
      {inOrder.map((correction, index) => (
        <OneCorrection key={index} correction={correction} locale={locale} />
      ))}
    </section>
  )
}

const placeIn = (text: string | null, said: string): number => text?.indexOf(said.trim()) ?? 0

function OneCorrection({ correction, locale }: { readonly correction: Correction; readonly locale: string }) {
  const t = useWords(guardWords)
  const { said, shown, claim, denied, reason } = correction
  // Of a newer server, or another language's check: its own word then.
  const act = t.acts[claim as keyof typeof t.acts] ?? claim
  const why = t.reasons[reason as keyof typeof t.reasons] ?? reason
  return (
    <dl className="hc-guard-claim">
      <dt>{t.said}</dt>
      <dd lang={locale}>
        <del>{said}</del>
      </dd>
      <dt>{t.shown}</dt>
      <dd lang={shown.trim() === '' ? undefined : locale}>{shown.trim() === '' ? <span className="hc-soft">{t.nothing}</span> : shown}</dd>
      <dt>{t.why}</dt>
      <dd>
        {denied ? t.notSo(act) : act}: {why}
      </dd>
    </dl>
  )
}
