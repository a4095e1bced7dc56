import { dayKey } from '../../i18n/format.ts'
import { useMaybeWorkplace } from '../shell/workplace.tsx'
import { useConsoleLanguage } from './language.tsx'
import { useNow } from './use-now.ts'

/** When something was: the time for today, the day for before; the whole of it where one points. By the business's clock. */
export function Ago({ at }: { readonly at: string }) {
  const { format } = useConsoleLanguage()
  const timeZone = useMaybeWorkplace()?.business.timeZone ?? 'UTC'
  const now = useNow()
  const sameDay = dayKey(at, timeZone) === dayKey(now, timeZone)
  return (
    <time dateTime={at} title={format.whole(at, timeZone)} className="hc-figure">
      {sameDay ? format.time(at, timeZone) : format.date(at, timeZone)}
    </time>
  )
}

/** "Tue 24 Nov, 14:00". */
export function When({ at }: { readonly at: string }) {
  const { format } = useConsoleLanguage()
  const timeZone = useMaybeWorkplace()?.business.timeZone ?? 'UTC'
  return (
    <time dateTime={at} title={format.whole(at, timeZone)} className="hc-figure">
      {format.short(at, timeZone)}
    </time>
  )
}
