import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { sessionOperations } from '../../../src/http/contract/console/session.ts'
import { useChange } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { TextInput } from '../kit/field.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Notice } from '../kit/states.tsx'
import { AlonePage } from './alone-page.tsx'
import { useRefused } from './refused-words.ts'
import { words } from './words.ts'

/** The same words whether or not there is such an account. */
export function ForgottenPage() {
  const t = useWords(words)
  const { locale } = useConsoleLanguage()
  const [email, setEmail] = useState('')
  const ask = useChange(sessionOperations.requestReset, { refreshes: [] })
  const refused = useRefused(ask.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate({ body: { email, locale } })
  }
  if (ask.isSuccess)
    return (
      <AlonePage title={t.mailed} text={t.mailedText(email)}>
        <Link className="hc-door-link" href="/sign-in">
          {t.toSignIn}
        </Link>
      </AlonePage>
    )
  return (
    <AlonePage title={t.forgotten} text={t.forgottenText}>
      {refused !== '' && (
        <div role="alert">
          <Notice tone="bad" icon="warning">
            {refused}
          </Notice>
        </div>
      )}
      <form onSubmit={submit}>
        <TextInput label={t.email} type="email" name="email" autoComplete="username" autoFocus required value={email} onChange={setEmail} />
        <Button type="submit" look="main" busy={ask.isPending}>
          {t.sendLink}
        </Button>
      </form>
      <Link className="hc-door-link" href="/sign-in">
        {t.toSignIn}
      </Link>
    </AlonePage>
  )
}
