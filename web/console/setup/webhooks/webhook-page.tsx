import { useState } from 'react'
import { useParams } from 'wouter'
import { webhookConsoleOperations as operations } from '../../../../src/http/contract/console/webhooks.ts'
import type { EndpointView } from '../../../../src/http/contract/webhooks.ts'
import { useChange, useRead } from '../../api.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Section } from '../../kit/page.tsx'
import { EmptyState, Notice, ProblemNotice, Ready } from '../../kit/states.tsx'
import { useWorkplace } from '../../shell/workplace.tsx'
import { SetupPage } from '../setup-frame.tsx'
import './webhooks.css'
import { DeliveryList } from './delivery-list.tsx'
import { EventName } from './event-choice.tsx'
import { Health, Standing } from './health.tsx'
import { OwnerActs } from './owner-acts.tsx'
import { TestedAnswer } from './tested-answer.tsx'
import { When } from './when.tsx'
import { webhooksWords } from './words.ts'

/** One endpoint: how it is, what it is told, and everything that was sent there in the last month. */
export function WebhookPage() {
  const t = useWords(webhooksWords)
  const { endpoint = '' } = useParams()
  const webhooks = useRead(operations.listWebhooks, {}, { every: 5_000 })
  const own = webhooks.data?.endpoints.find(({ id }) => id === endpoint)
  const title = own === undefined ? t.title : own.description === '' ? new URL(own.url).host : own.description
  return (
    <SetupPage title={title} up={{ href: '/setup/webhooks', label: t.title }}>
      {() => <Ready of={webhooks}>{() => (own === undefined ? <EmptyState icon="link" title={t.gone} /> : <Webhook own={own} />)}</Ready>}
    </SetupPage>
  )
}

function Webhook({ own }: { readonly own: EndpointView }) {
  const t = useWords(webhooksWords)
  const { may } = useWorkplace()
  const test = useChange(operations.testWebhook, { refreshes: [operations.listWebhookLog] })
  const [isShown, setShown] = useState(true)
  const tryIt = () => {
    setShown(true)
    test.mutate({ params: { endpoint: own.id } })
  }
  return (
    <div className="hc-stack">
      <p className="hs-webhook-url">{own.url}</p>
      <p className="hc-line">
        <Standing of={own} />
        <span className="hc-soft">
          <Health of={own} />
        </span>
      </p>
      {own.disabledReason !== null && (
        <Notice tone={own.disabledReason === 'by_hand' ? 'neutral' : 'bad'}>{t.offText[own.disabledReason]}</Notice>
      )}
      {own.previousSecretUntil !== null && (
        <Notice icon="key">
          {t.rotating} <When at={own.previousSecretUntil} />
        </Notice>
      )}
      <div className="hc-page-actions">
        <Button icon="send" busy={test.isPending} onClick={tryIt}>
          {t.test}
        </Button>
        {may('owner') && <OwnerActs own={own} />}
      </div>
      {test.error !== null && <ProblemNotice problem={test.error} />}
      {isShown && test.data !== undefined && <TestedAnswer delivery={test.data} onClose={() => setShown(false)} />}
      <Section title={t.events} intro={own.personalData ? t.withPersonalData : t.withoutPersonalData}>
        <ul className="hs-event-list">
          {own.events.map((type) => (
            <li key={type}>
              <EventName type={type} />
            </li>
          ))}
        </ul>
      </Section>
      <DeliveryList own={own} />
    </div>
  )
}
