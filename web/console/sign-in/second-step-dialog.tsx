import { type FormEvent, useId, useState } from 'react'
import { sessionOperations } from '../../../src/http/contract/console/session.ts'
import { useChange } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { firstFocus } from './first-focus.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { useRefused } from './refused-words.ts'
import { words } from './words.ts'

export interface SecondStepDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** It is on; these are the recovery codes. */
  readonly onDone: (recoveryCodes: readonly string[]) => void
}

/** The password, the code to scan, the first six digits. */
export function SecondStepDialog({ open, onClose, onDone }: SecondStepDialogProps) {
  const t = useWords(words)
  const begin = useChange(sessionOperations.beginSecondStep, { refreshes: [] })
  const close = () => {
    begin.reset()
    onClose()
  }
  if (open && begin.data !== undefined)
    return (
      <Scan
        {...begin.data}
        onClose={close}
        onDone={(codes) => {
          begin.reset()
          onDone(codes)
        }}
      />
    )
  return (
    <PasswordDialog
      title={t.secondStep}
      text={t.confirmYou}
      confirm={t.next}
      open={open}
      busy={begin.isPending}
      problem={begin.error}
      onConfirm={(password) => begin.mutate({ body: { password } })}
      onClose={close}
    />
  )
}

interface ScanProps extends Omit<SecondStepDialogProps, 'open'> {
  readonly secret: string
  /** SVG. */
  readonly qr: string
}

function Scan({ secret, qr, onClose, onDone }: ScanProps) {
  const t = useWords(words)
  const id = useId()
  const [code, setCode] = useState('')
  const confirm = useChange(sessionOperations.confirmSecondStep)
  const refused = useRefused(confirm.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate({ body: { code } }, { onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes), onError: () => setCode('') })
  }
  return (
    <Dialog
      title={t.secondStep}
      open
      onClose={onClose}
      actions={
        <Button type="submit" form={id} look="main" busy={confirm.isPending} disabled={code.replace(/\s/g, '').length !== 6}>
          {t.turnOnNow}
        </Button>
      }
    >
      <form id={id} className="hc-stack" onSubmit={submit}>
        <p>{t.scan}</p>
        <div className="hc-qr">
          <img src={`data:image/svg+xml,${encodeURIComponent(qr)}`} alt={t.qrAlt} />
          <div>
            <p>{t.orType}</p>
            <code className="hc-secret">{(secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
            <div>
              <CopyButton text={secret} />
            </div>
          </div>
        </div>
        <TextInput
          label={t.digits}
          className="hc-input hc-code-input"
          inputMode="numeric"
          autoComplete="one-time-code"
          ref={firstFocus}
          maxLength={7}
          value={code}
          onChange={setCode}
          error={refused === '' ? undefined : refused}
        />
      </form>
    </Dialog>
  )
}
