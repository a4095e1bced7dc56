import { useRef, useState } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { Api, BookingView } from '../ui/api.ts'
import { ApiProblem } from '../ui/problem.ts'
import { BookingTicket } from './booking-ticket.tsx'
import { CancelPanel } from './cancel-panel.tsx'
import { MovePanel } from './move-panel.tsx'
import type { Managed } from './use-booking.ts'

export interface ManagedBookingProps {
  readonly api: Api
  readonly token: string
  readonly managed: Managed
  readonly onChanged: (booking: BookingView) => void
}

type Panel = 'none' | 'move' | 'cancel'

export function ManagedBooking({ api, token, managed, onChanged }: ManagedBookingProps) {
  const { t } = useLanguage()
  const { booking, business } = managed
  const [panel, setPanel] = useState<Panel>('none')
  const [running, setRunning] = useState(false)
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)

  const change = async (act: () => Promise<BookingView>, done: string) => {
    if (running) return
    setRunning(true)
    setProblem('')
    try {
      onChanged(await act())
      setPanel('none')
      setSaid(done)
      heading.current?.focus()
    } catch (error) {
      setProblem(
        error instanceof ApiProblem && error.status < 500 ? error.message : t.manage.failed,
      )
    } finally {
      setRunning(false)
    }
  }
  const open = (next: Panel) => {
    setSaid('')
    setProblem('')
    setPanel(next)
  }

  return (
    <>
      <p role="status" className="hf-said" data-empty={said === ''}>
        {said}
      </p>
      <BookingTicket managed={managed} heading={heading}>
        <button
          type="button"
          className="hf-button"
          aria-expanded={panel === 'move'}
          onClick={() => open(panel === 'move' ? 'none' : 'move')}
        >
          {t.booking.move}
        </button>
        <button
          type="button"
          className="hf-button"
          aria-expanded={panel === 'cancel'}
          onClick={() => open(panel === 'cancel' ? 'none' : 'cancel')}
        >
          {t.booking.cancel}
        </button>
      </BookingTicket>
      {problem !== '' && (
        <p role="alert" className="hf-problem">
          {problem}
        </p>
      )}
      {panel === 'cancel' && (
        <CancelPanel
          running={running}
          onCancel={() => void change(() => api.cancel(booking.reference, token), t.manage.cancelDone)}
          onKeep={() => open('none')}
        />
      )}
      {panel === 'move' && (
        <MovePanel
          api={api}
          booking={booking}
          timeZone={business.timeZone}
          running={running}
          onMove={(slot) =>
            void change(() => api.reschedule(booking.reference, token, slot.id), t.manage.moveDone)
          }
        />
      )}
    </>
  )
}
