import { useEffect, useState, type Ref } from 'react'
import { Icon } from './icon.tsx'

export interface SearchFieldProps {
  readonly label: string
  readonly placeholder?: string
  readonly value: string
  /** Told when somebody has stopped writing for a moment, or pressed Enter. */
  readonly onSearch: (text: string) => void
  readonly ref?: Ref<HTMLInputElement>
}

const PAUSE_MS = 250

/** Searches as one writes. Escape empties it. */
export function SearchField({ label, placeholder, value, onSearch, ref }: SearchFieldProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => onSearch(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
    // Only what is written starts a search; what the page makes of it does not.
    // eslint-disable-next-line react/exhaustive-deps
  }, [text])
  return (
    <div className="hc-search" role="search">
      <Icon name="search" />
      <input
        ref={ref}
        type="search"
        className="hc-input"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onSearch(text.trim())
          if (event.key === 'Escape') {
            setText('')
            onSearch('')
          }
        }}
      />
    </div>
  )
}
