import { useState } from 'react'
import { webhookConsoleOperations as operations } from '../../../../src/http/contract/console/webhooks.ts'
import type { EndpointView, WebhookEventType } from '../../../../src/http/contract/webhooks.ts'
import { useChange } from '../../api.ts'
import { Button } from '../../kit/button.tsx'
import { Checkbox } from '../../kit/check.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { TextInput } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { ProblemNotice } from '../../kit/states.tsx'
import { EventChoice } from './event-choice.tsx'
import { SecretShown } from './secret-shown.tsx'
import { urlFaultOf } from './url-fault.ts'
import { webhooksWords } from './words.ts'

interface Draft {
  readonly url: string
  readonly description: string
  readonly events: readonly WebhookEventType[]
  readonly personalData: boolean
}

const usual: Draft = { url: '', description: '', events: ['booking.confirmed', 'booking.moved', 'booking.cancelled'], personalData: true }

/** A new one, whose secret is then shown once, or `own` with what is to be different. */
export function WebhookDialog({
  own,
  open,
  onClose,
}: {
  readonly own?: EndpointView
  readonly open: boolean
  readonly onClose: () => void
}) {
  const t = useWords(webhooksWords)
  const refreshes = [operations.listWebhooks]
  const create = useChange(operations.createWebhook, { refreshes })
  const change = useChange(operations.changeWebhook, { refreshes })
  const [draft, setDraft] = useState<Draft>(own ?? usual)
  const [isTried, setTried] = useState(false)
  const close = () => {
    create.reset()
    change.reset()
    setDraft(own ?? usual)
    setTried(false)
    onClose()
  }
  const save = () => {
    setTried(true)
    if (draft.url.trim() === '' || draft.events.length === 0) return
    const { url, description, events, personalData } = draft
    const body = { url, description, events: [...events], personalData }
    if (own === undefined) create.mutate({ body })
    else change.mutate({ params: { endpoint: own.id }, body }, { onSuccess: close })
  }
  const secret = create.data?.secret
  const problem = create.error ?? change.error
  const fault = urlFaultOf(problem)
  const isBusy = create.isPending || change.isPending
  const action = (
    <Button look="main" busy={isBusy} onClick={secret === undefined ? save : close}>
      {secret !== undefined ? t.done : own === undefined ? t.create : t.save}
    </Button>
  )
  return (
    <Dialog title={own === undefined ? t.add : t.edit} open={open} onClose={close} actions={action}>
      {secret === undefined ? (
        <div className="hc-stack">
          <TextInput
            label={t.url}
            hint={t.urlHint}
            type="url"
            inputMode="url"
            placeholder="https://"
            value={draft.url}
            error={isTried && draft.url.trim() === '' ? t.urlMissing : fault === undefined ? undefined : t.urlFaults[fault]}
            onChange={(url) => setDraft({ ...draft, url })}
          />
          <TextInput
            label={t.description}
            note={t.optional}
            value={draft.description}
            maxLength={200}
            onChange={(description) => setDraft({ ...draft, description })}
          />
          <EventChoice
            chosen={draft.events}
            missing={isTried && draft.events.length === 0}
            onChange={(events) => setDraft({ ...draft, events })}
          />
          <Checkbox
            label={t.personalData}
            hint={t.personalDataHint}
            checked={draft.personalData}
            onChange={(personalData) => setDraft({ ...draft, personalData })}
          />
          {problem !== null && fault === undefined && <ProblemNotice problem={problem} />}
        </div>
      ) : (
        <SecretShown secret={secret} />
      )}
    </Dialog>
  )
}
