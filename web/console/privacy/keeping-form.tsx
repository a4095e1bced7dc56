import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import { privacyOperations, type privacySettingsShape } from '../../../src/http/contract/console/privacy.ts'
import { useChange } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { Checkbox } from '../kit/check.tsx'
import { TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { Panel } from '../kit/page.tsx'
import { Notice, ProblemNotice } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { words } from './words.ts'

type Settings = z.infer<typeof privacySettingsShape>

export function KeepingForm({ kept }: { readonly kept: Settings }) {
  const t = useWords(words)
  const tell = useToast()
  const mayChange = useWorkplace().may('owner')
  const [maskContact, setMaskContact] = useState(kept.maskContact)
  const [conversations, setConversations] = useState(text(kept.conversationDays))
  const [customers, setCustomers] = useState(text(kept.customerDays))
  const change = useChange(privacyOperations.setPrivacySettings, { refreshes: [privacyOperations.getPrivacySettings] })
  const wrong = (written: string) => (isDays(written) ? undefined : t.notDays)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!isDays(conversations) || !isDays(customers)) return
    const body = { maskContact, conversationDays: days(conversations), customerDays: days(customers) }
    change.mutate({ body }, { onSuccess: () => tell(t.saved) })
  }
  return (
    <Panel>
      <form className="hc-stack" onSubmit={save} noValidate>
        <Checkbox label={t.maskContact} hint={t.maskContactHint} checked={maskContact} disabled={!mayChange} onChange={setMaskContact} />
        <div className="hc-short-fields hc-stack">
          <TextInput
            label={t.conversationDays}
            note={`(${t.days})`}
            hint={t.conversationDaysHint}
            error={wrong(conversations)}
            inputMode="numeric"
            value={conversations}
            disabled={!mayChange}
            onChange={setConversations}
          />
          <TextInput
            label={t.customerDays}
            note={`(${t.days})`}
            hint={`${t.customerDaysHint} ${t.atNight}`}
            error={wrong(customers)}
            inputMode="numeric"
            value={customers}
            disabled={!mayChange}
            onChange={setCustomers}
          />
        </div>
        {change.error !== null && <ProblemNotice problem={change.error} />}
        {mayChange ? (
          <div className="hc-page-actions">
            <Button type="submit" look="main" busy={change.isPending}>
              {t.save}
            </Button>
          </div>
        ) : (
          <Notice icon="info">{t.onlyOwner}</Notice>
        )}
      </form>
    </Panel>
  )
}

function text(days: number | null): string {
  return days === null ? '' : String(days)
}

function isDays(written: string): boolean {
  return written.trim() === '' || (/^\d{1,4}$/.test(written.trim()) && Number(written) >= 1 && Number(written) <= 3650)
}

function days(written: string): number | null {
  return written.trim() === '' ? null : Number(written)
}
