import { useSyncExternalStore } from 'react'
import { Icon } from '../ui/icons.tsx'
import type { Failure } from './use-booking-chat.ts'

export interface FailureNoticeProps {
  readonly failure: Failure
  readonly contact: { readonly email: string; readonly phone: string }
  readonly onRetry: () => void
}

/** What went wrong in one sentence, and the way on. The customer's words stay where they are. */
export function FailureNotice({ failure, contact, onRetry }: FailureNoticeProps) {
  return (
    <div className="hf-failure" role="alert">
      <p>
        <Icon name="info" />
        <span>{wordsFor(failure, contact)}</span>
      </p>
      <button type="button" className="hf-button hf-button-small" onClick={onRetry}>
        Try again
      </button>
    </div>
  )
}

function wordsFor({ problem }: Failure, contact: FailureNoticeProps['contact']): string {
  if (problem === undefined) return 'Your message did not get through. It is kept here: check your connection and try again.'
  if (problem.status === 429) {
    const wait = problem.retryAfter === undefined ? 'a moment' : `${problem.retryAfter} seconds`
    return `That was a lot at once. Wait ${wait}, then try again.`
  }
  if (problem.code === 'conversation_busy' || problem.code === 'idempotency_key_in_use')
    return 'The assistant is still busy with your last message. Try again in a moment.'
  if (problem.status >= 500) return `Something went wrong on our side. Try again, or call ${contact.phone}.`
  return problem.message
}

export function OfflineNotice() {
  const online = useSyncExternalStore(watchOnline, () => navigator.onLine)
  return (
    <div role="status">
      {!online && (
        <p className="hf-offline">
          <Icon name="info" /> You are offline. You can write; sending works again when the connection is back.
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
