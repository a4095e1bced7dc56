import type { z } from 'zod'
import type { ListPlace } from '../../../booking/index.ts'
import { formatInstant } from '../../../shared/instant.ts'
import { isUuid } from '../../../shared/ids.ts'
import type { diaryOperations } from '../../contract/console/diary.ts'
import { invalidInput } from '../../problem.ts'
import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { readFilter } from './read-filter.ts'
import { toRow } from './to-row.ts'

type Body = z.output<typeof diaryOperations.listBookings.body>

export const listBookings: ConsoleRoute<Body> = async ({ booking }, { tenant, staff, body }) => {
  const filter = readFilter(tenant, body)
  if (!filter.ok) return filter.error
  const after = body.cursor === undefined ? undefined : readCursor(body.cursor)
  if (body.cursor !== undefined && after === undefined) return invalidInput({ cursor: 'was not given out by this list' })
  const { bookings, next } = await booking.diary.list(tenant, { ...filter.value, after, limit: body.limit })
  const isShort = bookings.length < body.limit && next !== undefined
  return json(200, {
    bookings: bookings.map((one) => toRow(one, staff)),
    next: next === undefined ? null : toCursor(next),
    lookedTo: isShort && next.at !== null ? formatInstant(next.at) : null,
  })
}

function toCursor({ at, id }: ListPlace): string {
  return `${at ?? ''}.${id}`
}

function readCursor(cursor: string): ListPlace | undefined {
  const [at = '', id = ''] = cursor.split('.')
  return isUuid(id) && /^-?\d{0,15}$/.test(at) ? { at: at === '' ? null : Number(at), id } : undefined
}
