import { webhookConsoleOperations as operations } from '../../../../src/http/contract/console/webhooks.ts'
import type { AttemptView, DeliveryDetailView } from '../../../../src/http/contract/webhooks.ts'
import { useChange, useRead } from '../../api.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { CopyButton } from '../../kit/copy-button.tsx'
import { Drawer } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/language.tsx'
import { Section } from '../../kit/page.tsx'
import { Notice, ProblemNotice, Ready } from '../../kit/states.tsx'
import type { Problem } from '../../problem.ts'
import { StateBadge, useOutcome } from './outcome.tsx'
import { When } from './when.tsx'
import { webhooksWords } from './words.ts'

export interface DeliveryDrawerProps {
  readonly endpoint: string
  /** Undefined: it is closed. */
  readonly delivery: string | undefined
  readonly onClose: () => void
}

/** One delivery: what was sent, every try with its answer, and once more by hand. */
export function DeliveryDrawer({ endpoint, delivery = '', onClose }: DeliveryDrawerProps) {
  const t = useWords(webhooksWords)
  const params = { endpoint, delivery }
  const open = delivery !== ''
  const read = useRead(operations.getWebhookLogEntry, { params }, { enabled: open, every: 5_000 })
  const replay = useChange(operations.replayWebhook, {
    refreshes: [operations.getWebhookLogEntry, operations.listWebhookLog, operations.listWebhooks],
  })
  const close = () => {
    replay.reset()
    onClose()
  }
  const again = (
    <Button look="main" icon="replay" busy={replay.isPending} onClick={() => replay.mutate({ params })}>
      {t.replay}
    </Button>
  )
  return (
    <Drawer title={t.delivery} open={open} onClose={close} size="large" actions={again}>
      <div className="hc-stack">
        {replay.error !== null && <Refused problem={replay.error} />}
        <Ready of={read}>{(detail) => <Detail of={detail} />}</Ready>
      </div>
    </Drawer>
  )
}

function Refused({ problem }: { readonly problem: Problem }) {
  const t = useWords(webhooksWords)
  if (problem.code !== 'delivery_waiting') return <ProblemNotice problem={problem} />
  return (
    <div role="alert">
      <Notice tone="warm">{t.notInTurn}</Notice>
    </div>
  )
}

function Detail({ of }: { readonly of: DeliveryDetailView }) {
  const t = useWords(webhooksWords)
  const body = of.body === null ? undefined : JSON.stringify(of.body, null, 2)
  return (
    <>
      <p className="hc-line">
        <StateBadge {...of} /> <code>{of.type}</code>
      </p>
      <p className="hc-soft hc-small">
        webhook-id <code>{of.id}</code>
      </p>
      {of.erased && <Notice>{t.erased}</Notice>}
      <Section title={t.body} {...(body === undefined ? {} : { actions: <CopyButton text={body} /> })}>
        {body === undefined ? (
          <p className="hc-soft">{t.noBody}</p>
        ) : (
          <pre className="hs-snippet" tabIndex={0} aria-label={t.body}>
            {body}
          </pre>
        )}
      </Section>
      <Section title={t.tries}>
        <ol className="hs-tries">
          {of.attempts.map((attempt, index) => (
            <Try key={`${attempt.at} ${index}`} of={attempt} />
          ))}
        </ol>
      </Section>
    </>
  )
}

function Try({ of }: { readonly of: AttemptView }) {
  const t = useWords(webhooksWords)
  const outcome = useOutcome()
  return (
    <li>
      <p className="hc-line">
        <When at={of.at} /> <strong>{outcome(of)}</strong> {of.replayed && <Badge>{t.byHand}</Badge>}
      </p>
      {of.answer !== null && of.answer !== '' && (
        <pre className="hs-snippet" tabIndex={0} aria-label={t.answer}>
          {of.answer}
        </pre>
      )}
    </li>
  )
}
