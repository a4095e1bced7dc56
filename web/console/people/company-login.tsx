import { type FormEvent, useState } from 'react'
import { type Role, roles } from '../../../src/http/contract/console/operation.ts'
import { type CompanyLogin as Login, staffOperations } from '../../../src/http/contract/console/staff.ts'
import { useChange, useRead } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { ConfirmDialog } from '../kit/dialog.tsx'
import { Select, TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { Panel, Section } from '../kit/page.tsx'
import { Notice, Ready } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import { useStaffProblem } from './staff-problem.ts'
import { words } from './words.ts'

/** The company's own sign-in (OpenID Connect): where it is, and whom it lets in. */
export function CompanyLogin() {
  const t = useWords(words)
  const read = useRead(staffOperations.getCompanyLogin, {})
  return (
    <div className="hc-company-login">
      <Section title={t.login} intro={t.loginIntro}>
        <Ready of={read}>
          {({ login, redirectUri }) => <LoginForm key={JSON.stringify(login)} login={login} redirectUri={redirectUri} />}
        </Ready>
      </Section>
    </div>
  )
}

function LoginForm({ login, redirectUri }: { readonly login: Login | null; readonly redirectUri: string }) {
  const t = useWords(words)
  const tell = useToast()
  const [issuer, setIssuer] = useState(login?.issuer ?? '')
  const [clientId, setClientId] = useState(login?.clientId ?? '')
  const [clientSecret, setClientSecret] = useState('')
  const [emailDomain, setEmailDomain] = useState(login?.emailDomain ?? '')
  const [defaultRole, setDefaultRole] = useState<Role | ''>(login?.defaultRole ?? '')
  const save = useChange(staffOperations.saveCompanyLogin, { refreshes: [staffOperations.getCompanyLogin] })
  const wrong = useStaffProblem(save.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const secret = clientSecret === '' ? {} : { clientSecret }
    const body = { issuer: issuer.trim(), clientId, emailDomain, defaultRole: defaultRole === '' ? null : defaultRole, ...secret }
    save.mutate({ body }, { onSuccess: () => tell(t.loginSaved) })
  }
  const options = [
    { value: '' as const, label: t.onlyInvited },
    ...roles.map((role) => ({ value: role, label: t.everybodyAs(t.roles[role]) })),
  ]
  return (
    <Panel>
      <form className="hc-stack" onSubmit={submit}>
        <div>
          <p>{t.redirectHint}</p>
          <p className="hc-copy-line">
            <code>{redirectUri}</code> <CopyButton text={redirectUri} />
          </p>
        </div>
        <TextInput
          label={t.issuer}
          hint={t.issuerHint}
          type="url"
          required
          placeholder="https://login.example.com"
          value={issuer}
          onChange={setIssuer}
        />
        <TextInput label={t.clientId} required autoComplete="off" value={clientId} onChange={setClientId} />
        <TextInput
          label={t.clientSecret}
          type="password"
          autoComplete="off"
          required={login === null}
          {...(login === null ? {} : { hint: t.secretKept })}
          value={clientSecret}
          onChange={setClientSecret}
        />
        <TextInput label={t.domain} hint={t.domainHint} required placeholder="example.com" value={emailDomain} onChange={setEmailDomain} />
        <Select label={t.whoComes} value={defaultRole} options={options} onChange={setDefaultRole} />
        {wrong !== '' && (
          <div role="alert">
            <Notice tone="bad" icon="warning">
              {wrong} {save.error?.code === 'login_unusable' && save.error.message}
            </Notice>
          </div>
        )}
        <div className="hc-page-actions">
          <Button type="submit" look="main" busy={save.isPending}>
            {t.save}
          </Button>
          {login !== null && <Remove />}
        </div>
      </form>
    </Panel>
  )
}

function Remove() {
  const t = useWords(words)
  const tell = useToast()
  const [asking, setAsking] = useState(false)
  const remove = useChange(staffOperations.removeCompanyLogin, { refreshes: [staffOperations.getCompanyLogin] })
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t.removeLogin}</Button>
      <ConfirmDialog
        title={t.removeLogin}
        open={asking}
        confirm={t.removeLogin}
        busy={remove.isPending}
        onConfirm={() => remove.mutate({}, { onSuccess: () => tell(t.loginRemoved), onSettled: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t.removeLoginText}</p>
      </ConfirmDialog>
    </>
  )
}
