import { type RefObject, useEffect, useRef } from 'react'

/**
 * Someone who pressed a button in a card goes on at the card that came of it: its heading takes the focus when the turn is
 * over. Someone who is writing stays in the writing.
 */
export function useFollowFocus(log: RefObject<HTMLDivElement | null>, busy: boolean): void {
  const pressed = useRef(false)
  useEffect(() => {
    const view = log.current
    if (view === null) return
    const notePress = (event: Event) => {
      pressed.current = event.target instanceof Element && event.target.closest('button, [role=option]') !== null
    }
    // A list's options are no buttons: the keys that choose one make no click.
    const noteKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') notePress(event)
    }
    view.addEventListener('click', notePress)
    view.addEventListener('keydown', noteKey, { capture: true })
    return () => {
      view.removeEventListener('click', notePress)
      view.removeEventListener('keydown', noteKey, { capture: true })
    }
  }, [log])

  useEffect(() => {
    const view = log.current
    if (view === null || busy || !pressed.current) return
    pressed.current = false
    const active = document.activeElement
    // The pressed button may be gone by now, and the focus with it.
    if (active === document.body || view.contains(active)) focusNewest(view)
  }, [log, busy])
}

function focusNewest(view: HTMLElement): void {
  const newest = [...view.querySelectorAll<HTMLElement>('[data-role=assistant]')].at(-1)
  const target =
    newest?.querySelector<HTMLElement>(
      '[data-standing=live] h2[tabindex="-1"], [data-standing=booked] h2[tabindex="-1"], .hf-days [role=option]',
    ) ?? newest
  if (target === newest && target !== undefined) target.tabIndex = -1
  target?.focus({ preventScroll: true })
}
