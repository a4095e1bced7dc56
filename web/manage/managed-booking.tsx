import { useRef, useState } from 'react'
import { deadlineWords, stillPossible } from '../book/deadline-words.ts'
import { usePageWords } from '../book/page-words.tsx'
import { TroubleNotice } from '../book/trouble-notice.tsx'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { SlotCard } from '../../src/http/contract/cards.ts'
import type { Api, BookingView } from '../ui/api.ts'
import { BookingTicket } from './booking-ticket.tsx'
import { CancelPanel } from './cancel-panel.tsx'
import { MovePanel } from './move-panel.tsx'
import { TalkButton } from './talk-button.tsx'
import { type ChangeEvents, useChange } from './use-change.ts'
import type { Managed } from './use-booking.ts'
import { WhatIsLeft } from './what-is-left.tsx'

export interface ManagedBookingProps extends ChangeEvents {
  readonly api: Api
  readonly token: string
  readonly managed: Managed
}

type Panel = 'none' | 'move' | 'cancel'

export function ManagedBooking({ api, token, managed, onStale, ...events }: ManagedBookingProps) {
  const { t, format } = useLanguage()
  const words = usePageWords()
  const { booking, business } = managed
  const [panel, setPanel] = useState<Panel>('none')
  const heading = useRef<HTMLHeadingElement>(null)
  const onChanged = (changed: BookingView) => {
    events.onChanged(changed)
    setPanel('none')
    heading.current?.focus()
  }
  const { running, said, trouble, run, quiet } = useChange({ onChanged, onStale })
  const now = api.clock.now()
  const isOver = Date.parse(booking.start) <= now
  const possible = booking.status === 'cancelled' || isOver ? { cancel: false, move: false } : stillPossible(booking, now)
  const shown = panel === 'move' && possible.move ? 'move' : panel === 'cancel' && possible.cancel ? 'cancel' : 'none'
  const toggle = (wanted: Panel) => {
    quiet()
    setPanel(shown === wanted ? 'none' : wanted)
  }
  const close = () => {
    toggle('none')
    heading.current?.focus()
  }
  const move = (slot: SlotCard) => void run(() => api.reschedule(booking.reference, token, slot.id), t.manage.moveDone)
  const cancel = () => void run(() => api.cancel(booking.reference, token), t.manage.cancelDone)
  const policy = isOver ? '' : deadlineWords(booking, { now, words, time: (at) => format.whole(at, business.timeZone) })

  return (
    <>
      <p role="status" className="hf-said" data-empty={said === ''}>
        {said}
      </p>
      <BookingTicket managed={managed} policy={policy} heading={heading}>
        {possible.move && <Opener isOpen={shown === 'move'} name={t.booking.move} onPress={() => toggle('move')} />}
        {possible.cancel && <Opener isOpen={shown === 'cancel'} name={t.booking.cancel} onPress={() => toggle('cancel')} />}
      </BookingTicket>
      {trouble !== undefined && <TroubleNotice trouble={trouble} timeZone={business.timeZone} waiting={running} onPick={move} />}
      {shown === 'cancel' && (
        <CancelPanel
          policy={policy}
          houseRule={business.policies['cancellation'] ?? ''}
          running={running}
          onCancel={cancel}
          onKeep={close}
        />
      )}
      {shown === 'move' && <MovePanel api={api} booking={booking} timeZone={business.timeZone} running={running} onMove={move} />}
      <WhatIsLeft tenant={business.id} booking={booking} isOver={isOver} isLate={!possible.move && !possible.cancel} />
      <TalkButton api={api} tenant={business.id} reference={booking.reference} token={token} />
    </>
  )
}

function Opener({ isOpen, name, onPress }: { readonly isOpen: boolean; readonly name: string; readonly onPress: () => void }) {
  return (
    <button type="button" className="hf-button" aria-expanded={isOpen} onClick={onPress}>
      {name}
    </button>
  )
}
