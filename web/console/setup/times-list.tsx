import type { AffectedTimes } from '../../../src/http/contract/console/setup.ts'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { words } from './words.ts'

/** What is booked or held and has to do with a change, soonest first. */
export function TimesList({ times }: { readonly times: AffectedTimes | undefined }) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const { timeZone } = useWorkplace().business
  if (times === undefined) return null
  const more = times.count - times.first.length
  return (
    <ul className="hs-times">
      {times.first.map(({ reference, heldUntil, service, start, resources }) => (
        <li key={`${reference ?? heldUntil}${start}${resources.join()}`}>
          <span className="hc-figure">{format.short(start, timeZone)}</span>
          <span>
            {service}
            {resources.length > 0 && <span className="hc-soft"> · {resources.join(', ')}</span>}
          </span>
          <span className="hc-code">{reference ?? t.heldUntil(heldUntil === null ? '' : format.time(heldUntil, timeZone))}</span>
        </li>
      ))}
      {more > 0 && <li className="hc-soft">{t.andMore(more)}</li>}
    </ul>
  )
}
