import { useEffect } from 'react'
import { useWorkplace } from './workplace.tsx'

/** "Conversations · Saloon": what the tab, the history and a screen reader say. */
export function useTitle(title: string): void {
  const { business } = useWorkplace()
  useEffect(() => {
    document.title = `${title} · ${business.name}`
  }, [title, business.name])
}
