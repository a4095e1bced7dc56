import { useConsoleLanguage } from '../../kit/language.tsx'
import { useWorkplace } from '../../shell/workplace.tsx'

/** Day and time: in a log an hour matters, whatever day it was. By the business's clock. */
export function When({ at }: { readonly at: string }) {
  const { format } = useConsoleLanguage()
  const { timeZone } = useWorkplace().business
  return (
    <time dateTime={at} title={format.whole(at, timeZone)} className="hc-figure">
      {format.date(at, timeZone)}, {format.time(at, timeZone)}
    </time>
  )
}
