import { useState } from 'react'
import { useLocation } from 'wouter'
import { webhookConsoleOperations as operations } from '../../../../src/http/contract/console/webhooks.ts'
import type { EndpointView } from '../../../../src/http/contract/webhooks.ts'
import { useChange } from '../../api.ts'
import { Button } from '../../kit/button.tsx'
import { ConfirmDialog, Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/language.tsx'
import { Menu } from '../../kit/menu.tsx'
import { ProblemNotice } from '../../kit/states.tsx'
import { SecretShown } from './secret-shown.tsx'
import { WebhookDialog } from './webhook-dialog.tsx'
import { webhooksWords } from './words.ts'

type Asked = 'edit' | 'rotate' | 'off' | 'remove'

/** What only an owner decides. What cannot be taken back is asked first. */
export function OwnerActs({ own }: { readonly own: EndpointView }) {
  const t = useWords(webhooksWords)
  const [, go] = useLocation()
  const [asked, setAsked] = useState<Asked>()
  const refreshes = [operations.listWebhooks]
  const change = useChange(operations.changeWebhook, { refreshes })
  const rotate = useChange(operations.rotateWebhook, { refreshes })
  const remove = useChange(operations.removeWebhook, { refreshes })
  const params = { endpoint: own.id }
  const close = () => setAsked(undefined)
  const items = [
    { key: 'rotate', label: t.rotate, icon: 'key', onChoose: () => setAsked('rotate') },
    ...(own.enabled ? [{ key: 'off', label: t.switchOff, icon: 'close', onChoose: () => setAsked('off') } as const] : []),
    { key: 'remove', label: t.remove, icon: 'trash', danger: true, onChoose: () => setAsked('remove') },
  ] as const
  const problem = change.error ?? rotate.error ?? remove.error
  const failed = problem !== null && <ProblemNotice problem={problem} />
  return (
    <>
      {!own.enabled && (
        <Button busy={change.isPending} onClick={() => change.mutate({ params, body: { enabled: true } })}>
          {t.switchOn}
        </Button>
      )}
      <Button icon="edit" onClick={() => setAsked('edit')}>
        {t.edit}
      </Button>
      <Menu label={t.more} iconOnly items={items} />
      <WebhookDialog key={JSON.stringify(own.events) + own.url} own={own} open={asked === 'edit'} onClose={close} />
      <ConfirmDialog
        open={asked === 'rotate' && rotate.data === undefined}
        title={t.rotateTitle}
        confirm={t.rotate}
        look="main"
        busy={rotate.isPending}
        onConfirm={() => rotate.mutate({ params })}
        onClose={close}
      >
        <p>{t.rotateText}</p>
        {failed}
      </ConfirmDialog>
      <Dialog
        title={t.rotateTitle}
        open={rotate.data !== undefined}
        onClose={() => (rotate.reset(), close())}
        actions={
          <Button look="main" onClick={() => (rotate.reset(), close())}>
            {t.done}
          </Button>
        }
      >
        <SecretShown secret={rotate.data?.secret ?? ''} />
      </Dialog>
      <ConfirmDialog
        open={asked === 'off'}
        title={t.offTitle}
        confirm={t.switchOff}
        busy={change.isPending}
        onConfirm={() => change.mutate({ params, body: { enabled: false } }, { onSuccess: close })}
        onClose={close}
      >
        <p>{t.offAsk(own.waiting)}</p>
        {failed}
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'remove'}
        title={t.removeTitle}
        confirm={t.remove}
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ params }, { onSuccess: () => go('/setup/webhooks') })}
        onClose={close}
      >
        <p>{t.removeText}</p>
        {failed}
      </ConfirmDialog>
    </>
  )
}
