import { useState } from 'react'
import { sessionOperations } from '../../../src/http/contract/console/session.ts'
import { useChange } from '../api.ts'
import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { Panel } from '../kit/page.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { RecoveryDialog } from './recovery-dialog.tsx'
import { SecondStepDialog } from './second-step-dialog.tsx'
import { words } from './words.ts'

type Shown = 'on' | 'off' | 'codes'

export function SecondStep() {
  const t = useWords(words)
  const tell = useToast()
  const { member } = useWorkplace()
  const [shown, setShown] = useState<Shown>()
  const [codes, setCodes] = useState<readonly string[]>()
  const hide = () => setShown(undefined)
  const turnOff = useChange(sessionOperations.endSecondStep)
  const renew = useChange(sessionOperations.renewRecoveryCodes, { refreshes: [] })
  const off = (password: string) =>
    turnOff.mutate(
      { body: { password } },
      {
        onSuccess: () => {
          hide()
          tell(t.turnedOff)
        },
      },
    )
  const newCodes = (password: string) =>
    renew.mutate(
      { body: { password } },
      {
        onSuccess: ({ recoveryCodes }) => {
          hide()
          setCodes(recoveryCodes)
        },
      },
    )
  return (
    <Panel>
      <div className="hc-stack">
        <p>
          {member.secondStep && (
            <>
              <Badge tone="good" icon="check">
                {t.secondStep}
              </Badge>{' '}
            </>
          )}
          {member.secondStep ? t.secondStepOn : t.secondStepOff}
        </p>
        <div className="hc-page-actions">
          {member.secondStep ? (
            <>
              <Button onClick={() => setShown('codes')}>{t.newCodes}</Button>
              <Button onClick={() => setShown('off')}>{t.turnOff}</Button>
            </>
          ) : (
            <Button look="main" icon="shield" onClick={() => setShown('on')}>
              {t.turnOn}
            </Button>
          )}
        </div>
      </div>
      <SecondStepDialog
        open={shown === 'on'}
        onClose={hide}
        onDone={(made) => {
          hide()
          setCodes(made)
        }}
      />
      <PasswordDialog
        title={t.turnOffTitle}
        text={t.turnOffText}
        confirm={t.turnOff}
        look="danger"
        open={shown === 'off'}
        busy={turnOff.isPending}
        problem={turnOff.error}
        onConfirm={off}
        onClose={hide}
      />
      <PasswordDialog
        title={t.newCodes}
        text={t.recoveryText}
        confirm={t.next}
        open={shown === 'codes'}
        busy={renew.isPending}
        problem={renew.error}
        onConfirm={newCodes}
        onClose={hide}
      />
      <RecoveryDialog codes={codes} onClose={() => setCodes(undefined)} />
    </Panel>
  )
}
