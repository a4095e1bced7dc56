import { useEffect, useSyncExternalStore } from 'react'
import { tellTimeZone } from '../i18n/format.ts'
import type { Business } from './business.ts'
import { dressAsHost, type Host, type Seen } from './connect-host.ts'

/** What the host says, as it changes: by day and by night, where its edges are, which language and zone its person has. */
export function useHost(host: Host, { theme }: Business): Seen {
  const seen = useSyncExternalStore(host.watch, host.seen)
  const { context } = seen
  useEffect(() => {
    const { style } = document.documentElement
    // A business that is always dark or always light stays so; any other follows the conversation it stands in.
    if (context.theme !== undefined && (theme.scheme ?? 'auto') === 'auto') style.setProperty('--holdfast-scheme', context.theme)
    dressAsHost(context)
    tellTimeZone(context.timeZone)
    const { top = 0, right = 0, bottom = 0, left = 0 } = context.safeAreaInsets ?? {}
    document.body.style.padding = `${top}px ${right}px ${bottom}px ${left}px`
  }, [context, theme])
  return seen
}
