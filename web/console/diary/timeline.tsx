import { Link } from 'wouter'
import type { HistoryView, TimelineEvent } from '../../../src/http/contract/console/diary-shapes.ts'
import { When } from '../kit/ago.tsx'
import { Icon, type IconName } from '../kit/icon.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { words } from './words.ts'

/** Everything that happened to a booking, the latest first: who did it, on whose word, and the very message. */
export function Timeline({ history }: { readonly history: HistoryView }) {
  return (
    <ol className="hd-timeline">
      {history.events.toReversed().map((event) => (
        <Line key={event.id} event={event} history={history} />
      ))}
    </ol>
  )
}

const icons: Readonly<Record<string, IconName>> = {
  'booking.confirmed': 'check',
  'booking.moved': 'forward',
  'booking.cancelled': 'close',
  'booking.no_show': 'warning',
  'booking.attended': 'check',
  'booking.noted': 'note',
}

function Line({ event, history }: { readonly event: TimelineEvent; readonly history: HistoryView }) {
  const t = useWords(words)
  const who = event.staff === null ? t.channels[event.channel] : t.byStaff(event.staff.name)
  const { conversationId } = history.booking
  return (
    <li>
      <Icon name={icons[event.type] ?? 'info'} />
      <div>
        <p>
          <strong>{t.events[event.type] ?? event.type}</strong> <span className="hc-soft">{who}</span>
        </p>
        <Change event={event} timeZone={history.booking.timeZone} />
        <p className="hc-soft hc-small">
          <When at={event.at} />
          {event.consent !== null && ` · ${event.agreed === null ? t.consents[event.consent] : t.agreements[event.agreed]}`}
          {event.waived.length > 0 && ` · ${t.waivedIntro(event.waived.map((rule) => t.waived[rule] ?? rule).join(', '))}`}
        </p>
        {event.messageId !== null && conversationId !== null && (
          <Link className="hc-link hc-small" href={`/conversations/${conversationId}#message-${event.messageId}`}>
            {t.seeMessage}
          </Link>
        )}
      </div>
    </li>
  )
}

function Change({ event, timeZone }: { readonly event: TimelineEvent; readonly timeZone: string }) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const { start, previousStart, resources, previousResources } = event
  const [before, after] = [format.names(previousResources ?? []), format.names(resources ?? [])]
  if (event.type === 'booking.confirmed' && start !== null) return <p className="hc-small">{format.short(start, timeZone)}</p>
  if (start === null || previousStart === null) return null
  return (
    <>
      {start !== previousStart && (
        <p className="hc-small">{t.fromTo(format.short(previousStart, timeZone), format.short(start, timeZone))}</p>
      )}
      {before !== after && before !== '' && <p className="hc-small">{t.fromTo(before, after)}</p>}
    </>
  )
}
