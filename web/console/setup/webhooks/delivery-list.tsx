import { useState } from 'react'
import { webhookConsoleOperations as operations } from '../../../../src/http/contract/console/webhooks.ts'
import type { DeliveryView, EndpointView } from '../../../../src/http/contract/webhooks.ts'
import { useChange, useReadPages } from '../../api.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Section } from '../../kit/page.tsx'
import { EmptyState, Loading, ProblemNotice } from '../../kit/states.tsx'
import { Segmented } from '../../kit/tabs.tsx'
import { useToast } from '../../kit/toast.tsx'
import { DeliveryDrawer } from './delivery-drawer.tsx'
import { EventName } from './event-choice.tsx'
import { StateBadge, useOutcome } from './outcome.tsx'
import { When } from './when.tsx'
import { webhooksWords } from './words.ts'

type Shown = DeliveryView['state'] | 'all'
const monthMs = 30 * 86_400_000

/** What was sent, newest first, with what came back. */
export function DeliveryList({ own }: { readonly own: EndpointView }) {
  const t = useWords(webhooksWords)
  const tell = useToast()
  const [shown, setShown] = useState<Shown>('all')
  const [looking, setLooking] = useState<string>()
  const params = { endpoint: own.id }
  const query = shown === 'all' ? {} : { state: shown }
  const log = useReadPages(operations.listWebhookLog, { params, query }, { keep: true, every: 5_000 })
  const resend = useChange(operations.resendGivenUpWebhooks, { refreshes: [operations.listWebhooks, operations.listWebhookLog] })
  const deliveries = log.data?.pages.flatMap((page) => page.deliveries)
  const again = () =>
    resend.mutate(
      { params, body: { since: new Date(Date.parse(own.createdAt) - monthMs).toISOString() } },
      { onSuccess: ({ resent }) => tell(t.resent(resent)) },
    )
  const options = (['all', 'waiting', 'delivered', 'given_up'] as const).map((key) => ({
    key,
    label: key === 'all' ? t.all : t.states[key],
  }))
  return (
    <Section title={t.log} intro={t.logIntro}>
      <div className="hc-line hs-log-line">
        <Segmented label={t.show} options={options} chosen={shown} onChoose={setShown} />
        {shown === 'given_up' && own.enabled && deliveries !== undefined && deliveries.length > 0 && (
          <Button icon="replay" busy={resend.isPending} onClick={again}>
            {t.resendAll}
          </Button>
        )}
      </div>
      {resend.error !== null && <ProblemNotice problem={resend.error} />}
      {log.error !== null && deliveries === undefined && <ProblemNotice problem={log.error} onRetry={() => void log.refetch()} />}
      {deliveries === undefined && log.error === null && <Loading />}
      {deliveries?.length === 0 && <EmptyState icon="log" title={t.nothingSent} />}
      {deliveries !== undefined && deliveries.length > 0 && (
        <ul className="hs-list">
          {deliveries.map((delivery) => (
            <DeliveryLine key={delivery.id} delivery={delivery} onOpen={() => setLooking(delivery.id)} />
          ))}
        </ul>
      )}
      {log.hasNextPage && (
        <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t.older}
        </Button>
      )}
      <DeliveryDrawer endpoint={own.id} delivery={looking} onClose={() => setLooking(undefined)} />
    </Section>
  )
}

function DeliveryLine({ delivery, onOpen }: { readonly delivery: DeliveryView; readonly onOpen: () => void }) {
  const t = useWords(webhooksWords)
  const outcome = useOutcome()
  const { lastAttempt, dueAt } = delivery
  return (
    <li>
      <span className="hs-list-text">
        <button type="button" className="hs-delivery" onClick={onOpen}>
          <EventName type={delivery.type} />
        </button>
        <span className="hc-soft hc-small">
          <When at={delivery.createdAt} />
          {lastAttempt !== null && ` · ${outcome(lastAttempt)}`}
          {lastAttempt?.replayed === true && ` · ${t.byHand}`}
          {dueAt !== null && lastAttempt !== null && (
            <>
              {' · '}
              {t.nextTry} <When at={dueAt} />
            </>
          )}
        </span>
      </span>
      <StateBadge {...delivery} />
    </li>
  )
}
