import { useRef, useState } from 'react'
import type { Api, BookingView } from '../ui/api.ts'
import { DateLeaf } from '../ui/date-leaf.tsx'
import { Facts } from '../ui/facts.tsx'
import { Icon } from '../ui/icons.tsx'
import { ApiProblem } from '../ui/problem.ts'
import { WhenLines } from '../ui/when-lines.tsx'
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
        error instanceof ApiProblem && error.status < 500 ? error.message : 'That did not get through and nothing was changed. Try again.',
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
      <article className="hf-card hf-ticket" data-standing={booking.status === 'cancelled' ? 'cancelled' : 'booked'}>
        <p className="hf-stamp">
          <span>
            {booking.status === 'confirmed' && <Icon name="check" />}
            {booking.status === 'confirmed' ? 'Confirmed' : 'Cancelled'}
          </span>
          <span className="hf-reference">
            <span className="hf-hidden">Reference </span>
            {booking.reference}
          </span>
        </p>
        <div className="hf-ticket-top">
          <DateLeaf at={booking.start} timeZone={business.timeZone} />
          <div className="hf-ticket-what">
            <h2 ref={heading} tabIndex={-1} className="hf-card-title">
              {booking.service.name}
            </h2>
            <WhenLines timed={booking} businessTimeZone={business.timeZone} />
          </div>
        </div>
        <Facts of={booking} policy={business.policies['cancellation'] ?? ''} />
        {booking.status === 'confirmed' && (
          <div className="hf-actions">
            <a className="hf-button hf-button-main" href={booking.calendarUrl} download={`${booking.reference}.ics`}>
              <Icon name="calendar" /> Add to calendar
            </a>
            <button
              type="button"
              className="hf-button"
              aria-expanded={panel === 'move'}
              onClick={() => open(panel === 'move' ? 'none' : 'move')}
            >
              Move
            </button>
            <button
              type="button"
              className="hf-button"
              aria-expanded={panel === 'cancel'}
              onClick={() => open(panel === 'cancel' ? 'none' : 'cancel')}
            >
              Cancel
            </button>
          </div>
        )}
      </article>
      {problem !== '' && (
        <p role="alert" className="hf-problem">
          {problem}
        </p>
      )}
      {panel === 'cancel' && (
        <CancelPanel
          running={running}
          onCancel={() => void change(() => api.cancel(booking.reference, token), 'The booking is cancelled. A mail confirms it.')}
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
            void change(
              () => api.reschedule(booking.reference, token, slot.id),
              'The booking is moved. A mail with the new calendar entry is on its way.',
            )
          }
        />
      )}
    </>
  )
}
