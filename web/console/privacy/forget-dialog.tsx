import { useState } from 'react'
import { privacyOperations } from '../../../src/http/contract/console/privacy.ts'
import { useChange } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { Checkbox } from '../kit/check.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { ProblemNotice } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import { words } from './words.ts'

export interface ForgetDialogProps {
  readonly contact: string
  /** How many bookings are still to come. */
  readonly upcoming: number
  readonly open: boolean
  readonly onClose: () => void
  readonly onForgotten: () => void
}

/** Nothing brings it back: the address has to be written once more. */
export function ForgetDialog({ contact, upcoming, open, onClose, onForgotten }: ForgetDialogProps) {
  const t = useWords(words)
  const tell = useToast()
  const [again, setAgain] = useState('')
  const [cancelUpcoming, setCancelUpcoming] = useState(false)
  const erase = useChange(privacyOperations.eraseCustomerData)
  const isSure = again.trim().toLowerCase() === contact.toLowerCase() && (upcoming === 0 || cancelUpcoming)
  const forget = () =>
    erase.mutate(
      { body: { contact, cancelUpcoming } },
      {
        onSuccess: ({ bookings, conversations, busy }) => {
          tell(t.erased(bookings, conversations))
          if (busy > 0) tell(t.busy(busy), { tone: 'bad' })
          onClose()
          onForgotten()
        },
      },
    )
  return (
    <Dialog
      title={t.eraseTitle}
      open={open}
      onClose={onClose}
      actions={
        <Button look="danger" disabled={!isSure} busy={erase.isPending} onClick={forget}>
          {t.eraseNow}
        </Button>
      }
    >
      <div className="hc-stack">
        <p className="hc-whole">
          <strong>{contact}</strong>
        </p>
        <p>{t.eraseText}</p>
        {upcoming > 0 && <Checkbox label={`${t.cancelUpcoming} (${upcoming})`} checked={cancelUpcoming} onChange={setCancelUpcoming} />}
        <TextInput label={t.again} autoComplete="off" value={again} onChange={setAgain} />
        {erase.error !== null && <ProblemNotice problem={erase.error} />}
      </div>
    </Dialog>
  )
}
