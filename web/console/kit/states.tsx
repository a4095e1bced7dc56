import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Problem } from '../problem.ts'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { kitWords } from './words.ts'
import { useWords } from './language.tsx'

/** Nothing here yet, or nothing left: says why, and what to do. */
export function EmptyState({
  icon = 'info',
  title,
  children,
  action,
}: {
  readonly icon?: IconName
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className="hc-empty">
      <Icon name={icon} />
      <p className="hc-empty-title">{title}</p>
      {children !== undefined && <div className="hc-empty-text">{children}</div>}
      {action}
    </div>
  )
}

/** The shape of what is on its way; said once for a screen reader. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const t = useWords(kitWords)
  return (
    <div className="hc-loading" role="status">
      <span className="hf-hidden">{t.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="hc-bone" />
      ))}
    </div>
  )
}

/** What went wrong with a read or a change, in the server's words or ours, and the way on. */
export function ProblemNotice({ problem, onRetry }: { readonly problem: Error; readonly onRetry?: () => void }) {
  const t = useWords(kitWords)
  return (
    <div className="hc-notice" data-tone="bad" role="alert">
      <Icon name="warning" />
      <p>{useProblemText(problem)}</p>
      {onRetry !== undefined && (
        <Button icon="replay" onClick={onRetry}>
          {t.retry}
        </Button>
      )}
    </div>
  )
}

/** The sentence for a toast or a field. */
export function useProblemText(problem: Error | null | undefined): string {
  const t = useWords(kitWords)
  if (problem === null || problem === undefined) return ''
  if (!(problem instanceof Problem)) return t.ourFault
  if (problem.code === 'unreachable') return t.unreachable
  if (problem.code === 'proof_required') return t.notProved
  if (problem.status === 403) return t.notAllowed
  return problem.message
}

/** Something to know, where it matters. */
export function Notice({
  tone = 'neutral',
  icon = 'info',
  children,
}: {
  readonly tone?: 'neutral' | 'good' | 'warm' | 'bad'
  readonly icon?: IconName
  readonly children: ReactNode
}) {
  return (
    <div className="hc-notice" data-tone={tone}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  )
}

/** Waits for a read, tells of its failure, and then shows its answer: `<Ready of={read}>{(answer) => …}</Ready>`. */
export function Ready<Answer>({
  of,
  lines,
  children,
}: {
  readonly of: UseQueryResult<Answer, Error>
  readonly lines?: number
  readonly children: (answer: Answer) => ReactNode
}) {
  if (of.data !== undefined) return children(of.data)
  if (of.error !== null) return <ProblemNotice problem={of.error} onRetry={() => void of.refetch()} />
  return <Loading {...(lines === undefined ? {} : { lines })} />
}
