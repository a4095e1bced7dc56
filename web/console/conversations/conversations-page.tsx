import { useRef } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { EmptyState, Loading, ProblemNotice } from '../kit/states.tsx'
import { useLive } from '../kit/use-live.ts'
import { VirtualList, type VirtualListHandle } from '../kit/virtual-list.tsx'
import { useShortcut } from '../shell/shortcuts.tsx'
import { ConversationLine } from './conversation-row.tsx'
import { type Filter, isEmpty, writeFilter } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { useList } from './use-list.ts'
import { useRowActs } from './use-row-acts.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useViews, ViewBar, ViewMenu } from './view-bar.tsx'
import { words } from './words.ts'
import './conversations.css'

// Asked for anew as a whole: more pages than this are not worth it, they are as old as they are.
const PAGES_KEPT_FRESH = 3

export function ConversationsPage() {
  const t = useWords(words)
  const [, go] = useLocation()
  const search = useSearch()
  const { filter, read, rows, more } = useList()
  const list = useRef<VirtualListHandle>(null)
  const field = useRef<HTMLInputElement>(null)
  const keys = useRowKeys(
    rows.map((row) => row.id),
    (index) => list.current?.show(index),
  )
  const current = rows[keys.at]
  const acts = useRowActs()
  useLive(['conversation.changed'], () => {
    if ((read.data?.pages.length ?? 0) <= PAGES_KEPT_FRESH) void read.refetch()
  })
  const narrow = (wanted: Filter) => go(`/conversations${writeFilter(wanted)}`, { replace: true })
  const views = useViews(filter, narrow)
  const href = (id: string) => `/conversations/${id}${writeFilter(filter)}`
  useShortcut({ keys: 'j', label: t.keys.next, run: () => keys.move(1) })
  useShortcut({ keys: 'k', label: t.keys.previous, run: () => keys.move(-1) })
  const openCurrent = () => current !== undefined && go(href(current.id))
  useShortcut({ keys: 'Enter', label: t.keys.open, run: openCurrent })
  useShortcut({ keys: 'o', label: t.keys.open, run: openCurrent })
  useShortcut({ keys: '/', label: t.keys.search, run: () => field.current?.focus() })
  useShortcut({ keys: 'e', label: t.keys.done, run: () => current !== undefined && acts.toggleDone(current) })
  useShortcut({ keys: 'a', label: t.keys.mine, run: () => current !== undefined && acts.toggleMine(current) })
  return (
    <Page title={t.title} width="full">
      <ViewBar views={views} />
      <FilterBar filter={filter} onFilter={narrow} search={field}>
        <ViewMenu views={views} filter={filter} />
      </FilterBar>
      {read.error !== null && <ProblemNotice problem={read.error} onRetry={() => void read.refetch()} />}
      {read.data === undefined && read.error === null && <Loading lines={10} />}
      {read.data !== undefined && rows.length === 0 && (
        <EmptyState icon={isEmpty(filter) ? 'chats' : 'search'} title={isEmpty(filter) ? t.none : t.empty}>
          {isEmpty(filter) ? t.noneText : t.emptyText}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <VirtualList
          key={search}
          ref={list}
          label={t.list}
          rows={rows}
          rowKey={(row) => row.id}
          rowHeight={58}
          more={more}
          row={(row, index) => (
            <ConversationLine row={row} href={href(row.id)} current={index === keys.at} onFocus={() => keys.set(index)} />
          )}
        />
      )}
    </Page>
  )
}
