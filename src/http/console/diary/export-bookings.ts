import type { z } from 'zod'
import type { BookingList, StaffBooking, Tenant } from '../../../booking/index.ts'
import { csvLine } from '../../../shared/csv.ts'
import type { StaffMember } from '../../../staff/index.ts'
import type { listFilter } from '../../contract/console/diary.ts'
import { text } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { readFilter } from './read-filter.ts'
import { toRow } from './to-row.ts'

const PAGE = 2_000
/** A spreadsheet takes no more; narrower dates give the rest. */
const MOST = 100_000

const columns = [
  'reference',
  'status',
  'attendance',
  'service',
  'date',
  'start',
  'end',
  'time zone',
  'party',
  'with',
  'name',
  'email',
  'phone',
  'price',
  'currency',
  'channel',
  'booked at',
]

/** What the list shows, as a file. */
export const exportBookings: ConsoleRoute<z.output<typeof listFilter>> = async ({ booking }, { tenant, staff, body }) => {
  const filter = readFilter(tenant, body)
  if (!filter.ok) return filter.error
  const lines = [csvLine(columns)]
  let after: BookingList['next']
  do {
    const page = await booking.diary.list(tenant, { ...filter.value, after, limit: PAGE })
    for (const one of page.bookings) lines.push(lineOf(tenant, one, staff))
    after = page.next
  } while (after !== undefined && lines.length <= MOST)
  return text(200, 'text/csv; charset=utf-8', lines.join(''), {
    'content-disposition': 'attachment; filename="bookings.csv"',
    ...(after === undefined ? {} : { 'x-truncated': 'true' }),
  })
}

function lineOf(tenant: Tenant, booking: StaffBooking, staff: StaffMember): string {
  const { customer } = toRow(booking, staff)
  const local = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(tenant.timeZone)
  const start = local(booking.start)
  return csvLine([
    booking.reference,
    booking.status,
    booking.attendance ?? '',
    booking.service.name,
    start.toPlainDate().toString(),
    start.toPlainTime().toString({ smallestUnit: 'minute' }),
    local(booking.end).toPlainTime().toString({ smallestUnit: 'minute' }),
    tenant.timeZone,
    String(booking.partySize),
    booking.resources.map((one) => one.name).join(', '),
    customer.name,
    customer.email,
    customer.phone ?? '',
    booking.price === null ? '' : inUnits(booking.price),
    booking.price?.currency ?? '',
    booking.channel,
    local(booking.createdAt).toPlainDateTime().toString({ smallestUnit: 'minute' }),
  ])
}

function inUnits({ amountMinor, currency }: { amountMinor: number; currency: string }): string {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  return (amountMinor / 10 ** digits).toFixed(digits)
}
