import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const NEAR_PX = 80
const GAP_PX = 16

/**
 * Keeps the newest turn in view while the customer is at the end. A turn taller than the view stays pinned at its own
 * beginning instead of scrolling past what is being read; someone who scrolled up is left alone.
 */
export function useTurnInView(log: RefObject<HTMLDivElement | null>, messages: readonly unknown[]) {
  const following = useRef(true)
  const [atEnd, setAtEnd] = useState(true)

  const follow = useCallback(() => {
    const view = log.current
    if (view === null || !following.current) return
    const end = view.scrollHeight - view.clientHeight
    const turns = view.querySelectorAll<HTMLElement>('[data-role=user]')
    const turn = turns.item(turns.length - 1)
    const start = turn === null ? end : turn.offsetTop - GAP_PX
    view.scrollTop = Math.min(end, start)
  }, [log])

  const count = messages.length
  useLayoutEffect(() => {
    following.current = true
    follow()
  }, [count, follow])

  useEffect(() => {
    const view = log.current
    if (view === null) return
    const observe = () => setAtEnd(view.scrollHeight - view.clientHeight - view.scrollTop < NEAR_PX)
    const release = () => {
      following.current = false
    }
    const resized = new ResizeObserver(() => {
      follow()
      observe()
    })
    const grown = new MutationObserver(() => {
      follow()
      observe()
    })
    resized.observe(view)
    grown.observe(view, { childList: true, subtree: true, characterData: true })
    view.addEventListener('scroll', observe, { passive: true })
    view.addEventListener('wheel', release, { passive: true })
    view.addEventListener('touchmove', release, { passive: true })
    return () => {
      resized.disconnect()
      grown.disconnect()
      view.removeEventListener('scroll', observe)
      view.removeEventListener('wheel', release)
      view.removeEventListener('touchmove', release)
    }
  }, [log, follow])

  const toEnd = () => log.current?.scrollTo({ top: log.current.scrollHeight })
  return { atEnd, toEnd }
}
