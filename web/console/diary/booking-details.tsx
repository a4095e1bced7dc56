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
  return <Ready of={read}>{(history) => <Details history={history} onMove={onMove} />}</Ready>
}

function Details({ history, onMove }: { readonly history: HistoryView; readonly onMove: BookingDetailsProps['onMove'] }) {
  const t = useWords(words)
  const { booking } = history
  return (
    <div className="hd-details">
      <StateBadge booking={booking} />
      {booking.status === 'confirmed' && <Acts booking={booking} onMove={() => onMove(booking)} />}
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
    </div>
  )
}

function partyOf(bookings: readonly { readonly partySize: number }[]): number {
  return bookings.reduce((sum, one) => sum + one.partySize, 0)
}

function Acts({ booking, onMove }: { readonly booking: HistoryView['booking']; readonly onMove: () => void }) {
  const t = useWords(words)
  const tell = useToast()
  const [cancelling, setCancelling] = useState(false)
  const change = useChange(diaryOperations.setAttendance)
  const refused = useRefusedText(change.error)
  const hasBegun = Date.parse(booking.start) <= Date.now()
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
        <Button icon="close" onClick={() => setCancelling(true)}>
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
      {cancelling && <CancelDialog booking={booking} timeZone={booking.timeZone} onClose={() => setCancelling(false)} />}
    </>
  )
}
