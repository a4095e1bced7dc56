import { Link } from 'wouter'
import type { BookingRow } from '../../../src/http/contract/console/diary-shapes.ts'
import { useWords } from '../kit/language.tsx'
import { StateBadge } from './state-badge.tsx'
import { words } from './words.ts'

/** Who is in a class. */
export function Participants({ bookings, current }: { readonly bookings: readonly BookingRow[]; readonly current?: string | undefined }) {
  const t = useWords(words)
  if (bookings.length === 0) return <p className="hc-soft">{t.alone}</p>
  return (
    <ul className="hd-participants">
      {bookings.map((one) => (
        <li key={one.reference} aria-current={one.reference === current || undefined}>
          <Link href={`/bookings/${one.reference}`} className="hc-row-link">
            {one.erased ? t.forgotten : one.customer.name}
          </Link>
          <span className="hc-soft">{t.people(one.partySize)}</span>
          {one.attendance !== null && <StateBadge booking={one} />}
        </li>
      ))}
    </ul>
  )
}
