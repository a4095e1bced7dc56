import { useState } from 'react'
import { Link } from 'wouter'
import { webhookConsoleOperations as operations } from '../../../src/http/contract/console/webhooks.ts'
import type { EndpointView } from '../../../src/http/contract/webhooks.ts'
import { useRead } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { EmptyState, Notice, Ready } from '../kit/states.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { SetupPage } from './setup-frame.tsx'
import './webhooks/webhooks.css'
import { Health, Standing } from './webhooks/health.tsx'
import { WebhookDialog } from './webhooks/webhook-dialog.tsx'
import { webhooksWords } from './webhooks/words.ts'

/** Where the business's own systems are called, and how each of them is. */
export function WebhooksPage() {
  const t = useWords(webhooksWords)
  const { may } = useWorkplace()
  const [isNew, setNew] = useState(false)
  const webhooks = useRead(operations.listWebhooks, {}, { every: 10_000 })
  const isOwner = may('owner')
  const add = (
    <Button look="main" icon="plus" onClick={() => setNew(true)}>
      {t.add}
    </Button>
  )
  return (
    <SetupPage title={t.title} intro={t.intro} {...(isOwner ? { actions: add } : {})}>
      {() => (
        <div className="hc-stack">
          <Ready of={webhooks}>
            {({ endpoints }) =>
              endpoints.length === 0 ? (
                <EmptyState icon="link" title={t.none}>
                  <p>{isOwner ? t.noneText : t.onlyOwner}</p>
                </EmptyState>
              ) : (
                <ul className="hs-list">
                  {endpoints.map((endpoint) => (
                    <WebhookLine key={endpoint.id} own={endpoint} />
                  ))}
                </ul>
              )
            }
          </Ready>
          <Notice>
            {t.howSigned}{' '}
            <a href="/docs" target="_blank" rel="noopener">
              {t.docs}
            </a>
          </Notice>
          <WebhookDialog open={isNew} onClose={() => setNew(false)} />
        </div>
      )}
    </SetupPage>
  )
}

function WebhookLine({ own }: { readonly own: EndpointView }) {
  const t = useWords(webhooksWords)
  const { host } = new URL(own.url)
  return (
    <li data-archived={!own.enabled}>
      <span className="hs-list-text">
        <Link href={`/setup/webhooks/${own.id}`}>{own.description === '' ? host : own.description}</Link>
        <span className="hc-soft hc-small">
          {own.description === '' ? '' : `${host} · `}
          {t.eventCount(own.events.length)} · <Health of={own} />
        </span>
      </span>
      <Standing of={own} />
    </li>
  )
}
