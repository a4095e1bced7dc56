import type { ReactNode } from 'react'

export interface AskProps {
  readonly question: string
  readonly advice: string
  readonly yes: string
  readonly no: string
  /** It cannot be undone: it looks so, and Enter alone does not do it. */
  readonly final?: boolean
  readonly onYes: () => void
  readonly onNo: () => void
  readonly children?: ReactNode
}

/** Asks once more before something cannot be taken back. */
export function Ask({ question, advice, yes, no, final = false, onYes, onNo, children }: AskProps) {
  return (
    <div className="hf-ask" role="group" aria-label={question}>
      <p>
        <strong>{question}</strong> {advice}
      </p>
      <button
        type="button"
        className={`hf-button hf-button-small hf-button-main ${final ? 'hf-button-danger' : ''}`}
        autoFocus={!final}
        onClick={onYes}
      >
        {yes}
      </button>
      <button type="button" className="hf-button hf-button-small" autoFocus={final} onClick={onNo}>
        {no}
      </button>
      {children}
    </div>
  )
}
