import { useState } from 'react'
import type { BookingRow } from '../../../src/http/contract/console/diary-shapes.ts'
import { dayKey } from '../../i18n/format.ts'
import { Checkbox } from '../kit/check.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Select } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import type { DiaryCatalogue } from './use-catalogue.ts'
import { FreeTimes } from './free-times.tsx'
import type { WantedMove } from './use-move.ts'
import { words } from './words.ts'

export interface MoveDialogProps {
  readonly booking: BookingRow
  readonly catalogue: DiaryCatalogue
  readonly onClose: () => void
  readonly onChoose: (wanted: WantedMove) => void
}

/** The free times a booking could move to: what dragging does, for the keyboard and the telephone. */
export function MoveDialog({ booking, catalogue, onClose, onChoose }: MoveDialogProps) {
  const t = useWords(words)
  const { timeZone } = catalogue
  const [who, setWho] = useState('same')
  const [beyond, setBeyond] = useState(false)
  const day = dayKey(booking.start, timeZone)
  const [from, setFrom] = useState(day > catalogue.today ? day : catalogue.today)
  const service = catalogue.services.find((one) => one.id === booking.service.id)
  const choices = service?.choices.filter((one) => !one.optional).flatMap((one) => one.resources) ?? []
  const options = [
    { value: 'same', label: t.same },
    { value: 'anyone', label: t.anyone },
    ...choices.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const resources = who === 'same' ? undefined : who === 'anyone' ? [] : [who]
  return (
    <Dialog open title={t.moveTitle(booking.customer.name || t.forgotten)} onClose={onClose}>
      {choices.length > 0 && <Select label={t.with} value={who} options={options} onChange={setWho} />}
      <Checkbox label={t.beyond} checked={beyond} onChange={setBeyond} />
      <FreeTimes
        service={booking.service.id}
        timeZone={timeZone}
        from={from}
        onFrom={setFrom}
        moving={booking.reference}
        resources={resources}
        beyond={beyond}
        onChoose={(slot) => {
          // Whoever was free for it when it was listed is whom staff have seen, and so is asked for.
          const named = resources === undefined ? undefined : resources.length > 0 ? resources : slot.resources.map(({ id }) => id)
          onChoose({ booking, start: Date.parse(slot.start), ...(named === undefined ? {} : { resources: named }) })
        }}
      />
    </Dialog>
  )
}
