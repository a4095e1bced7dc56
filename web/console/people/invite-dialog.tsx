import { type FormEvent, useId, useState } from 'react'
import type { Role } from '../../../src/http/contract/console/operation.ts'
import { staffOperations } from '../../../src/http/contract/console/staff.ts'
import { useChange } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { Switch } from '../kit/check.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Select, TextInput } from '../kit/field.tsx'
import { consoleLanguages, useConsoleLanguage, useWords } from '../kit/language.tsx'
import { useToast } from '../kit/toast.tsx'
import { firstFocus } from '../sign-in/first-focus.ts'
import { RoleChoice } from './role-choice.tsx'
import { useStaffProblem } from './staff-problem.ts'
import { words } from './words.ts'

export interface InviteDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onInvited: () => void
}

export function InviteDialog({ open, ...rest }: InviteDialogProps) {
  return open ? <Inviting {...rest} /> : null
}

function Inviting({ onClose, onInvited }: Omit<InviteDialogProps, 'open'>) {
  const t = useWords(words)
  const tell = useToast()
  const id = useId()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('reviewer')
  const [masked, setMasked] = useState(false)
  const [locale, setLocale] = useState(useConsoleLanguage().language)
  const invite = useChange(staffOperations.invite, { refreshes: [staffOperations.listInvitations] })
  const wrong = useStaffProblem(invite.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate(
      { body: { email: email.trim(), role, masked, locale } },
      {
        onSuccess: () => {
          tell(t.inviteSent(email.trim()))
          onInvited()
        },
      },
    )
  }
  return (
    <Dialog
      title={t.invite}
      open
      onClose={onClose}
      actions={
        <Button type="submit" form={id} look="main" icon="send" busy={invite.isPending}>
          {t.sendInvitation}
        </Button>
      }
    >
      <form id={id} className="hc-stack" onSubmit={submit}>
        <TextInput
          label={t.email}
          type="email"
          required
          ref={firstFocus}
          autoComplete="off"
          value={email}
          onChange={setEmail}
          hint={t.inviteHint}
          error={wrong === '' ? undefined : wrong}
        />
        <RoleChoice value={role} onChange={setRole} />
        <Switch label={t.masked} hint={t.maskedHint} checked={masked} onChange={setMasked} />
        <Select
          label={t.mailLanguage}
          value={locale}
          options={(['en', 'de'] as const).map((code) => ({ value: code, label: consoleLanguages[code] }))}
          onChange={setLocale}
        />
      </form>
    </Dialog>
  )
}
