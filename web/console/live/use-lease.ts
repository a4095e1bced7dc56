import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { liveOperations } from '../../../src/http/contract/console/live.ts'
import { call, keyOf } from '../api.ts'
import { useWords } from '../kit/language.tsx'
import { useToast } from '../kit/toast.tsx'
import { words } from './words.ts'

/** A browser lets a page out of sight do something once a minute: the lease lives longer than that. */
const EVERY_MS = 20_000

/** Keeps the conversation theirs while this page is open. Says so when it was lost all the same. */
export function useLease(conversation: string, mine: boolean): void {
  const t = useWords(words)
  const tell = useToast()
  const queries = useQueryClient()
  useEffect(() => {
    if (!mine) return
    let stopped = false
    const renew = () =>
      call(liveOperations.renewLease, { params: { conversation } }).then(
        ({ yours }) => {
          if (yours || stopped) return
          tell(t.lost, { tone: 'bad' })
          void queries.invalidateQueries({ queryKey: keyOf(liveOperations.getLive) })
        },
        // The line is down: the next one may get through before the lease is over.
        () => {},
      )
    const timer = setInterval(() => void renew(), EVERY_MS)
    return () => {
      stopped = true
      clearInterval(timer)
    }
  }, [conversation, mine, queries, t, tell])
}
