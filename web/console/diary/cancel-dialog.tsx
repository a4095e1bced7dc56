import { useState } from 'react'
import { diaryOperations } from '../../../src/http/contract/console/diary.ts'
import type { BookingRow } from '../../../src/http/contract/console/diary-shapes.ts'
import { useChange } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Select, TextArea } from '../kit/field.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { useToast } from '../kit/toast.tsx'
import { Refused } from './refused.tsx'
import type { Agreed } from './use-move.ts'
import { words } from './words.ts'

export interface CancelDialogProps {
  readonly booking: BookingRow
  readonly timeZone: string
  readonly onClose: () => void
}

/** What its customer will read, and whether they know; then the mail goes out. */
export function CancelDialog({ booking, timeZone, onClose }: CancelDialogProps) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const tell = useToast()
  const [reason, setReason] = useState('')
  const [agreed, setAgreed] = useState<Agreed>('not_asked')
  const change = useChange(diaryOperations.cancelBooking)
  const run = (overrideReason?: string) => {
    const body = { revision: booking.revision, reason, agreed, ...(overrideReason === undefined ? {} : { overrideReason }) }
    change.mutate(
      { params: { reference: booking.reference }, body },
      {
        onSuccess: () => {
          tell(t.cancelled)
          onClose()
        },
      },
    )
  }
  const agreements = (['not_asked', 'spoken', 'in_person', 'written'] as const).map((value) => ({ value, label: t.agreements[value] }))
  return (
    <Dialog
      open
      size="small"
      title={t.cancelTitle(booking.customer.name || t.forgotten)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.keepIt}</Button>
          {change.error === null && (
            <Button look="danger" busy={change.isPending} onClick={() => run()}>
              {t.cancelNow}
            </Button>
          )}
        </>
      }
    >
      <p>
        <strong>{format.short(booking.start, timeZone)}</strong>, {booking.service.name}
      </p>
      {change.error === null ? (
        <>
          <p className="hc-soft hc-small">{booking.customer.email === '' ? t.moveAskSilent : t.cancelAsk}</p>
          <TextArea
            label={t.cancelReason}
            hint={t.cancelReasonHint}
            note={t.optional}
            value={reason}
            maxLength={500}
            onChange={setReason}
          />
          <Select label={t.agreed} value={agreed} options={agreements} onChange={setAgreed} />
        </>
      ) : (
        <Refused
          problem={change.error}
          timeZone={timeZone}
          override={{ label: t.overrideCancel, look: 'danger', busy: change.isPending, run }}
        />
      )}
    </Dialog>
  )
}
