import { useSyncExternalStore } from 'react'
import type { Messages } from '../i18n/en.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import { Icon } from '../ui/icons.tsx'
import type { Failure } from './talk.ts'

export interface FailureNoticeProps {
  readonly failure: Failure
  readonly contact: { readonly email: string; readonly phone: string }
  readonly onRetry: () => void
}

/** What went wrong in one sentence, and the way on. The customer's words stay where they are. */
export function FailureNotice({ failure, contact, onRetry }: FailureNoticeProps) {
  const { t } = useLanguage()
  return (
    <div className="hf-failure" role="alert">
      <p>
        <Icon name="info" />
        <span>{wordsFor(failure, contact, t.failure)}</span>
      </p>
      <button type="button" className="hf-button hf-button-small" onClick={onRetry}>
        {t.tryAgain}
      </button>
    </div>
  )
}

function wordsFor({ problem }: Failure, contact: FailureNoticeProps['contact'], words: Messages['failure']): string {
  if (problem === undefined) return words.notThrough
  if (problem.status === 429) return words.tooMany(problem.retryAfter)
  if (problem.code === 'conversation_busy' || problem.code === 'idempotency_key_in_use') return words.busy
  if (problem.code === 'challenge_required') return words.proof
  if (problem.status >= 500) return words.ours(contact.phone)
  return problem.message
}

export function OfflineNotice() {
  const { t } = useLanguage()
  const online = useSyncExternalStore(watchOnline, () => navigator.onLine)
  return (
    <div role="status">
      {!online && (
        <p className="hf-offline">
          <Icon name="info" /> {t.failure.offline}
        </p>
      )}
    </div>
  )
}

function watchOnline(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
