import { useEffect, useState } from 'react'
import type { Api, HoldView } from './api.ts'
import { ApiProblem } from './problem.ts'
import { useCountdown } from './use-countdown.ts'

export interface HoldLife {
  /** Until it runs out, by the server's clock; undefined for what needs no hold. */
  readonly seconds: number | undefined
  readonly expiresAt: string | null
  /** It has its one extension left. */
  readonly extendable: boolean
  readonly outcome: 'none' | 'extended' | 'failed'
  readonly extend: () => void
}

type Known = Pick<HoldView, 'expiresAt' | 'extended'>

/**
 * A hold as it stands on the server: what a card of the conversation knows of it is as old as the card. Asked for once, while the
 * card is live, and again when the page comes back into view.
 */
export function useHold(api: Api, held: { readonly holdId: string | null; readonly expiresAt: string | null }, live: boolean): HoldLife {
  const { holdId } = held
  const [known, setKnown] = useState<Known>()
  const [outcome, setOutcome] = useState<HoldLife['outcome']>('none')
  const expiresAt = known?.expiresAt ?? held.expiresAt
  const seconds = useCountdown(expiresAt, api.clock)

  useEffect(() => {
    if (!live || holdId === null) return
    const ask = () => {
      if (document.visibilityState === 'hidden') return
      // Unknown or over: the countdown comes to the same end by itself.
      api.getHold(holdId).then(setKnown, () => {})
    }
    ask()
    document.addEventListener('visibilitychange', ask)
    return () => document.removeEventListener('visibilitychange', ask)
  }, [api, holdId, live])

  const extend = () => {
    if (holdId === null) return
    api.extendHold(holdId).then(
      (hold) => {
        setKnown(hold)
        setOutcome('extended')
      },
      (error: unknown) => {
        if (error instanceof ApiProblem && error.code === 'hold_expired') setKnown({ expiresAt: new Date(0).toISOString(), extended: true })
        setOutcome('failed')
      },
    )
  }
  return { seconds, expiresAt, extendable: known?.extended === false && (seconds ?? 0) > 0, outcome, extend }
}
