import { useCallback, useEffect, useRef, useState } from 'react'
import type { SlotCard } from '../../src/http/contract/cards.ts'

export type FreeSlots =
  | { readonly phase: 'none' }
  | { readonly phase: 'looking' }
  | { readonly phase: 'failed'; readonly retry: () => void }
  | { readonly phase: 'found'; readonly days: string; readonly slots: readonly SlotCard[] }

/** Asks for the free times between two days. The newest call is the one that counts; what is cached on the way is the browser's affair. */
export type Look = (firstDay: string, lastDay: string) => Promise<readonly SlotCard[]>

/** `range` undefined: nothing is asked yet. Asked again about the same days (something was taken), the old answer stays until the new one is there. */
export function useFreeSlots(look: Look, range: readonly [first: string, last: string] | undefined): FreeSlots {
  const [first, last] = range ?? []
  const [found, setFound] = useState<FreeSlots>({ phase: 'none' })
  const newest = useRef(0)
  const ask = useCallback(() => {
    if (first === undefined || last === undefined) return
    const days = `${first} ${last}`
    const call = ++newest.current
    const show = (next: FreeSlots) => call === newest.current && setFound(next)
    setFound((known) => (known.phase === 'found' && known.days === days ? known : { phase: 'looking' }))
    look(first, last).then(
      (slots) => show({ phase: 'found', days, slots }),
      () => show({ phase: 'failed', retry: ask }),
    )
  }, [look, first, last])
  useEffect(ask, [ask])
  return found
}
