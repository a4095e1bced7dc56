import type { LiveState } from '../../../src/http/contract/console/live.ts'
import { When } from '../kit/ago.tsx'
import { Avatar } from '../kit/badge.tsx'
import { useWords } from '../kit/language.tsx'
import { EmptyState } from '../kit/states.tsx'
import { words } from './words.ts'

/** Who of the staff had it, and when. */
export function Steps({ live }: { readonly live: LiveState }) {
  const t = useWords(words)
  if (live.steps.length === 0) return <EmptyState icon="people" title={t.noSteps} />
  return (
    <ol className="hl-steps">
      {live.steps.map((step) => {
        const name = live.staff.find((one) => one.id === step.staffId)?.name ?? '?'
        return (
          <li key={`${step.at}${step.kind}`}>
            <Avatar name={name} />
            <span>
              <strong>{name}</strong> {t.steps[step.kind]}
            </span>
            <span className="hc-soft hc-small">
              <When at={step.at} />
            </span>
          </li>
        )
      })}
    </ol>
  )
}
