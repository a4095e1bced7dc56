import type { DeliveryDetailView } from '../../../../src/http/contract/webhooks.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/states.tsx'
import { useOutcome } from './outcome.tsx'
import { webhooksWords } from './words.ts'

/** What came of the test, at once. */
export function TestedAnswer({ delivery, onClose }: { readonly delivery: DeliveryDetailView; readonly onClose: () => void }) {
  const t = useWords(webhooksWords)
  const outcome = useOutcome()
  const { lastAttempt } = delivery
  const arrived = delivery.state === 'delivered'
  return (
    <div role="status">
      <Notice tone={arrived ? 'good' : 'bad'} icon={arrived ? 'check' : 'warning'}>
        <p>
          {arrived ? t.testArrived : t.testFailed} {lastAttempt !== null && outcome(lastAttempt)}
        </p>
        {lastAttempt?.answer != null && lastAttempt.answer !== '' && (
          <pre className="hs-snippet" tabIndex={0} aria-label={t.answer}>
            {lastAttempt.answer}
          </pre>
        )}
        <Button look="quiet" onClick={onClose}>
          {t.close}
        </Button>
      </Notice>
    </div>
  )
}
