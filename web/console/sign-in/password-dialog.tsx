import { type FormEvent, useId, useState } from 'react'
import { Button, type ButtonLook } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { PasswordField } from './password-field.tsx'
import { useRefused } from './refused-words.ts'
import { useWords } from '../kit/language.tsx'
import { words } from './words.ts'

export interface PasswordDialogProps {
  readonly title: string
  readonly text: string
  readonly confirm: string
  readonly look?: ButtonLook
  readonly open: boolean
  readonly busy: boolean
  readonly problem: Error | null
  readonly onConfirm: (password: string) => void
  readonly onClose: () => void
}

/** Before how one signs in is changed: whoever sits there shows that it is them. */
export function PasswordDialog({ open, ...rest }: PasswordDialogProps) {
  // Closed, what was typed goes.
  return open ? <Asking {...rest} /> : null
}

function Asking({ title, text, confirm, look = 'main', busy, problem, onConfirm, onClose }: Omit<PasswordDialogProps, 'open'>) {
  const t = useWords(words)
  const id = useId()
  const [password, setPassword] = useState('')
  const refused = useRefused(problem)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password !== '') onConfirm(password)
  }
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      size="small"
      actions={
        <Button type="submit" form={id} look={look} busy={busy} disabled={password === ''}>
          {confirm}
        </Button>
      }
    >
      <form id={id} className="hc-stack" onSubmit={submit}>
        <p>{text}</p>
        <PasswordField
          label={t.currentPassword}
          autoFocus
          value={password}
          onChange={setPassword}
          error={refused === '' ? undefined : refused}
        />
      </form>
    </Dialog>
  )
}
