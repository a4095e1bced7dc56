import type { CSSProperties } from 'react'
import type { FigureCell } from '../../../src/http/contract/console/figures.ts'
import { useWords } from '../kit/language.tsx'
import { useWriting } from './use-writing.ts'
import { words } from './words.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** Weekdays across, hours down: the darker, the more. It is a table, and says each number. */
export function HeatMap({ caption, cells }: { readonly caption: string; readonly cells: readonly FigureCell[] }) {
  const t = useWords(words)
  const writing = useWriting()
  const counts = new Map(cells.map(({ weekday, hour, n }) => [`${weekday} ${hour}`, n]))
  const most = Math.max(1, ...cells.map(({ n }) => n))
  const hours = cells.map(({ hour }) => hour)
  const [first, last] = [Math.min(8, ...hours), Math.max(18, ...hours)]
  return (
    <div className="hc-heat-frame" tabIndex={0} role="group" aria-label={caption}>
      <table className="hc-heat">
        <caption className="hf-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hf-hidden">{t.hour}</span>
            </th>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={writing.weekday(weekday, true)}>
                {writing.weekday(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: last - first + 1 }, (_, index) => first + index).map((hour) => (
            <tr key={hour}>
              <th scope="row">{writing.hour(hour)}</th>
              {weekdays.map((weekday) => {
                const n = counts.get(`${weekday} ${hour}`) ?? 0
                const heat = n === 0 ? 0 : 0.15 + 0.85 * (n / most)
                const style: CSSProperties & Record<'--hc-heat', string> = { '--hc-heat': `${Math.round(heat * 100)}%` }
                return (
                  <td key={weekday} style={style} data-hot={heat > 0.55}>
                    {n === 0 ? <span className="hf-hidden">0</span> : writing.count(n)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
