import { useState } from 'react'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Button, type ButtonLook } from '../kit/button.tsx'
import { TextInput } from '../kit/field.tsx'
import { Notice } from '../kit/states.tsx'
import { useProblemText } from '../kit/states.tsx'
import type { Problem } from '../problem.ts'
import { words } from './words.ts'

export interface Alternative {
  readonly start: string
  readonly resources: readonly { readonly id: string; readonly name: string }[]
}

export interface RefusedProps {
  readonly problem: Problem
  readonly timeZone: string
  readonly onAlternative?: (alternative: Alternative) => void
  /** Told the reason, where a rule may be passed over. */
  readonly override?: { readonly label: string; readonly look?: ButtonLook; readonly busy: boolean; readonly run: (reason: string) => void }
}

const waivable = ['too_soon', 'too_far', 'too_late_to_cancel', 'too_late_to_reschedule']

/** Why not, what is free instead, and where a rule may be passed over, how. */
export function Refused({ problem, timeZone, onAlternative, override }: RefusedProps) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const alternatives = problem.body.alternatives ?? []
  const says = useRefusedText(problem)
  return (
    <div className="hc-stack" role="alert">
      <Notice tone="bad" icon="warning">
        {says}
      </Notice>
      {onAlternative !== undefined && alternatives.length > 0 && (
        <div>
          <p className="hc-legend">{t.otherTimes}</p>
          <div className="hd-times">
            {alternatives.map((one) => (
              <button key={one.id} type="button" className="hd-time" onClick={() => onAlternative(one)}>
                {format.short(one.start, timeZone)}
                <small>{format.names(one.resources)}</small>
              </button>
            ))}
          </div>
        </div>
      )}
      {override !== undefined && waivable.includes(problem.code) && <Override {...override} />}
    </div>
  )
}

export function useRefusedText(problem: Problem | null | undefined): string {
  const t = useWords(words)
  const own = useProblemText(problem)
  if (problem === null || problem === undefined) return ''
  // Held and not booked: it comes free again by itself.
  const code = problem.code === 'slot_taken' && problem.body.retryAfter !== undefined ? 'slot_held' : problem.code
  return t.refused[code] ?? own
}

function Override({ label, look = 'plain', busy, run }: NonNullable<RefusedProps['override']>) {
  const t = useWords(words)
  const [reason, setReason] = useState('')
  const enough = reason.trim().length >= 3
  return (
    <form
      className="hc-form hd-override"
      onSubmit={(event) => {
        event.preventDefault()
        if (enough && !busy) run(reason.trim())
      }}
    >
      <p className="hc-soft hc-small">{t.overrideIntro}</p>
      <TextInput label={t.reason} hint={t.reasonHint} value={reason} maxLength={500} onChange={setReason} />
      <Button type="submit" look={look} busy={busy} disabled={!enough}>
        {label}
      </Button>
    </form>
  )
}
