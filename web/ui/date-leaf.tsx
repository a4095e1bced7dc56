import { useLanguage } from '../i18n/language-provider.tsx'

/** The date as a leaf of a tear-off calendar; the words beside it say the same, so readers skip it. */
export function DateLeaf({ at, timeZone }: { readonly at: string; readonly timeZone: string }) {
  const { format } = useLanguage()
  return (
    <div className="hf-leaf" aria-hidden="true">
      <span className="hf-leaf-weekday">{format.shortWeekday(at, timeZone)}</span>
      <span className="hf-leaf-day">{format.dayNumber(at, timeZone)}</span>
      <span className="hf-leaf-month">{format.month(at, timeZone)}</span>
    </div>
  )
}
