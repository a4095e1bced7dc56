import type { ConsoleTurn } from '../../../src/http/contract/console/turns.ts'
import { Badge } from '../kit/badge.tsx'
import { Icon } from '../kit/icon.tsx'
import { useWords } from '../kit/language.tsx'
import { DiffView } from './diff-view.tsx'
import { talkWords } from './talk-words.ts'

type Told = Pick<ConsoleTurn, 'wanted' | 'shown' | 'corrections'>

/** What the model wanted to say against what the customer saw, where they differ, and why. */
export function GuardBox({ told: { wanted, shown, corrections }, locale }: { readonly told: Told; readonly locale: string }) {
  const t = useWords(talkWords)
  if (corrections.length === 0 && (wanted === null || wanted === shown)) return null
  return (
    <section className="hc-guard">
      <p className="hc-guard-title">
        <Icon name="shield" /> {corrections.length > 0 ? t.guard : t.differs}
      </p>
      {corrections.length > 0 && <p className="hc-soft hc-small">{t.guardHint}</p>}
      {wanted !== null && <DiffView before={wanted} after={shown} locale={locale} />}
      {corrections.map(({ said, shown: instead, claim, denied, reason }) => (
        <dl key={said} className="hc-guard-claim">
          <dt>{t.wanted}</dt>
          <dd lang={locale}>
            <del>{said}</del>
          </dd>
          <dt>{t.shown}</dt>
          <dd lang={locale}>{instead === '' ? t.denied : instead}</dd>
          <dt>{t.claims}</dt>
          <dd>
            <Badge tone="warm">{claim}</Badge> {denied && <Badge>{t.denied}</Badge>} <span className="hc-soft">{reason}</span>
          </dd>
        </dl>
      ))}
    </section>
  )
}
