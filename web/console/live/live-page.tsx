import { useState } from 'react'
import { type LiveList, liveOperations, type LiveRow } from '../../../src/http/contract/console/live.ts'
import { useRead } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { EmptyState, Notice, Ready } from '../kit/states.tsx'
import { useLive } from '../kit/use-live.ts'
import { useWorkplace } from '../shell/workplace.tsx'
import { LiveLine } from './live-line.tsx'
import { SettingsDialog } from './settings-dialog.tsx'
import { behind } from './waited.tsx'
import { words } from './words.ts'
import './live.css'

/** What goes on now: who waits for a person, who has one, and what the assistant is doing. */
export function LivePage() {
  const t = useWords(words)
  const [settings, setSettings] = useState(false)
  const read = useRead(liveOperations.listLive, {}, { keep: true, every: 60_000 })
  useLive(['conversation.changed', 'handoff.changed'], () => void read.refetch())
  return (
    <Page
      title={t.title}
      intro={t.intro}
      actions={
        <Button icon="bell" onClick={() => setSettings(true)}>
          {t.settings}
        </Button>
      }
    >
      <Ready of={read}>{(list) => <Lists list={list} />}</Ready>
      <SettingsDialog open={settings} onClose={() => setSettings(false)} />
    </Page>
  )
}

function Lists({ list }: { readonly list: LiveList }) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const { business } = useWorkplace()
  const behindMs = behind(list.now)
  const groups = Map.groupBy(list.conversations, groupOf)
  return (
    <div className="hl-groups">
      {!list.answersNow && (
        <Notice icon="clock">
          {list.answersFrom === null ? t.nobodyKnown : t.nobodyExpected(format.short(list.answersFrom, business.timeZone))}
        </Notice>
      )}
      {list.conversations.length === 0 && (
        <EmptyState icon="live" title={t.nothing}>
          {t.nothingText}
        </EmptyState>
      )}
      {(['waiting', 'owned', 'active'] as const).map((group) => {
        const rows = groups.get(group) ?? []
        return rows.length === 0 ? null : (
          <section key={group} aria-labelledby={`live-${group}`}>
            <h2 id={`live-${group}`} className="hl-group">
              {{ waiting: t.waitingGroup, owned: t.ownedGroup, active: t.activeGroup }[group]}
            </h2>
            <ul className="hl-list">
              {rows.map((row) => (
                <li key={row.id}>
                  <LiveLine row={row} behindMs={behindMs} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function groupOf({ waitingSince, ownerId }: LiveRow): 'waiting' | 'owned' | 'active' {
  if (ownerId !== null) return 'owned'
  return waitingSince === null ? 'active' : 'waiting'
}
