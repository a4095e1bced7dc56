import { useLanguage } from '../i18n/language-provider.tsx'
import { type CalendarEntry, googleLink, outlookLink } from './calendar-links.ts'
import { Icon } from './icons.tsx'

export interface AddToCalendarProps {
  readonly entry: CalendarEntry
  readonly calendarUrl: string
  readonly reference: string
}

/** The file for every calendar there is, and two that take a link. Opens in place: no layer to lose the focus in. */
export function AddToCalendar({ entry, calendarUrl, reference }: AddToCalendarProps) {
  const { t } = useLanguage()
  return (
    <details className="hf-calendars">
      <summary className="hf-button hf-button-main">
        <Icon name="calendar" /> {t.booking.calendar}
      </summary>
      <ul>
        <li>
          <a className="hf-button hf-button-small" href={calendarUrl} download={`${reference}.ics`}>
            {t.booking.calendarFile}
          </a>
        </li>
        <li>
          <OtherSite href={googleLink(entry)} name={t.booking.google} />
        </li>
        <li>
          <OtherSite href={outlookLink(entry)} name={t.booking.outlook} />
        </li>
      </ul>
    </details>
  )
}

function OtherSite({ href, name }: { readonly href: string; readonly name: string }) {
  const { t } = useLanguage()
  return (
    <a className="hf-button hf-button-small" href={href} target="_blank" rel="noreferrer">
      {name}
      <Icon name="external" />
      <span className="hf-hidden"> ({t.newTab})</span>
    </a>
  )
}
