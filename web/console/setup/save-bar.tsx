import { type ReactNode, useEffect } from 'react'
import { Button } from '../kit/button.tsx'
import { LeaveGuard } from '../kit/leave-guard.tsx'
import { useWords } from '../kit/language.tsx'
import { Refusal } from './refusal.tsx'
import type { Save } from './use-save.ts'
import { words } from './words.ts'

export interface SaveBarProps {
  readonly saving: Save
  /** Something is other than what is saved. */
  readonly isOther: boolean
  readonly onSave: () => void
  readonly onDiscard: () => void
  /** Somebody else's version is taken instead. */
  readonly onTakeTheirs: () => void
  readonly children?: ReactNode
}

/** At the foot of every form: what is not saved, what stands against it, and the way out. */
export function SaveBar({ saving, isOther, onSave, onDiscard, onTakeTheirs, children }: SaveBarProps) {
  const t = useWords(words)
  const { refused, wrongCount } = saving
  useEffect(() => {
    if (wrongCount > 0) document.querySelector<HTMLElement>('.hs-main [aria-invalid=true], .hs-main .hc-field-error')?.focus()
  }, [wrongCount, refused])
  return (
    <>
      <LeaveGuard when={isOther && !saving.busy} />
      <Refusal saving={saving} onTakeTheirs={onTakeTheirs} />
      <div className="hs-save-bar" data-on={isOther}>
        <p role="status">{wrongCount > 0 ? t.wrong(wrongCount) : isOther ? t.unsaved : ''}</p>
        {children}
        <Button disabled={!isOther} onClick={onDiscard}>
          {t.discard}
        </Button>
        <Button look="main" disabled={!isOther} busy={saving.busy} onClick={onSave}>
          {t.save}
        </Button>
      </div>
    </>
  )
}
