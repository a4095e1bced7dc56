import { useEffect, useRef, useState } from 'react'
import type { AroundNavHandler } from 'wouter'
import { ConfirmDialog } from './dialog.tsx'
import { useWords } from './language.tsx'

/** Asks before somebody goes away from what they have not saved; answers whether it has taken the matter over. */
type Guard = (go: () => void) => boolean

let guard: Guard | undefined
let guardBack: ((event: PopStateEvent) => void) | undefined

// Listened to from the start: who comes first hears first, and the router must not hear what is taken back.
addEventListener('popstate', (event) => guardBack?.(event))

/** For the router: every way to another page of the console passes here. */
export const aroundNav: AroundNavHandler = (navigate, to, options) => {
  const go = () => navigate(to, options)
  if (guard?.(go) !== true) go()
}

/** Goes without asking: what was written has just been saved. */
export function leaveFreely(go: () => void): void {
  const kept = guard
  guard = undefined
  go()
  guard = kept
}

/** While `when` is true nobody leaves the page without being asked: by a link, the back button, or the browser's own cross. */
export function LeaveGuard({ when }: { readonly when: boolean }) {
  const t = useWords(words)
  const [leaving, setLeaving] = useState<(() => void) | undefined>(undefined)
  const here = useRef('')
  useEffect(() => void (here.current = location.href))
  useEffect(() => {
    if (!when) return
    guard = (go) => {
      setLeaving(() => go)
      return true
    }
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    // The address has changed already: it is put back at once, before the router, or anything that draws, reads it.
    guardBack = (event) => {
      event.stopImmediatePropagation()
      history.pushState(null, '', here.current)
      setLeaving(() => () => history.back())
    }
    addEventListener('beforeunload', stay)
    return () => {
      guard = undefined
      guardBack = undefined
      removeEventListener('beforeunload', stay)
    }
  }, [when])
  const leave = () => {
    guard = undefined
    guardBack = undefined
    setLeaving(undefined)
    leaving?.()
  }
  return (
    <ConfirmDialog title={t.title} open={leaving !== undefined} confirm={t.leave} onConfirm={leave} onClose={() => setLeaving(undefined)}>
      <p>{t.text}</p>
    </ConfirmDialog>
  )
}

const words = {
  en: { title: 'Leave without saving?', text: 'What you changed on this page is not saved and would be lost.', leave: 'Leave' },
  de: {
    title: 'Ohne Speichern verlassen?',
    text: 'Was Sie auf dieser Seite geändert haben, ist nicht gespeichert und ginge verloren.',
    leave: 'Verlassen',
  },
}
