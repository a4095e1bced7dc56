import { useEffect, useRef } from 'react'

export interface CancelPanelProps {
  readonly running: boolean
  readonly onCancel: () => void
  readonly onKeep: () => void
}

export function CancelPanel({ running, onCancel, onKeep }: CancelPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="hf-card hf-panel">
      <h2 ref={heading} tabIndex={-1} className="hf-card-title">
        Cancel this booking?
      </h2>
      <p>The time is given to someone else at once. This cannot be undone, but you can book again.</p>
      <div className="hf-actions">
        <button type="button" className="hf-button hf-button-main hf-button-danger" aria-disabled={running} onClick={onCancel}>
          Yes, cancel it
        </button>
        <button type="button" className="hf-button" onClick={onKeep}>
          Keep it
        </button>
      </div>
    </section>
  )
}
