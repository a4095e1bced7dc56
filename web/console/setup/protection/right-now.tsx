import { Link } from 'wouter'
import type { ProtectionView } from '../../../../src/http/contract/console/protection.ts'
import { When } from '../../kit/ago.tsx'
import { useConsoleLanguage, useWords } from '../../kit/language.tsx'
import { Panel, Section } from '../../kit/page.tsx'
import { protectionWords } from './words.ts'

/** Who is asked at this moment, what became of the times that were held, and who set it so. */
export function RightNow({ view }: { readonly view: ProtectionView }) {
  const t = useWords(protectionWords)
  const { locale } = useConsoleLanguage()
  const { now, changed, challenge } = view
  const count = (n: number) => n.toLocaleString(locale)
  const facts = [
    { name: t.placed, n: now.placed },
    { name: t.booked, n: now.booked },
    { name: t.abandoned, n: now.abandoned },
  ]
  return (
    <Section title={t.now}>
      <Panel className="hc-stack">
        <div>
          <p className="hs-asked">{askedWords(view, t.asked)}</p>
          {challenge === 'attacked' && !now.everybody && <p className="hc-soft">{t.asked.others}</p>}
        </div>
        <div>
          <h3 className="hs-held-title">{t.holds}</h3>
          <dl className="hs-held">
            {facts.map(({ name, n }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="hc-figure">{count(n)}</dd>
              </div>
            ))}
          </dl>
          {now.isPart && <p className="hc-soft hc-small">{t.part(count(now.placed))}</p>}
        </div>
        {changed !== null && (
          <p className="hc-soft hc-small">
            {t.changed} <When at={changed.at} /> {changed.by !== null && t.by(changed.by)} · <Link href="/audit">{t.log}</Link>
          </p>
        )}
      </Panel>
    </Section>
  )
}

function askedWords({ challenge, now: { hoarders, everybody } }: ProtectionView, t: (typeof protectionWords)['en']['asked']): string {
  switch (challenge) {
    case 'off':
      return hoarders === 0 ? t.nobody : t.nobodyBut(hoarders)
    case 'attacked':
      if (everybody) return t.flood
      return hoarders === 0 ? t.noHoarder : t.hoarders(hoarders)
    case 'always':
      return hoarders === 0 ? t.everybody : t.everybodyHarder(hoarders)
  }
}
