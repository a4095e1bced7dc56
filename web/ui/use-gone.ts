import { useEffect, useMemo, useState } from 'react'
import type { SlotCard } from '../../src/http/contract/cards.ts'
import type { Api } from './api.ts'
import type { LiveEvent } from './live.ts'

export interface OnShow {
  readonly slots: readonly SlotCard[]
  /** Undefined: the smallest the service takes. */
  readonly partySize: number | undefined
  /** Old offers are not looked after. */
  readonly live: boolean
}

export interface Gone {
  /** Ids of slots that cannot be had any more; one that becomes free again leaves the set. */
  readonly gone: ReadonlySet<string>
  /** Rises with every change near what is on show: for whoever asks by days. */
  readonly changes: number
}

/** Longer than any buffer: a booking before or after a slot may still be in its way. */
const NEAR_MS = 4 * 3_600_000
/** A crowd's changes are asked about once. */
const GATHER_MS = 120

const none: ReadonlySet<string> = new Set()

/** Looks after the slots on show: what is taken or freed anywhere is asked about, and the server says which are left. */
export function useGone(api: Api, { slots, partySize, live }: OnShow): Gone {
  const [gone, setGone] = useState(none)
  const [changes, setChanges] = useState(0)
  const ids = useMemo(() => slots.map(({ id }) => id).join(), [slots])
  useEffect(() => {
    if (!live || ids === '') return
    let timer: ReturnType<typeof setTimeout> | undefined
    let newest = 0
    const ask = () => {
      const call = ++newest
      setChanges((count) => count + 1)
      api.recheckSlots(ids.split(','), partySize).then(
        (free) => {
          if (call !== newest) return
          const left = new Set(free.map(({ id }) => id))
          setGone(new Set(ids.split(',').filter((id) => !left.has(id))))
        },
        // What is shown may be stale then; whoever takes it is told by the server and offered others.
        () => {},
      )
    }
    const hear = (event: LiveEvent) => {
      if (event.type !== 'ready' && !slots.some((slot) => isNear(slot, event.change))) return
      clearTimeout(timer)
      timer = setTimeout(ask, GATHER_MS)
    }
    const stop = api.live.watch(hear)
    return () => {
      stop()
      clearTimeout(timer)
      newest = -1
    }
    // `slots` is read through `ids`: a new array of the same offers is no reason to listen anew.
    // eslint-disable-next-line react/exhaustive-deps
  }, [api, ids, partySize, live])
  return { gone: live ? gone : none, changes }
}

function isNear(slot: SlotCard, change: { readonly start: string; readonly end: string }): boolean {
  return Date.parse(change.start) < Date.parse(slot.end) + NEAR_MS && Date.parse(change.end) > Date.parse(slot.start) - NEAR_MS
}
