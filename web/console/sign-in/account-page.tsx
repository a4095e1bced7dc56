import { type FormEvent, useState } from 'react'
import { sessionOperations } from '../../../src/http/contract/console/session.ts'
import { useChange } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { Select, TextInput } from '../kit/field.tsx'
import { consoleLanguages, useWords } from '../kit/language.tsx'
import { Page, Panel, Section } from '../kit/page.tsx'
import { ProblemNotice } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import './alone.css'
import { PasswordField } from './password-field.tsx'
import { useRefused } from './refused-words.ts'
import { SecondStep } from './second-step.tsx'
import { Sessions } from './sessions.tsx'
import { words } from './words.ts'

export function AccountPage() {
  const t = useWords(words)
  return (
    <Page title={t.account} intro={t.accountIntro} width="narrow">
      <Section title={t.profile}>
        <Profile />
      </Section>
      <Section title={t.password}>
        <ChangePassword />
      </Section>
      <Section title={t.secondStep}>
        <SecondStep />
      </Section>
      <Section title={t.sessions}>
        <Sessions />
      </Section>
    </Page>
  )
}

function Profile() {
  const t = useWords(words)
  const tell = useToast()
  const { member } = useWorkplace()
  const [name, setName] = useState(member.name)
  const [language, setLanguage] = useState<'en' | 'de'>(member.locale.toLowerCase().startsWith('de') ? 'de' : 'en')
  const change = useChange(sessionOperations.changeMe)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({ body: { name, locale: language } }, { onSuccess: () => tell(t.saved) })
  }
  return (
    <Panel>
      <form className="hc-stack" onSubmit={submit}>
        <TextInput label={t.name} autoComplete="name" required maxLength={100} value={name} onChange={setName} />
        <TextInput label={t.email} type="email" readOnly value={member.email} onChange={() => {}} />
        <Select
          label={t.mailLanguage}
          value={language}
          options={(['en', 'de'] as const).map((code) => ({ value: code, label: consoleLanguages[code] }))}
          onChange={setLanguage}
        />
        {change.error !== null && <ProblemNotice problem={change.error} />}
        <div>
          <Button type="submit" look="main" busy={change.isPending}>
            {t.save}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

function ChangePassword() {
  const t = useWords(words)
  const tell = useToast()
  const { member } = useWorkplace()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useChange(sessionOperations.changePassword)
  const refused = useRefused(change.error)
  const isNext = change.error?.fieldErrors['password'] !== undefined && change.error.code === 'invalid_input'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(
      { body: { current, next } },
      {
        onSuccess: () => {
          tell(t.passwordChanged)
          setCurrent('')
          setNext('')
        },
      },
    )
  }
  return (
    <Panel>
      <form className="hc-stack" onSubmit={submit}>
        <input className="hf-hidden" type="email" autoComplete="username" readOnly tabIndex={-1} aria-hidden="true" value={member.email} />
        <PasswordField
          label={t.currentPassword}
          name="current"
          value={current}
          onChange={setCurrent}
          error={isNext || refused === '' ? undefined : refused}
        />
        <PasswordField label={t.newPassword} name="next" isNew value={next} onChange={setNext} error={isNext ? refused : undefined} />
        <div>
          <Button type="submit" busy={change.isPending} disabled={current === '' || next === ''}>
            {t.changePassword}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
