import { useEffect, useRef, useState } from 'react'
import { diaryOperations } from '../../../src/http/contract/console/diary.ts'
import type { AnswerOf } from '../../../src/http/contract/console/operation.ts'
import { call, useChange } from '../api.ts'
import { Dialog } from '../kit/dialog.tsx'
import { useWords } from '../kit/language.tsx'
import { useToast } from '../kit/toast.tsx'
import type { Problem } from '../problem.ts'
import { BookDetails } from './book-details.tsx'
import { BookTime, type TimeChoice } from './book-time.tsx'
import type { DiaryCatalogue } from './use-catalogue.ts'
import { words } from './words.ts'

export type StaffHold = AnswerOf<typeof diaryOperations.holdForCustomer>

/** What somebody pressed in the diary before, if anything. */
export interface BookFrom {
  readonly start?: number | undefined
  readonly resource?: string | undefined
}

export interface BookDialogProps {
  readonly catalogue: DiaryCatalogue
  readonly from: BookFrom
  readonly onClose: () => void
  readonly onBooked: (reference: string) => void
}

/** For somebody on the telephone: find a time, hold it while they spell their name, and book it on their word. */
export function BookDialog({ catalogue, from, onClose, onBooked }: BookDialogProps) {
  const t = useWords(words)
  const tell = useToast()
  const [choice, setChoice] = useState<TimeChoice>()
  const [hold, setHold] = useState<StaffHold>()
  const [problem, setProblem] = useState<Problem | null>(null)
  const place = useChange(diaryOperations.holdForCustomer, { refreshes: [diaryOperations.readDiary] })
  const live = useRef<StaffHold>(undefined)
  live.current = hold
  // Given up: its time is free for others at once, and not in ten minutes.
  useEffect(() => () => release(live.current), [])
  const take = (wanted: TimeChoice, slot: { readonly start: string }) => {
    setProblem(null)
    const { service, partySize, resources, beyond } = wanted
    place.mutate(
      { body: { service, start: slot.start, partySize, resources: [...resources], beyond } },
      {
        onSuccess: (held) => {
          setChoice(wanted)
          setHold(held)
        },
        onError: setProblem,
      },
    )
  }
  const back = (why: Problem | null) => {
    release(hold)
    setHold(undefined)
    setProblem(why)
  }
  return (
    <Dialog open title={t.bookTitle} onClose={onClose}>
      {hold === undefined || choice === undefined ? (
        <BookTime catalogue={catalogue} from={from} former={choice} problem={problem} busy={place.isPending} onTake={take} />
      ) : (
        <BookDetails
          catalogue={catalogue}
          hold={hold}
          beyond={choice.beyond}
          onBack={back}
          onBooked={(booking) => {
            live.current = undefined
            tell(t.booked(booking.reference))
            onBooked(booking.reference)
          }}
        />
      )}
    </Dialog>
  )
}

function release(hold: StaffHold | undefined): void {
  // Should it not arrive, the hold runs out by itself.
  if (hold !== undefined) call(diaryOperations.releaseStaffHold, { params: { hold: hold.id } }).catch(() => {})
}
