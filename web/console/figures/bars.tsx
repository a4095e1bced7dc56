import type { ReactNode } from 'react'

export interface Bar {
  readonly key: string
  readonly name: ReactNode
  readonly value: number
  /** As it is written, at the end. */
  readonly text: ReactNode
  readonly more?: ReactNode
}

/** Lengths beside each other, each with its number in words. */
export function Bars({ label, bars, most }: { readonly label: string; readonly bars: readonly Bar[]; readonly most?: number }) {
  const longest = most ?? Math.max(1, ...bars.map(({ value }) => value))
  return (
    <ul className="hc-bars" aria-label={label}>
      {bars.map(({ key, name, value, text, more }) => (
        <li key={key}>
          <span className="hc-bar-name">{name}</span>
          <span className="hc-bar-text">
            <strong>{text}</strong> {more !== undefined && <span className="hc-soft hc-small">{more}</span>}
          </span>
          <span className="hc-bar-track" aria-hidden="true">
            <span className="hc-bar" style={{ width: `${Math.min(100, (value / longest) * 100)}%` }} />
          </span>
        </li>
      ))}
    </ul>
  )
}
