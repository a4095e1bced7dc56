import { Link } from 'wouter'
import type { BookingRow, DiaryHold, DiaryView } from '../../../src/http/contract/console/diary-shapes.ts'
import { Drawer } from '../kit/dialog.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { BookingDetails } from './booking-details.tsx'
import type { Entry } from './entries.ts'
import { Participants } from './participants.tsx'
import { leftUntil } from './use-now.ts'
import { words } from './words.ts'

export interface EntryDrawerProps {
  readonly entry: Entry
  readonly view: DiaryView
  readonly now: number
  readonly onClose: () => void
  readonly onMove: (booking: BookingRow) => void
}

/** What stands at a time, beside the diary. */
export function EntryDrawer({ entry, view, now, onClose, onMove }: EntryDrawerProps) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const { of } = entry
  switch (of.kind) {
    case 'booking':
      return (
        <Drawer open title={of.booking.erased ? t.forgotten : of.booking.customer.name} onClose={onClose}>
          <Link className="hc-link hc-small" href={`/bookings/${of.booking.reference}`}>
            {t.open}
          </Link>
          <BookingDetails reference={of.booking.reference} onMove={onMove} />
        </Drawer>
      )
    case 'hold':
      return (
        <Drawer open title={t.holdTitle} onClose={onClose}>
          <HoldFacts hold={of.hold} timeZone={view.timeZone} now={now} />
        </Drawer>
      )
    case 'session':
      return (
        <Drawer open title={of.session.service.name} onClose={onClose}>
          <p>
            <strong>{format.whole(of.session.start, view.timeZone)}</strong>
          </p>
          <p>
            {t.seats(of.session.taken, of.session.capacity)}
            {of.session.held > 0 && <span className="hc-soft"> · {t.heldBy(t.people(of.session.held))}</span>}
          </p>
          <Participants bookings={of.bookings} />
        </Drawer>
      )
  }
}

function HoldFacts({ hold, timeZone, now }: { readonly hold: DiaryHold; readonly timeZone: string; readonly now: number }) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  return (
    <>
      <p className="hc-soft">{t.holdText}</p>
      <dl className="hc-facts">
        <dt>{t.when}</dt>
        <dd>
          <strong>{format.whole(hold.start, timeZone)}</strong>
        </dd>
        <dt>{t.service}</dt>
        <dd>{hold.service.name}</dd>
        <dt>{t.runsOut}</dt>
        <dd className="hc-figure">{leftUntil(hold.expiresAt, now)}</dd>
        <dt>{t.cameBy}</dt>
        <dd>
          {t.channels[hold.channel]}
          {hold.conversationId !== null && (
            <>
              {' · '}
              <Link className="hc-link" href={`/conversations/${hold.conversationId}`}>
                {t.seeConversation}
              </Link>
            </>
          )}
        </dd>
      </dl>
      {hold.moving !== null && <p>{t.holdMoving(hold.moving)}</p>}
    </>
  )
}
