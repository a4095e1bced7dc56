import { type ReactNode, useEffect } from 'react'
import { Button } from '../kit/button.tsx'
import { LeaveGuard } from '../kit/leave-guard.tsx'
import { useWords } from '../kit/language.tsx'
import { Refusal } from './refusal.tsx'
import type { Save } from './use-save.ts'
import { words } from './words.ts'

export interface SaveBarProps extends Omit<SaveLineProps, 'busy'> {
  readonly saving: Save
  /** Somebody else's version is taken instead. */
  readonly onTakeTheirs: () => void
}

/** At the foot of every form on the catalogue: what is not saved, what stands against it, and the way out. */
export function SaveBar({ saving, onTakeTheirs, ...line }: SaveBarProps) {
  const t = useWords(words)
  const { refused, wrongCount } = saving
  useEffect(() => {
    if (wrongCount > 0) document.querySelector<HTMLElement>('.hs-main [aria-invalid=true], .hs-main .hc-field-error')?.focus()
  }, [wrongCount, refused])
  return (
    <>
      <Refusal saving={saving} onTakeTheirs={onTakeTheirs} />
      <SaveLine {...line} busy={saving.busy} {...(wrongCount > 0 ? { wrong: t.wrong(wrongCount) } : {})} />
    </>
  )
}

export interface SaveLineProps {
  /** Something is other than what is saved. */
  readonly isOther: boolean
  readonly busy: boolean
  readonly wrong?: string
  readonly onSave: () => void
  readonly onDiscard: () => void
  readonly children?: ReactNode
}

/** The bar itself, and nobody leaves what is not saved without being asked. */
export function SaveLine({ isOther, busy, wrong, onSave, onDiscard, children }: SaveLineProps) {
  const t = useWords(words)
  return (
    <>
      <LeaveGuard when={isOther && !busy} />
      <div className="hs-save-bar" data-on={isOther}>
        <p role="status">{wrong ?? (isOther ? t.unsaved : '')}</p>
        {children}
        <Button disabled={!isOther} onClick={onDiscard}>
          {t.discard}
        </Button>
        <Button look="main" disabled={!isOther} busy={busy} onClick={onSave}>
          {t.save}
        </Button>
      </div>
    </>
  )
}
