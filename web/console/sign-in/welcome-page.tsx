import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { sessionOperations } from '../../../src/http/contract/console/session.ts'
import { call, useChange } from '../api.ts'
import { Button, ButtonLink } from '../kit/button.tsx'
import { TextInput } from '../kit/field.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Loading, Notice } from '../kit/states.tsx'
import type { Problem } from '../problem.ts'
import { AlonePage } from './alone-page.tsx'
import { takeLinkToken } from './link-token.ts'
import { PasswordField } from './password-field.tsx'
import { useRefused } from './refused-words.ts'
import { useLetIn } from './use-let-in.ts'
import { words } from './words.ts'

type LinkAnswer = Awaited<ReturnType<typeof call<typeof sessionOperations.findLink>>>

/** An invitation, or the first owner's welcome: name and password, and one is in. */
export function WelcomePage() {
  const t = useWords(words)
  const [token] = useState(takeLinkToken)
  const link = useLinkLook(token)
  if (link.data !== undefined) return <Join token={token} email={link.data.email} role={link.data.role} />
  return (
    <AlonePage title={link.error === null ? t.welcome : t.linkOver} {...(link.error === null ? {} : { text: t.linkOverText })}>
      {link.error === null ? <Loading lines={3} /> : <ButtonLink href="/sign-in">{t.toSignIn}</ButtonLink>}
    </AlonePage>
  )
}

export function useLinkLook(token: string) {
  return useQuery<LinkAnswer, Problem>({
    queryKey: ['link', token],
    queryFn: () => call(sessionOperations.findLink, { body: { token: token === '' ? '-' : token } }),
    retry: false,
    staleTime: Infinity,
  })
}

function Join({
  token,
  email: invited,
  role,
}: {
  readonly token: string
  readonly email: string | null
  readonly role: LinkAnswer['role']
}) {
  const t = useWords(words)
  const { locale } = useConsoleLanguage()
  const [name, setName] = useState('')
  const [email, setEmail] = useState(invited ?? '')
  const [password, setPassword] = useState('')
  const letIn = useLetIn()
  const accept = useChange(sessionOperations.acceptInvitation, { refreshes: [] })
  const refused = useRefused(accept.error)
  const isPassword = accept.error?.fieldErrors['password'] !== undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const who = invited === null ? { email } : {}
    accept.mutate({ body: { token, name, password, locale, ...who } }, { onSuccess: letIn })
  }
  return (
    <AlonePage title={t.welcome} text={role === null ? t.welcomeText : t.welcomeAs(t.roles[role])}>
      {refused !== '' && !isPassword && (
        <div role="alert">
          <Notice tone="bad" icon="warning">
            {refused}
          </Notice>
        </div>
      )}
      <form onSubmit={submit}>
        <TextInput label={t.name} name="name" autoComplete="name" autoFocus required maxLength={100} value={name} onChange={setName} />
        <TextInput
          label={t.email}
          type="email"
          name="email"
          autoComplete="username"
          required
          readOnly={invited !== null}
          value={email}
          onChange={setEmail}
        />
        <PasswordField label={t.newPassword} isNew value={password} onChange={setPassword} error={isPassword ? refused : undefined} />
        <Button type="submit" look="main" busy={accept.isPending}>
          {t.join}
        </Button>
      </form>
    </AlonePage>
  )
}
