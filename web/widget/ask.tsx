import type { ReactNode } from 'react'

export interface AskProps {
  readonly question: string
  readonly advice: string
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
  readonly onNo: () => void
  readonly children?: ReactNode
}

/** Asks once more before something cannot be taken back. */
export function Ask({ question, advice, yes, no, onYes, onNo, children }: AskProps) {
  return (
    <div className="hf-ask" role="group" aria-label={question}>
      <p>
        <strong>{question}</strong> {advice}
      </p>
      <button type="button" className="hf-button hf-button-small hf-button-main" autoFocus onClick={onYes}>
        {yes}
      </button>
      <button type="button" className="hf-button hf-button-small" onClick={onNo}>
        {no}
      </button>
      {children}
    </div>
  )
}
