import { visitorTimeZone, zoneCity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language-provider.tsx'

interface Timed {
  readonly start: string
  readonly end: string
}

/** Day and time as they are where the business is; the customer's own time too when their clock shows another. */
export function WhenLines({ timed, timeZone }: { readonly timed: Timed; readonly timeZone: string }) {
  const { t, format } = useLanguage()
  const { start, end } = timed
  const own = visitorTimeZone()
  const differs = format.short(start, own) !== format.short(start, timeZone)
  return (
    <>
      <p className="hf-when-day">{format.day(start, timeZone)}</p>
      <p className="hf-when-time">
        <span className="hf-when-clock">
          {format.time(start, timeZone)}–{format.time(end, timeZone)}
        </span>{' '}
        {t.slots.zone(zoneCity(timeZone))}
      </p>
      {differs && <p className="hf-when-own">{t.proposal.whereYouAre(format.short(start, own), zoneCity(own))}</p>}
    </>
  )
}
