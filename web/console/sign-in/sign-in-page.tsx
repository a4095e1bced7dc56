import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { sessionOperations } from '../../../src/http/contract/console/session.ts'
import { addressOf, useChange, useRead } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { Notice } from '../kit/states.tsx'
import { base } from '../tenant.ts'
import { AlonePage } from './alone-page.tsx'
import { PasswordField } from './password-field.tsx'
import { useRefused } from './refused-words.ts'
import { useLetIn, wayBack } from './use-let-in.ts'
import { words } from './words.ts'

export function SignInPage() {
  const t = useWords(words)
  const place = useRead(sessionOperations.getSignIn, {})
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(false)
  const letIn = useLetIn()
  const signIn = useChange(sessionOperations.signIn, { refreshes: [] })
  const refused = useRefused(signIn.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { email, password, ...(code === '' ? {} : { code }) }
    signIn.mutate(
      { body },
      {
        onSuccess: letIn,
        onError: (problem) => {
          if (problem.code === 'code_required') setAsked(true)
          if (problem.code === 'code_wrong') setCode('')
        },
      },
    )
  }
  const isAsking = signIn.error?.code === 'code_required'
  return (
    <AlonePage title={asked ? t.codeTitle : t.signIn} {...(asked ? { text: t.codeText } : {})}>
      <Returned />
      {place.data?.companyLogin === true && !asked && (
        <>
          <a className="hc-button hc-door-company" href={companyAddress()}>
            {t.company}
          </a>
          <p className="hc-door-or">{t.or}</p>
        </>
      )}
      {refused !== '' && !isAsking && (
        <div role="alert">
          <Notice tone="bad" icon="warning">
            {refused}
          </Notice>
        </div>
      )}
      <form onSubmit={submit}>
        {asked ? (
          <TextInput
            label={t.code}
            hint={t.codeHint}
            value={code}
            onChange={setCode}
            name="code"
            autoComplete="one-time-code"
            inputMode="text"
            autoFocus
            required
          />
        ) : (
          <>
            <TextInput
              label={t.email}
              type="email"
              name="email"
              autoComplete="username"
              autoFocus
              required
              value={email}
              onChange={setEmail}
            />
            <PasswordField label={t.password} value={password} onChange={setPassword} />
          </>
        )}
        <Button type="submit" look="main" busy={signIn.isPending}>
          {t.signIn}
        </Button>
      </form>
      {asked ? (
        <button
          type="button"
          className="hc-link hc-door-link"
          onClick={() => {
            setAsked(false)
            setCode('')
            signIn.reset()
          }}
        >
          {t.otherAccount}
        </button>
      ) : (
        <Link className="hc-door-link" href="/forgotten">
          {t.forgotten}
        </Link>
      )}
    </AlonePage>
  )
}

/** What the company's own login came back with. */
function Returned() {
  const t = useWords(words)
  const code = new URLSearchParams(location.search).get('refused')
  if (code === null) return null
  const known: Readonly<Record<string, string>> = t.companyRefused
  return (
    <div role="alert">
      <Notice tone="bad" icon="warning">
        {known[code] ?? t.companyRefused.failed}
      </Notice>
    </div>
  )
}

function companyAddress(): string {
  const back = wayBack()
  return addressOf(sessionOperations.beginCompanyLogin, { query: back === '/' ? {} : { to: base + back } })
}
