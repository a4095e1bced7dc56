import { useEffect } from 'react'
import { tenant } from '../tenant.ts'
import { useMaybeWorkplace } from './workplace.tsx'

/** "Conversations · Saloon": what the tab, the history and a screen reader say. */
export function useTitle(title: string): void {
  const business = useMaybeWorkplace()?.business.name ?? tenant
  useEffect(() => {
    document.title = `${title} · ${business}`
  }, [title, business])
}
