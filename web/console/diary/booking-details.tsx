import { useState } from 'react'
import { diaryOperations } from '../../../src/http/contract/console/diary.ts'
import type { BookingRow, HistoryView } from '../../../src/http/contract/console/diary-shapes.ts'
import { useChange, useRead } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { Section } from '../kit/page.tsx'
import { Ready } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import { useLive } from '../kit/use-live.ts'
import { BookingFacts } from './booking-facts.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { Notes } from './notes.tsx'
import { Participants } from './participants.tsx'
import { useRefusedText } from './refused.tsx'
import { StateBadge } from './state-badge.tsx'
import { Timeline } from './timeline.tsx'
import { useNow } from './use-now.ts'
import { words } from './words.ts'

export interface BookingDetailsProps {
  readonly reference: string
  /** Asked for another time: the page has the dialogs for it. */
  readonly onMove: (booking: BookingRow) => void
}

/** One booking with all there is to do about it. */
export function BookingDetails({ reference, onMove }: BookingDetailsProps) {
  const read = useRead(diaryOperations.getBookingHistory, { params: { reference } })
  useLive(['booking.changed'], () => void read.refetch())
  return <Ready of={read}>{(history) => <Details history={history} seenAt={read.dataUpdatedAt} onMove={onMove} />}</Ready>
}

interface DetailsProps {
  readonly history: HistoryView
  readonly seenAt: number
  readonly onMove: BookingDetailsProps['onMove']
}

function Details({ history, seenAt, onMove }: DetailsProps) {
  const t = useWords(words)
  const { booking } = history
  const now = useNow(history.now, seenAt, 20_000)
  // Here and not among the acts: those go with what they do.
  const [cancelling, setCancelling] = useState(false)
  return (
    <div className="hd-details">
      <StateBadge booking={booking} />
      {booking.status === 'confirmed' && (
        <Acts booking={booking} now={now} onMove={() => onMove(booking)} onCancel={() => setCancelling(true)} />
      )}
      <BookingFacts booking={booking} />
      {history.seats !== null && booking.status === 'confirmed' && (
        <Section title={`${t.participants} · ${t.seats(partyOf([booking, ...history.others]), history.seats)}`}>
          <Participants bookings={[booking, ...history.others]} current={booking.reference} />
        </Section>
      )}
      <Section title={t.notes} intro={t.notesIntro}>
        <Notes reference={booking.reference} notes={history.notes} />
      </Section>
      <Section title={t.history}>
        <Timeline history={history} />
      </Section>
      {cancelling && <CancelDialog booking={booking} timeZone={booking.timeZone} onClose={() => setCancelling(false)} />}
    </div>
  )
}

function partyOf(bookings: readonly { readonly partySize: number }[]): number {
  return bookings.reduce((sum, one) => sum + one.partySize, 0)
}

interface ActsProps {
  readonly booking: HistoryView['booking']
  readonly now: number
  readonly onMove: () => void
  readonly onCancel: () => void
}

function Acts({ booking, now, onMove, onCancel }: ActsProps) {
  const t = useWords(words)
  const tell = useToast()
  const change = useChange(diaryOperations.setAttendance)
  const refused = useRefusedText(change.error)
  const hasBegun = Date.parse(booking.start) <= now
  const set = (attendance: 'attended' | 'no_show' | null) => {
    const said = attendance === null ? t.unmarked : attendance === 'no_show' ? t.markedNoShow : t.markedAttended
    change.mutate({ params: { reference: booking.reference }, body: { attendance } }, { onSuccess: () => tell(said) })
  }
  return (
    <>
      <div className="hc-line">
        <Button icon="calendar" onClick={onMove}>
          {t.move}
        </Button>
        <Button icon="close" onClick={onCancel}>
          {t.cancel}
        </Button>
        {hasBegun && booking.attendance === null && (
          <>
            <Button icon="check" busy={change.isPending} onClick={() => set('attended')}>
              {t.attended}
            </Button>
            <Button icon="warning" busy={change.isPending} onClick={() => set('no_show')}>
              {t.noShow}
            </Button>
          </>
        )}
        {booking.attendance !== null && (
          <Button icon="replay" busy={change.isPending} onClick={() => set(null)}>
            {t.undo}
          </Button>
        )}
      </div>
      {change.error !== null && (
        <p className="hc-field-error" role="alert">
          {refused}
        </p>
      )}
    </>
  )
}
