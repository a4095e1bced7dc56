import { useEffect, useState } from 'react'
import type { SlotCard } from '../../src/http/contract/cards.ts'
import type { Api } from '../ui/api.ts'

export interface Near {
  /** Id of the service; undefined when nothing is asked for. */
  readonly service: string | undefined
  readonly start: string
  readonly partySize: number
  readonly locale: string
}

const DAY_MS = 86_400_000
const MOST = 6

/** The free times nearest to one that is lost, itself among them when it is free again. */
export function useOthers(api: Api, { service, start, partySize, locale }: Near): readonly SlotCard[] {
  const [others, setOthers] = useState<readonly SlotCard[]>([])
  useEffect(() => {
    if (service === undefined) return
    let current = true
    const from = new Date(Math.max(api.clock.now(), Date.parse(start) - DAY_MS)).toISOString()
    const to = new Date(Date.parse(start) + 3 * DAY_MS).toISOString()
    api.findSlots({ service, from, to, partySize: String(partySize), locale, limit: '500' }).then(
      ({ slots }) => current && setOthers(nearest(slots, start)),
      // The way back to all times stands beside it.
      () => {},
    )
    return () => {
      current = false
    }
  }, [api, service, start, partySize, locale])
  return others
}

function nearest(slots: readonly SlotCard[], start: string): readonly SlotCard[] {
  const away = (slot: SlotCard) => Math.abs(Date.parse(slot.start) - Date.parse(start))
  return slots.toSorted((a, b) => away(a) - away(b)).slice(0, MOST)
}
