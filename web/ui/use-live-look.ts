import { useCallback, useEffect, useRef, useState } from 'react'
import type { SlotCard } from '../../src/http/contract/cards.ts'
import type { Api } from './api.ts'
import { rangeOf } from './days.ts'
import type { Look } from './use-free-slots.ts'

export interface Asked {
  /** Id of the service. */
  readonly service: string
  readonly timeZone: string
  readonly locale: string
  readonly partySize: number | undefined
  /** Id of who or what should serve it. */
  readonly resource: string | undefined
}

export interface LiveLook {
  readonly look: Look
  /** Ids of slots that went since they were shown. */
  readonly gone: ReadonlySet<string>
  /** The same time as it can be had now: somebody else may serve it by now. */
  readonly current: (slot: SlotCard) => SlotCard
}

interface Shown {
  readonly first: string
  readonly last: string
  readonly slots: readonly SlotCard[]
}

const none: ReadonlySet<string> = new Set()
/** A crowd's changes are asked about once. */
const GATHER_MS = 120

/**
 * Free times by days that stay true: after a change within the days on show they are asked for again. What went is told and keeps its
 * place; what came makes another `look`.
 */
export function useLiveLook(api: Api, { service, timeZone, locale, partySize, resource }: Asked): LiveLook {
  const [gone, setGone] = useState(none)
  const [round, setRound] = useState(0)
  const shown = useRef<Shown>(undefined)
  const fresh = useRef<readonly SlotCard[]>([])
  const ask = useCallback(
    async (first: string, last: string) => {
      const narrow = {
        ...(partySize === undefined ? {} : { partySize: String(partySize) }),
        ...(resource === undefined ? {} : { resource }),
      }
      const { slots } = await api.findSlots({ service, timeZone, locale, limit: '500', ...narrow, ...rangeOf(first, last) })
      fresh.current = slots
      return slots
    },
    [api, service, timeZone, locale, partySize, resource],
  )
  const look: Look = useCallback(
    async (first, last) => {
      const slots = await ask(first, last)
      shown.current = { first, last, slots }
      setGone(none)
      return slots
    },
    // Another round is another look at the same.
    // eslint-disable-next-line react/exhaustive-deps
    [ask, round],
  )
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const compare = async () => {
      const before = shown.current
      if (before === undefined) return
      const now = startsOf(await ask(before.first, before.last))
      if (shown.current !== before) return
      const known = startsOf(before.slots)
      if ([...now].some((start) => !known.has(start))) setRound((count) => count + 1)
      else setGone(new Set(before.slots.filter(({ start }) => !now.has(start)).map(({ id }) => id)))
    }
    const stop = api.live.watch((event) => {
      // Between the times that were asked for and the stream's beginning something may have gone.
      const isNews = event.type === 'ready' || isWithin(shown.current, event.change)
      if (!isNews) return
      clearTimeout(timer)
      // Offline: what is shown may be stale then, and whoever takes it is told and offered others.
      timer = setTimeout(() => void compare().catch(() => {}), GATHER_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [api, ask])
  const current = useCallback((slot: SlotCard) => fresh.current.find(({ start }) => start === slot.start) ?? slot, [])
  return { look, gone, current }
}

function startsOf(slots: readonly SlotCard[]): ReadonlySet<string> {
  return new Set(slots.map(({ start }) => start))
}

function isWithin(shown: Shown | undefined, change: { readonly start: string; readonly end: string }): boolean {
  if (shown === undefined) return false
  const { from, to } = rangeOf(shown.first, shown.last)
  return Date.parse(change.start) < Date.parse(to) && Date.parse(change.end) > Date.parse(from)
}
