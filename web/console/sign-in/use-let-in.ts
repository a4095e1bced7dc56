import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { type Me, sessionOperations } from '../../../src/http/contract/console/session.ts'
import { keyOf } from '../api.ts'

/** After any way in: what was read before goes, and one comes to where one was going. */
export function useLetIn(): (me: Me) => void {
  const queries = useQueryClient()
  const [, go] = useLocation()
  return (me) => {
    queries.clear()
    queries.setQueryData(keyOf(sessionOperations.getMe, {}), me)
    go(wayBack(), { replace: true })
  }
}

/** Only to a page of this console. */
export function wayBack(): string {
  const back = new URLSearchParams(location.search).get('back') ?? '/'
  return /^\/(?![/\\])/.test(back) ? back : '/'
}
