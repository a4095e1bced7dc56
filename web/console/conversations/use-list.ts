import { useMemo } from 'react'
import { useSearch } from 'wouter'
import { conversationOperations } from '../../../src/http/contract/console/conversations.ts'
import { useReadPages } from '../api.ts'
import { useNow } from '../kit/use-now.ts'
import { useWorkplace } from '../shell/workplace.tsx'
import { askedFilter, readFilter } from './filter.ts'

/** The list as the page's address narrows it: the list's page shows it, and a conversation's page goes through it. */
export function useList(enabled = true) {
  const search = useSearch()
  const { timeZone } = useWorkplace().business
  const now = useNow()
  const filter = useMemo(() => readFilter(search), [search])
  const query = useMemo(() => askedFilter(filter, { now, timeZone }), [filter, now, timeZone])
  const read = useReadPages(conversationOperations.listConversations, { query }, { keep: true, enabled })
  const rows = useMemo(() => read.data?.pages.flatMap((page) => page.conversations) ?? [], [read.data])
  const more = {
    has: read.hasNextPage,
    loading: read.isFetchingNextPage,
    load: () => void read.fetchNextPage(),
  }
  return { filter, read, rows, more }
}
