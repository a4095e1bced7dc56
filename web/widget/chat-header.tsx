import { useState } from 'react'
import { Icon } from '../ui/icons.tsx'

export interface ChatHeaderProps {
  readonly name: string
  readonly started: boolean
  readonly onStartOver: () => void
}

export function ChatHeader({ name, started, onStartOver }: ChatHeaderProps) {
  const [asking, setAsking] = useState(false)
  return (
    <header className="hf-header">
      <div>
        <h1 className="hf-header-name">{name}</h1>
        <p className="hf-header-who">Automatic assistant, not a person</p>
      </div>
      {started && !asking && (
        <button type="button" className="hf-button hf-button-small hf-button-quiet" aria-label="Start over" onClick={() => setAsking(true)}>
          <Icon name="restart" /> <span className="hf-wide-only">Start over</span>
        </button>
      )}
      {asking && (
        <div className="hf-ask" role="group" aria-label="Start a new conversation?">
          <span aria-hidden="true">Start over?</span>
          <button type="button" className="hf-button hf-button-small" autoFocus onClick={onStartOver}>
            Yes
          </button>
          <button type="button" className="hf-button hf-button-small" onClick={() => setAsking(false)}>
            No
          </button>
        </div>
      )}
    </header>
  )
}
