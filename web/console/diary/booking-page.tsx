import { useState } from 'react'
import { useParams } from 'wouter'
import type { BookingRow } from '../../../src/http/contract/console/diary-shapes.ts'
import { useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { BookingDetails } from './booking-details.tsx'
import { MoveAsk } from './move-ask.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { useCatalogue } from './use-catalogue.ts'
import { useMove } from './use-move.ts'
import { words } from './words.ts'
import './diary.css'

export function BookingPage() {
  const t = useWords(words)
  const { reference } = useParams<{ reference: string }>()
  const catalogue = useCatalogue()
  const timeZone = catalogue.data?.timeZone ?? 'UTC'
  const [moving, setMoving] = useState<BookingRow>()
  const move = useMove(timeZone)
  const nameOf = (slug: string) => catalogue.data?.resources.find((one) => one.id === slug)?.name ?? slug
  return (
    <Page title={t.booking(reference)} width="narrow" up={{ href: '/bookings', label: t.bookings }}>
      <BookingDetails reference={reference} onMove={setMoving} />
      {moving !== undefined && catalogue.data !== undefined && (
        <MoveDialog
          booking={moving}
          catalogue={catalogue.data}
          onClose={() => setMoving(undefined)}
          onChoose={(wanted) => {
            setMoving(undefined)
            move.ask(wanted)
          }}
        />
      )}
      <MoveAsk move={move} timeZone={timeZone} nameOf={nameOf} />
    </Page>
  )
}
