import { useCallback, useEffect, useState } from 'react'
import { useCountdown } from '../ui/use-countdown.ts'
import type { HoldLife } from '../ui/use-hold.ts'
import type { Host, HoldSeen } from './connect-host.ts'
import { useAsking } from './use-asking.ts'

/** A hold's whole life. */
const USUAL_SECONDS = 600

export interface Held {
  readonly life: HoldLife
  /** 'held', 'confirmed', 'released', 'expired'; undefined until it is known. */
  readonly state: HoldSeen['state'] | undefined
  /** What is shown is what is so: the server has said, or there is nobody to ask. */
  readonly settled: boolean
}

/**
 * A hold as it stands: what an answer tells of it is as old as the answer, and a host shows old answers again. Asked for once, whenever the
 * page comes back into view, and now and then while a yes is awaited.
 */
export function useHeld(
  host: Host,
  held: { readonly holdId: string | null; readonly expiresAt: string | null },
  { awaited }: { readonly awaited: boolean },
): Held {
  const { holdId } = held
  const [known, setKnown] = useState<HoldSeen>()
  const [settled, setSettled] = useState(!host.reads || holdId === null)
  const expiresAt = known?.expiresAt ?? held.expiresAt
  useCountdown(expiresAt, host.clock)
  // Read anew each time: what the server said of its clock counts from then on, not from the next tick.
  const seconds = expiresAt === null ? undefined : Math.max(0, Math.ceil((Date.parse(expiresAt) - host.clock.now()) / 1_000))
  const isOver = known !== undefined && known.state !== 'held'
  const ask = useCallback(() => {
    if (holdId === null || document.visibilityState === 'hidden') return
    // A host that is away brings nothing; the countdown comes to the same end by itself.
    host
      .look(holdId)
      .then(
        (hold) => hold !== undefined && setKnown(hold),
        () => {},
      )
      .finally(() => setSettled(true))
  }, [host, holdId])
  useEffect(() => {
    if (!isOver) ask()
  }, [ask, isOver])
  useAsking(ask, { open: holdId !== null && !isOver, awaited })
  // Until then the browser's clock alone would say, and it may be wrong by hours: the bar stands in its place, and nothing can be pressed.
  const shown = settled || seconds === undefined ? seconds : USUAL_SECONDS
  // What is booked runs out no more, whatever is left of the time it was held for.
  const left = known?.state === 'confirmed' && shown !== undefined ? Math.max(1, shown) : shown
  return { life: { seconds: left, expiresAt, extendable: false, outcome: 'none', extend: () => {} }, state: known?.state, settled }
}
