import type { ReactNode } from 'react'

/** A value as JSON, its parts told apart by colour. Long lists scroll inside. */
export function JsonView({ label, value }: { readonly label: string; readonly value: unknown }) {
  return (
    <figure className="hc-json">
      <figcaption>{label}</figcaption>
      {/* It scrolls: the keyboard has to reach it. */}
      <pre tabIndex={0} aria-label={label} role="region">
        {coloured(JSON.stringify(value, null, 2) ?? 'null')}
      </pre>
    </figure>
  )
}

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

function coloured(text: string): ReactNode[] {
  const parts: ReactNode[] = []
  let from = 0
  for (const match of text.matchAll(TOKEN)) {
    parts.push(text.slice(from, match.index))
    const kind = match[1] === undefined ? 'literal' : match[2] === undefined ? 'string' : 'name'
    parts.push(
      <span key={match.index} data-json={kind}>
        {match[1] ?? match[0]}
      </span>,
      match[2] ?? '',
    )
    from = match.index + match[0].length
  }
  return [...parts, text.slice(from)]
}
