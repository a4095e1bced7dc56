import { useCallback, useEffect, useRef, useState } from 'react'
import type { SlotCard } from '../../src/http/contract/cards.ts'

export type FreeSlots =
  | { readonly phase: 'none' }
  | { readonly phase: 'looking' }
  | { readonly phase: 'failed'; readonly retry: () => void }
  | { readonly phase: 'found'; readonly slots: readonly SlotCard[] }

/** Asks for the free times between two days. The newest call is the one that counts; what is cached on the way is the browser's affair. */
export type Look = (firstDay: string, lastDay: string) => Promise<readonly SlotCard[]>

/** `days` undefined: nothing is asked yet. */
export function useFreeSlots(look: Look, days: readonly [first: string, last: string] | undefined): FreeSlots {
  const [first, last] = days ?? []
  const [found, setFound] = useState<FreeSlots>({ phase: 'none' })
  const newest = useRef(0)
  const ask = useCallback(() => {
    if (first === undefined || last === undefined) return
    const call = ++newest.current
    const show = (next: FreeSlots) => call === newest.current && setFound(next)
    show({ phase: 'looking' })
    look(first, last).then(
      (slots) => show({ phase: 'found', slots }),
      () => show({ phase: 'failed', retry: ask }),
    )
  }, [look, first, last])
  useEffect(ask, [ask])
  return found
}
