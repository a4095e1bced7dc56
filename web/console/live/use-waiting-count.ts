import { useEffect } from 'react'
import { liveOperations } from '../../../src/http/contract/console/live.ts'
import { useRead } from '../api.ts'
import { useWords } from '../kit/language.tsx'
import { useLive } from '../kit/use-live.ts'
import { base } from '../tenant.ts'
import { notices } from './notices.ts'
import { words } from './words.ts'

/** How many wait for a person; whoever wants to be told of it is, wherever in the console they are. */
export function useWaitingCount(): number | undefined {
  const t = useWords(words)
  const read = useRead(liveOperations.countWaiting, {}, { every: 60_000 })
  useLive(['handoff.changed'], () => void read.refetch())
  const count = read.data?.waiting
  useEffect(() => {
    if (count !== undefined) notices.count(count, { title: t.noticeTitle, text: t.noticeText(count), url: `${base}/live` })
  }, [count, t])
  return count
}
