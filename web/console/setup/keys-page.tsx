import { useState } from 'react'
import { setupOperations } from '../../../src/http/contract/console/setup.ts'
import type { AnswerOf } from '../../../src/http/contract/console/operation.ts'
import { useChange, useRead } from '../api.ts'
import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { ConfirmDialog } from '../kit/dialog.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Section } from '../kit/page.tsx'
import { EmptyState, Ready } from '../kit/states.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { tenant } from '../tenant.ts'
import { NewKeyDialog } from './new-key-dialog.tsx'
import { keysWords } from './keys-words.ts'
import { SetupPage } from './setup-frame.tsx'
import { SetupProblem } from './setup-problem.tsx'

type Key = AnswerOf<typeof setupOperations.listAssistantKeys>['keys'][number]

export function KeysPage() {
  const t = useWords(keysWords)
  const [isNew, setNew] = useState(false)
  const keys = useRead(setupOperations.listAssistantKeys, {})
  return (
    <SetupPage
      title={t.title}
      intro={t.intro}
      actions={
        <Button look="main" icon="key" onClick={() => setNew(true)}>
          {t.create}
        </Button>
      }
    >
      {({ publicUrl }) => (
        <div className="hc-stack">
          <Section title={t.address} actions={<CopyButton text={`${publicUrl}/${tenant}/mcp`} />}>
            <pre className="hs-snippet" tabIndex={0}>{`${publicUrl}/${tenant}/mcp`}</pre>
          </Section>
          <Ready of={keys}>
            {({ keys: list }) =>
              list.length === 0 ? (
                <EmptyState icon="key" title={t.none}>
                  {t.noneText}
                </EmptyState>
              ) : (
                <ul className="hs-list">
                  {list.map((key) => (
                    <KeyLine key={key.id} own={key} />
                  ))}
                </ul>
              )
            }
          </Ready>
          <NewKeyDialog open={isNew} onClose={() => setNew(false)} />
        </div>
      )}
    </SetupPage>
  )
}

function KeyLine({ own }: { readonly own: Key }) {
  const t = useWords(keysWords)
  const { format } = useConsoleLanguage()
  const { timeZone } = useWorkplace().business
  const [asking, setAsking] = useState(false)
  const revoke = useChange(setupOperations.revokeAssistantKey, { refreshes: [setupOperations.listAssistantKeys] })
  const when = (at: string) => `${format.date(at, timeZone)}, ${format.time(at, timeZone)}`
  return (
    <li data-archived={own.revokedAt !== null}>
      <span className="hs-list-text">
        <strong>{own.name}</strong>
        <span className="hc-soft hc-small">
          {own.scopes.join(', ')} · {t.created(when(own.createdAt))} ·{' '}
          {own.lastUsedAt === null ? t.neverUsed : t.lastUsed(when(own.lastUsedAt))}
        </span>
      </span>
      {own.trusted && <Badge tone="warm">{t.isTrusted}</Badge>}
      {own.revokedAt === null ? (
        <Button look="quiet" onClick={() => setAsking(true)}>
          {t.revoke}
        </Button>
      ) : (
        <Badge tone="bad">{t.revoked}</Badge>
      )}
      <ConfirmDialog
        open={asking}
        title={t.revokeTitle(own.name)}
        confirm={t.revoke}
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate({ params: { key: own.id } }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t.revokeText}</p>
        {revoke.error !== null && <SetupProblem problem={revoke.error} />}
      </ConfirmDialog>
    </li>
  )
}
