import { useMemo } from 'react'
import { useSearch } from 'wouter'
import { conversationOperations } from '../../../src/http/contract/console/conversations.ts'
import { useReadPages } from '../api.ts'
import { useWorkplace } from '../shell/workplace.tsx'
import { askedFilter, readFilter } from './filter.ts'

// A "last 7 days" begins anew with the day, not with every look.
const MINUTE_MS = 60_000

/** The list as the page's address narrows it: the list's page shows it, and a conversation's page goes through it. */
export function useList() {
  const search = useSearch()
  const { timeZone } = useWorkplace().business
  const minute = Math.floor(Date.now() / MINUTE_MS)
  const filter = useMemo(() => readFilter(search), [search])
  const query = useMemo(() => askedFilter(filter, { now: minute * MINUTE_MS, timeZone }), [filter, minute, timeZone])
  const read = useReadPages(conversationOperations.listConversations, { query }, { keep: true })
  const rows = useMemo(() => read.data?.pages.flatMap((page) => page.conversations) ?? [], [read.data])
  const more = {
    has: read.hasNextPage,
    loading: read.isFetchingNextPage,
    load: () => void read.fetchNextPage(),
  }
  return { filter, read, rows, more }
}
