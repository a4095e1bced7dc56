import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const GAP_PX = 16
const END_PX = 4

/**
 * Keeps the running turn in view. A turn taller than the view stays pinned at its own beginning instead of scrolling past
 * what is being read; once the customer scrolls, or the turn is over, the view is theirs alone.
 */
export function useTurnInView(log: RefObject<HTMLDivElement | null>, messageCount: number, busy: boolean) {
  const following = useRef(true)
  const [newestHidden, setNewestHidden] = useState(false)

  const follow = useCallback(() => {
    if (log.current !== null && following.current) log.current.scrollTop = restingPlace(log.current)
  }, [log])

  useLayoutEffect(() => {
    following.current = true
    follow()
    if (!busy) following.current = false
  }, [messageCount, busy, follow])

  useEffect(() => {
    const view = log.current
    if (view === null) return
    let wasAtEnd = true
    const look = () => {
      wasAtEnd = view.scrollHeight - view.clientHeight - view.scrollTop <= END_PX
      const newest = messagesIn(view).at(-1)
      setNewestHidden(newest !== undefined && newest.offsetTop > view.scrollTop + view.clientHeight - GAP_PX)
    }
    // An on-screen keyboard takes half the view: the end stays the end.
    const resized = new ResizeObserver(() => {
      if (wasAtEnd) view.scrollTop = view.scrollHeight
      look()
    })
    const grown = new MutationObserver(() => {
      follow()
      look()
    })
    const release = () => {
      following.current = false
    }
    resized.observe(view)
    grown.observe(view, { childList: true, subtree: true, characterData: true })
    view.addEventListener('scroll', look, { passive: true })
    const releasing = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const
    for (const type of releasing) view.addEventListener(type, release, { passive: true })
    return () => {
      resized.disconnect()
      grown.disconnect()
      view.removeEventListener('scroll', look)
      for (const type of releasing) view.removeEventListener(type, release)
    }
  }, [log, follow])

  const toNewest = () => {
    if (log.current !== null) log.current.scrollTop = restingPlace(log.current)
  }
  return { newestHidden, toNewest }
}

/** The end; or, when the newest turn is taller than the view, the beginning of its answer. */
function restingPlace(view: HTMLElement): number {
  const end = view.scrollHeight - view.clientHeight
  const newest = messagesIn(view).slice(-2)
  const answer = newest.find((message) => message.dataset['role'] === 'assistant' && message === newest.at(-1))
  const turn = newest.findLast((message) => message.dataset['role'] === 'user')
  if (turn === undefined) return end
  const whole = turn.offsetTop - GAP_PX
  if (end <= whole || answer === undefined) return Math.min(end, whole)
  return Math.min(end, answer.offsetTop - GAP_PX)
}

function messagesIn(view: HTMLElement): HTMLElement[] {
  return [...view.querySelectorAll<HTMLElement>('.hf-message')]
}
