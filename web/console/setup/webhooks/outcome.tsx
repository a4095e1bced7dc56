import type { AttemptView, DeliveryView } from '../../../../src/http/contract/webhooks.ts'
import { Badge } from '../../kit/badge.tsx'
import { useWords } from '../../kit/language.tsx'
import { webhooksWords } from './words.ts'

/** What one try came to: "200 in 41 ms", "took too long". */
export function useOutcome(): (attempt: AttemptView) => string {
  const t = useWords(webhooksWords)
  return ({ status, error, tookMs }) => (error === null ? t.answered(status ?? 0, tookMs) : t.errors[error])
}

/** A test is tried once: nobody gave it up. */
export function StateBadge({ state, type }: Pick<DeliveryView, 'state' | 'type'>) {
  const t = useWords(webhooksWords)
  const tones = { waiting: 'warm', delivered: 'good', given_up: 'bad' } as const
  return <Badge tone={tones[state]}>{type === 'webhook.test' && state === 'given_up' ? t.testFailedState : t.states[state]}</Badge>
}
