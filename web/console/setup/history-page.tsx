import { Link } from 'wouter'
import { setupOperations, type VersionView } from '../../../src/http/contract/console/setup.ts'
import { useReadPages } from '../api.ts'
import { Ago } from '../kit/ago.tsx'
import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { EmptyState, Loading, ProblemNotice } from '../kit/states.tsx'
import { ChangesList } from './changes-list.tsx'
import { historyWords } from './history-words.ts'
import { SetupPage } from './setup-frame.tsx'

export function HistoryPage() {
  const t = useWords(historyWords)
  return (
    <SetupPage title={t.title} intro={t.intro}>
      {({ catalogue }) => <Versions current={catalogue.version} />}
    </SetupPage>
  )
}

function Versions({ current }: { readonly current: number }) {
  const t = useWords(historyWords)
  const read = useReadPages(setupOperations.listVersions, {})
  if (read.data === undefined)
    return read.error === null ? <Loading /> : <ProblemNotice problem={read.error} onRetry={() => void read.refetch()} />
  const versions = read.data.pages.flatMap((page) => page.versions)
  // The newest in the list may be newer than the catalogue that this page was opened with.
  const newest = Math.max(current, versions[0]?.number ?? 0)
  if (versions.length === 0)
    return (
      <EmptyState icon="replay" title={t.none}>
        {t.noneText}
      </EmptyState>
    )
  return (
    <div className="hc-stack">
      <ul className="hs-list hs-versions">
        {versions.map((version) => (
          <li key={version.number}>
            <VersionLine version={version} isCurrent={version.number === newest} />
          </li>
        ))}
      </ul>
      {read.hasNextPage && (
        <div>
          <Button busy={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </div>
  )
}

function VersionLine({ version, isCurrent }: { readonly version: VersionView; readonly isCurrent: boolean }) {
  const t = useWords(historyWords)
  return (
    <div className="hc-stack hs-grow">
      <p className="hc-line">
        <Link className="hc-row-link" href={`/setup/history/${version.number}`}>
          {t.version(version.number)}
        </Link>
        {isCurrent && <Badge tone="good">{t.current}</Badge>}
        <span className="hc-soft">
          <SavedBy version={version} /> · <Ago at={version.at} />
        </span>
      </p>
      {version.by !== null && <ChangesList changes={version.changes} brief />}
    </div>
  )
}

export function SavedBy({ version: { by, restoredFrom } }: { readonly version: VersionView }) {
  const t = useWords(historyWords)
  const who = by === null ? t.start : by === '' ? t.gone : by
  return <>{restoredFrom === null ? who : `${who}, ${t.restored(restoredFrom)}`}</>
}
