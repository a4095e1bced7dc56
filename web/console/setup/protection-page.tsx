import { useState } from 'react'
import {
  challengeModes,
  protectionOperations as operations,
  type ChallengeMode,
  type ProtectionView,
} from '../../../src/http/contract/console/protection.ts'
import { useChange, useRead } from '../api.ts'
import { Badge } from '../kit/badge.tsx'
import { Choices } from '../kit/choices.tsx'
import { useWords } from '../kit/language.tsx'
import { Section } from '../kit/page.tsx'
import { Notice, ProblemNotice, Ready } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import './protection/protection.css'
import { RightNow } from './protection/right-now.tsx'
import { protectionWords } from './protection/words.ts'
import { SaveLine } from './save-bar.tsx'
import { SetupPage } from './setup-frame.tsx'
import { words } from './words.ts'

/** When customers' browsers are asked for a proof of work before a time is held, what that costs, and what happens just now. */
export function ProtectionPage() {
  const t = useWords(protectionWords)
  const read = useRead(operations.getProtection, {}, { every: 15_000 })
  return (
    <SetupPage title={t.title} intro={t.intro}>
      {({ publicUrl }) => <Ready of={read}>{(view) => <Protection view={view} publicUrl={publicUrl} />}</Ready>}
    </SetupPage>
  )
}

function Protection({ view, publicUrl }: { readonly view: ProtectionView; readonly publicUrl: string }) {
  const t = useWords(protectionWords)
  const w = useWords(words)
  const mayChange = useWorkplace().may('owner')
  const { wanted, saving, choose, save } = useMode(view.challenge)
  const options = challengeModes.map((value) => ({
    value,
    text: t.modeTexts[value],
    label: (
      <>
        {t.modes[value]} {value === view.challenge && <Badge tone="good">{t.inForce}</Badge>}
      </>
    ),
  }))
  return (
    <div className="hc-stack">
      {!mayChange && <Notice>{w.onlyOwner}</Notice>}
      <Section title={t.when}>
        <div className="hc-stack">
          <Choices legend={t.when} hideLegend options={options} value={wanted} disabled={!mayChange} onChange={choose} />
          {wanted !== 'off' && cannotCompute(publicUrl) && (
            <Notice tone="warm" icon="warning">
              {t.noHttps(publicUrl)}
            </Notice>
          )}
        </div>
      </Section>
      <RightNow view={view} />
      <Section title={t.cost}>
        <ul className="hs-costs">
          {t.costs.map((text) => (
            <li key={text}>{text}</li>
          ))}
          <li>
            <a href="/docs#challenge_required" target="_blank" rel="noopener">
              {t.docs}
            </a>
          </li>
        </ul>
      </Section>
      {saving.error !== null && <ProblemNotice problem={saving.error} />}
      {mayChange && (
        <SaveLine
          isOther={wanted !== view.challenge}
          busy={saving.isPending}
          onSave={() => save(wanted)}
          onDiscard={() => choose(view.challenge)}
        />
      )}
    </div>
  )
}

/** What is chosen here and not saved yet; what somebody else saves meanwhile comes in by itself. The last to save has it as they see it. */
function useMode(saved: ChallengeMode) {
  const t = useWords(protectionWords)
  const w = useWords(words)
  const tell = useToast()
  const [draft, setDraft] = useState<ChallengeMode>()
  const saving = useChange(operations.setProtection, { refreshes: [operations.getProtection] })
  const save = (challenge: ChallengeMode) => {
    const act = { label: w.undo, run: () => saving.mutate({ body: { challenge: saved } }) }
    saving.mutate(
      { body: { challenge } },
      {
        onSuccess: () => {
          setDraft(undefined)
          tell(t.saved, { act })
        },
      },
    )
  }
  const choose = (mode: ChallengeMode) => setDraft(mode === saved ? undefined : mode)
  return { wanted: draft ?? saved, saving, choose, save }
}

/** Browsers have the hash only where nobody can have changed the page on its way; on one's own machine there is no way. */
function cannotCompute(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl)
  return protocol === 'http:' && !/^(localhost|127\.|\[::1\])|\.localhost$/.test(hostname)
}
