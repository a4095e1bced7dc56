import { useState } from 'react'
import { diaryOperations } from '../../../src/http/contract/console/diary.ts'
import type { BookingRow } from '../../../src/http/contract/console/diary-shapes.ts'
import { useChange } from '../api.ts'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { useToast } from '../kit/toast.tsx'
import type { Problem } from '../problem.ts'
import type { Shift } from './entries.ts'
import { words } from './words.ts'

export type Agreed = 'not_asked' | 'spoken' | 'in_person' | 'written'

/** Where somebody wants a booking to go. */
export interface WantedMove {
  readonly booking: BookingRow
  readonly start: number
  readonly swap?: { readonly from: string; readonly to: string } | undefined
  readonly resources?: readonly string[] | undefined
}

export interface Move {
  readonly wanted: WantedMove | undefined
  /** Shown there although it is not yet; nothing once it was refused. */
  readonly shift: Shift | undefined
  readonly problem: Problem | null
  readonly busy: boolean
  readonly ask: (wanted: WantedMove) => void
  readonly leave: () => void
  readonly run: (how: { readonly agreed: Agreed; readonly overrideReason?: string }) => void
}

/** A move from the drop to the answer: shown at once, asked for, and taken back when it is refused. */
export function useMove(timeZone: string): Move {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const tell = useToast()
  const [wanted, setWanted] = useState<WantedMove>()
  const change = useChange(diaryOperations.moveBooking)
  const ask = (next: WantedMove) => {
    change.reset()
    setWanted(next)
  }
  const leave = () => {
    change.reset()
    setWanted(undefined)
  }
  const run: Move['run'] = ({ agreed, overrideReason }) => {
    if (wanted === undefined) return
    const { booking, start, swap, resources } = wanted
    const body = {
      start: new Date(start).toISOString(),
      revision: booking.revision,
      agreed,
      ...(swap === undefined ? {} : { swap }),
      ...(resources === undefined ? {} : { resources: [...resources] }),
      ...(overrideReason === undefined ? {} : { overrideReason }),
    }
    change.mutate(
      { params: { reference: booking.reference }, body },
      {
        onSuccess: (moved) => {
          setWanted(undefined)
          tell(t.moved(format.short(moved.start, timeZone)))
        },
      },
    )
  }
  const shift =
    wanted === undefined || change.error !== null
      ? undefined
      : { reference: wanted.booking.reference, start: wanted.start, swap: wanted.swap }
  return { wanted, shift, problem: change.error, busy: change.isPending, ask, leave, run }
}
