import { formatLeaf } from './format.ts'

/** The date as a leaf of a tear-off calendar; the words beside it say the same, so readers skip it. */
export function DateLeaf({ at, timeZone }: { readonly at: string; readonly timeZone: string }) {
  const { weekday, day, month } = formatLeaf(at, timeZone)
  return (
    <div className="hf-leaf" aria-hidden="true">
      <span className="hf-leaf-weekday">{weekday}</span>
      <span className="hf-leaf-day">{day}</span>
      <span className="hf-leaf-month">{month}</span>
    </div>
  )
}
