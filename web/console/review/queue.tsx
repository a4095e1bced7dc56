import { useRef } from 'react'
import { useLocation } from 'wouter'
import { type QueueName, reviewOperations } from '../../../src/http/contract/console/review.ts'
import { useReadPages } from '../api.ts'
import { ConversationLine } from '../conversations/conversation-row.tsx'
import { useRowActs } from '../conversations/use-row-acts.ts'
import { useRowKeys } from '../conversations/use-row-keys.ts'
import { words as listWords } from '../conversations/words.ts'
import { ButtonLink } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { EmptyState, Loading, ProblemNotice } from '../kit/states.tsx'
import { VirtualList, type VirtualListHandle } from '../kit/virtual-list.tsx'
import { useShortcut } from '../shell/shortcuts.tsx'
import { words } from './words.ts'

/** A work list; its first item is where one begins. */
export function Queue({ of }: { readonly of: QueueName }) {
  const t = useWords(words)
  const names = useWords(listWords)
  const [, go] = useLocation()
  const list = useRef<VirtualListHandle>(null)
  const read = useReadPages(reviewOperations.reviewQueue, { query: { of } })
  const rows = read.data?.pages.flatMap((page) => page.conversations) ?? []
  const keys = useRowKeys(
    rows.map((row) => row.id),
    (index) => list.current?.show(index),
  )
  const acts = useRowActs()
  const current = rows[keys.at]
  const href = (id: string) => `/conversations/${id}?queue=${of}&review`
  useShortcut({ keys: 'j', label: names.keys.next, run: () => keys.move(1) })
  useShortcut({ keys: 'k', label: names.keys.previous, run: () => keys.move(-1) })
  const openCurrent = () => current !== undefined && go(href(current.id))
  useShortcut({ keys: 'Enter', label: names.keys.open, run: openCurrent })
  useShortcut({ keys: 'o', label: names.keys.open, run: openCurrent })
  useShortcut({ keys: 'e', label: names.keys.done, run: () => current !== undefined && acts.toggleDone(current) })
  useShortcut({ keys: 'a', label: names.keys.mine, run: () => current !== undefined && acts.toggleMine(current) })
  const first = rows[0]
  if (read.error !== null) return <ProblemNotice problem={read.error} onRetry={() => void read.refetch()} />
  if (read.data === undefined) return <Loading lines={8} />
  if (first === undefined)
    return (
      <EmptyState icon="check" title={t.emptyQueue[of]}>
        {t.emptyText[of]}
      </EmptyState>
    )
  return (
    <>
      <div className="hc-queue-head">
        <ButtonLink look="main" icon="forward" href={href(first.id)}>
          {t.start}
        </ButtonLink>
      </div>
      <VirtualList
        ref={list}
        label={t.queues[of]}
        rows={rows}
        rowKey={(row) => row.id}
        rowHeight={58}
        more={{ has: read.hasNextPage, loading: read.isFetchingNextPage, load: () => void read.fetchNextPage() }}
        row={(row, index) => <ConversationLine row={row} href={href(row.id)} current={index === keys.at} onFocus={() => keys.set(index)} />}
      />
    </>
  )
}
