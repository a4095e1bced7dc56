import type { z } from 'zod'
import { isTimeZone } from '../../shared/wall-time.ts'
import type { Route } from '../call.ts'
import { maxRechecked, type slotsQuery, type StillFree } from '../contract/slots.ts'
import { invalidInput } from '../problem.ts'
import { json } from '../reply.ts'
import { readerOf, toSlots } from '../wire.ts'

/** Which of these offers are still free: what a page on show asks when something was taken. */
export const recheckSlots: Route<unknown, z.output<typeof slotsQuery>> = async ({ booking, clock }, { tenant, query }) => {
  const usual = readerOf(tenant, clock.now())
  const timeZone = query.timeZone ?? usual.timeZone
  if (!isTimeZone(timeZone)) return invalidInput({ timeZone: 'is not an IANA time zone such as "Europe/London"' })
  const slotIds = query.id.split(',').filter((id) => id !== '')
  if (slotIds.length > maxRechecked) return invalidInput({ id: `names more than ${maxRechecked} slots` })
  const partySize = query.partySize === undefined ? undefined : Number(query.partySize)
  const free = await booking.recheckSlots(tenant, { slotIds, partySize })
  const answer: StillFree = { slots: toSlots(free, { ...usual, timeZone, locale: query.locale ?? usual.locale }) }
  return json(200, answer)
}
