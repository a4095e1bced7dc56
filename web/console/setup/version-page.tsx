import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Catalogue } from '../../../src/http/contract/console/catalogue.ts'
import { setupOperations } from '../../../src/http/contract/console/setup.ts'
import { call, useRead } from '../api.ts'
import { Ago } from '../kit/ago.tsx'
import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useWords } from '../kit/language.tsx'
import { Page, Section } from '../kit/page.tsx'
import { EmptyState, Notice, Ready } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import { Problem } from '../problem.ts'
import { useWorkplace } from '../shell/workplace.tsx'
import { ChangesList } from './changes-list.tsx'
import { SavedBy } from './history-page.tsx'
import { historyWords } from './history-words.ts'
import { useSay } from './say.ts'
import { SetupPage } from './setup-frame.tsx'
import { SetupProblem } from './setup-problem.tsx'

/** For whoever reads a conversation, too: what it was answered from. Only who sets up sees it among the other pages, and brings it back. */
export function VersionPage() {
  const t = useWords(historyWords)
  const { may } = useWorkplace()
  const { number = '0' } = useParams()
  const title = t.version(Number(number))
  if (!may('manager'))
    return (
      <Page title={title} width="narrow">
        <Version number={number} current={undefined} />
      </Page>
    )
  return (
    <SetupPage title={title} up={{ href: '/setup/history', label: t.title }}>
      {({ catalogue }) => <Version number={number} current={catalogue.version} />}
    </SetupPage>
  )
}

function Version({ number, current }: { readonly number: string; readonly current: number | undefined }) {
  const t = useWords(historyWords)
  const read = useRead(setupOperations.getVersion, { params: { number } })
  if (read.error?.code === 'version_not_found') return <EmptyState title={t.notKept} />
  return (
    <Ready of={read}>
      {({ version, catalogue }) => (
        <div className="hc-stack">
          <p className="hc-line">
            <SavedBy version={version} /> · <Ago at={version.at} />
            {version.number === current && <Badge tone="good">{t.current}</Badge>}
          </p>
          {version.number === current && <Notice tone="good">{t.isCurrent}</Notice>}
          {current !== undefined && version.number !== current && <Restore number={version.number} current={current} />}
          {version.by !== null && (
            <Section title={t.changed}>
              <ChangesList changes={version.changes} />
            </Section>
          )}
          <Then catalogue={catalogue} />
        </div>
      )}
    </Ready>
  )
}

/** What a reviewer of an old conversation wants to know: the prices, the people, the answers of that time. */
function Then({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useWords(historyWords)
  const say = useSay()
  const isLive = ({ archived }: { readonly archived: boolean }) => !archived
  return (
    <Section title={t.asItWas}>
      <dl className="hc-facts">
        <dt>{t.services}</dt>
        <dd>
          {catalogue.services
            .filter(isLive)
            .map(
              ({ name, durationMinutes, priceMinor }) =>
                `${name} (${say.span(durationMinutes)}, ${say.price(priceMinor, catalogue.currency)})`,
            )
            .join(', ')}
        </dd>
        <dt>{t.resources}</dt>
        <dd>
          {catalogue.resources
            .filter(isLive)
            .map(({ name }) => name)
            .join(', ')}
        </dd>
        <dt>{t.policies}</dt>
        <dd>
          {Object.entries(catalogue.policies).map(([topic, words]) => (
            <p key={topic}>
              <strong>{topic}</strong>: {words}
            </p>
          ))}
        </dd>
        <dt>{t.questions}</dt>
        <dd>
          {catalogue.questions.map(({ id, question, answer }) => (
            <p key={id}>
              <strong>{question}</strong> {answer}
            </p>
          ))}
        </dd>
      </dl>
    </Section>
  )
}

function Restore({ number, current }: { readonly number: number; readonly current: number }) {
  const t = useWords(historyWords)
  const tell = useToast()
  const queries = useQueryClient()
  const [, go] = useLocation()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const compared = useRead(setupOperations.compareVersion, { params: { number: String(number) } }, { enabled: asking })
  if (!useWorkplace().may('owner')) return null
  const isOutside = problem?.code === 'bookings_outside'
  const restore = async () => {
    try {
      await call(setupOperations.restoreVersion, {
        params: { number: String(number) },
        body: { basedOn: current, acceptOutside: isOutside },
      })
      await queries.invalidateQueries()
      tell(t.restoredTold(number))
      go('/setup/history')
    } catch (refused) {
      if (!(refused instanceof Problem)) throw refused
      setProblem(refused)
    }
  }
  return (
    <div>
      <Button icon="replay" onClick={() => setAsking(true)}>
        {t.restore}
      </Button>
      <Dialog
        open={asking}
        title={t.restoreTitle(number)}
        size="large"
        onClose={() => setAsking(false)}
        actions={
          <Button look="main" onClick={() => void restore()}>
            {isOutside ? t.anyway : t.restore}
          </Button>
        }
      >
        <div className="hc-stack">
          <p>{t.restoreText}</p>
          <Ready of={compared}>{({ changes }) => <ChangesList changes={changes} />}</Ready>
          {problem !== undefined && <SetupProblem problem={problem} />}
        </div>
      </Dialog>
    </div>
  )
}
