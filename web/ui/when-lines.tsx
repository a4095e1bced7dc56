import { formatDay, formatShort, formatTime, zoneCity } from './format.ts'
import { visitorTimeZone } from './locale.ts'

interface Timed {
  readonly start: string
  readonly end: string
  readonly timeZone: string
}

/** Day and time as they are where the business is; the customer's own time too when their clock shows another. */
export function WhenLines({ timed, businessTimeZone }: { readonly timed: Timed; readonly businessTimeZone: string }) {
  const { start, end } = timed
  const own = visitorTimeZone()
  const differs = formatShort(start, own) !== formatShort(start, businessTimeZone)
  return (
    <>
      <p className="hf-when-day">{formatDay(start, businessTimeZone)}</p>
      <p className="hf-when-time">
        <span className="hf-when-clock">
          {formatTime(start, businessTimeZone)}–{formatTime(end, businessTimeZone)}
        </span>{' '}
        {zoneCity(businessTimeZone)} time
      </p>
      {differs && (
        <p className="hf-when-own">
          {formatShort(start, own)} where you are ({zoneCity(own)})
        </p>
      )}
    </>
  )
}
