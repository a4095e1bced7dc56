import type { BookingRow } from '../../../src/http/contract/console/diary-shapes.ts'
import { Badge } from '../kit/badge.tsx'
import { useWords } from '../kit/language.tsx'
import { words } from './words.ts'

export function StateBadge({ booking }: { readonly booking: Pick<BookingRow, 'status' | 'attendance'> }) {
  const t = useWords(words)
  const state = booking.status === 'cancelled' ? 'cancelled' : (booking.attendance ?? 'confirmed')
  const tone = { confirmed: 'accent', cancelled: 'neutral', attended: 'good', no_show: 'bad' } as const
  return <Badge tone={tone[state]}>{t.states[state]}</Badge>
}
