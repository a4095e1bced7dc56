import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { type QueueName, reviewOperations } from '../../../src/http/contract/console/review.ts'
import { useRead } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { useLive } from '../kit/use-live.ts'
import { AgreementFigures } from './agreement-figures.tsx'
import { Mentions } from './mentions-list.tsx'
import { Queue } from './queue.tsx'
import { SettingsDrawer } from './settings-drawer.tsx'
import { words } from './words.ts'
import '../conversations/conversations.css'
import './review.css'

const sides = ['flagged', 'sampled', 'mine', 'mentions', 'agreement'] as const
type Side = (typeof sides)[number]

/** What waits to be looked at, and how far those who look agree. */
export function ReviewPage() {
  const t = useWords(words)
  const [, go] = useLocation()
  const [settings, setSettings] = useState(false)
  const asked = new URLSearchParams(useSearch()).get('of')
  const side = sides.find((one) => one === asked) ?? 'flagged'
  const counts = useRead(reviewOperations.queueCounts, {})
  useLive(['conversation.changed'], () => void counts.refetch())
  const count = (name: Exclude<Side, 'agreement'>) => (counts.data?.[name] === 0 ? undefined : counts.data?.[name])
  return (
    <Page
      title={t.title}
      intro={t.intro}
      width="full"
      actions={
        <Button icon="settings" onClick={() => setSettings(true)}>
          {t.settings}
        </Button>
      }
    >
      <Tabs
        label={t.views}
        tabs={[
          { key: 'flagged', label: t.queues.flagged, count: count('flagged') },
          { key: 'sampled', label: t.queues.sampled, count: count('sampled') },
          { key: 'mine', label: t.queues.mine, count: count('mine') },
          { key: 'mentions', label: t.mentions, count: count('mentions') },
          { key: 'agreement', label: t.agreement },
        ]}
        chosen={side}
        onChoose={(wanted) => go(`/review?of=${wanted}`, { replace: true })}
      >
        <Shown side={side} />
      </Tabs>
      <SettingsDrawer open={settings} onClose={() => setSettings(false)} />
    </Page>
  )
}

function Shown({ side }: { readonly side: Side }) {
  if (side === 'mentions') return <Mentions />
  if (side === 'agreement') return <AgreementFigures />
  return <Queue key={side} of={side satisfies QueueName} />
}
