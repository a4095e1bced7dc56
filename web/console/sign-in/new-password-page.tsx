import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { sessionOperations } from '../../../src/http/contract/console/session.ts'
import { useChange } from '../api.ts'
import { Button, ButtonLink } from '../kit/button.tsx'
import { TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { Loading, Notice } from '../kit/states.tsx'
import { AlonePage } from './alone-page.tsx'
import { takeLinkToken } from './link-token.ts'
import { PasswordField } from './password-field.tsx'
import { useRefused } from './refused-words.ts'
import { useLetIn } from './use-let-in.ts'
import { useLinkLook } from './welcome-page.tsx'
import { words } from './words.ts'

export function NewPasswordPage() {
  const t = useWords(words)
  const [token] = useState(takeLinkToken)
  const link = useLinkLook(token)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(false)
  const letIn = useLetIn()
  const reset = useChange(sessionOperations.resetPassword, { refreshes: [] })
  const refused = useRefused(reset.error)
  const isPassword = reset.error?.fieldErrors['password'] !== undefined
  const isAsking = reset.error?.code === 'code_required'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { token, password, ...(code === '' ? {} : { code }) }
    reset.mutate({ body }, { onSuccess: letIn, onError: ({ code: why }) => why === 'code_required' && setAsked(true) })
  }
  if (link.data === undefined)
    return (
      <AlonePage title={link.error === null ? t.choosePassword : t.linkOver} {...(link.error === null ? {} : { text: t.linkOverText })}>
        {link.error === null ? <Loading lines={3} /> : <ButtonLink href="/forgotten">{t.sendLink}</ButtonLink>}
      </AlonePage>
    )
  return (
    <AlonePage title={t.choosePassword} text={t.choosePasswordText}>
      {refused !== '' && !isPassword && !isAsking && (
        <div role="alert">
          <Notice tone="bad" icon="warning">
            {refused}
          </Notice>
        </div>
      )}
      <form onSubmit={submit}>
        {link.data.email !== null && (
          <input
            className="hf-hidden"
            type="email"
            autoComplete="username"
            readOnly
            tabIndex={-1}
            aria-hidden="true"
            value={link.data.email}
          />
        )}
        <PasswordField
          label={t.newPassword}
          isNew
          autoFocus
          value={password}
          onChange={setPassword}
          error={isPassword ? refused : undefined}
        />
        {asked && (
          <TextInput
            label={t.code}
            hint={t.codeHint}
            value={code}
            onChange={setCode}
            name="code"
            autoComplete="one-time-code"
            autoFocus
            required
          />
        )}
        <Button type="submit" look="main" busy={reset.isPending}>
          {t.setPassword}
        </Button>
      </form>
      <Link className="hc-door-link" href="/sign-in">
        {t.toSignIn}
      </Link>
    </AlonePage>
  )
}
