import { type FormEvent, useId, useState } from 'react'
import { reviewOperations } from '../../../src/http/contract/console/review.ts'
import { useChange } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { TextArea, TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { ProblemNotice } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import { words } from './words.ts'

export interface FlagDialogProps {
  readonly conversationId: string
  /** Undefined: the conversation as a whole. */
  readonly turnId: string | undefined
  readonly open: boolean
  readonly onClose: () => void
}

export function FlagDialog({ conversationId, turnId, open, onClose }: FlagDialogProps) {
  const t = useWords(words)
  const id = useId()
  const raise = useChange(reviewOperations.raiseFlag)
  return (
    <Dialog
      title={t.raise}
      open={open}
      onClose={onClose}
      size="small"
      actions={
        <Button type="submit" form={id} look="main" busy={raise.isPending}>
          {t.raise}
        </Button>
      }
    >
      <FlagForm id={id} conversationId={conversationId} turnId={turnId} raise={raise} onClose={onClose} />
    </Dialog>
  )
}

type FlagFormProps = Omit<FlagDialogProps, 'open'> & {
  readonly id: string
  readonly raise: ReturnType<typeof useChange<typeof reviewOperations.raiseFlag>>
}

function FlagForm({ id, conversationId, turnId, raise, onClose }: FlagFormProps) {
  const t = useWords(words)
  const tell = useToast()
  const list = useId()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return
    const body = {
      reason: reason.trim(),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(turnId === undefined ? {} : { turnId }),
    }
    raise.mutate(
      { params: { conversation: conversationId }, body },
      {
        onSuccess: () => {
          tell(t.flagged)
          onClose()
        },
      },
    )
  }
  return (
    <form id={id} className="hc-form" onSubmit={submit}>
      <TextInput label={t.reason} hint={t.reasonHint} value={reason} onChange={setReason} list={list} maxLength={200} required />
      <datalist id={list}>
        {t.reasons.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <TextArea label={t.note} note={t.optional} value={note} onChange={setNote} maxLength={4000} />
      {raise.error !== null && <ProblemNotice problem={raise.error} />}
    </form>
  )
}
