import type { z } from 'zod'
import type { diaryOperations } from '../../contract/console/diary.ts'
import { empty, json } from '../../reply.ts'
import { readerOf } from '../../wire.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { diaryRefusal } from './diary-refusal.ts'
import { toNote } from './get-booking-history.ts'

export const addBookingNote: ConsoleRoute<z.output<typeof diaryOperations.addBookingNote.body>> = async (deps, call) => {
  const { tenant, staff, body, param } = call
  const added = await deps.booking.diary.addNote(tenant, { reference: param('reference'), text: body.text, staffId: staff.id })
  if (!added.ok) return diaryRefusal(added.error, readerOf(tenant, deps.clock.now()))
  return json(201, toNote(added.value, { id: staff.id, name: staff.name }))
}

export const removeBookingNote: ConsoleRoute = async (deps, { tenant, staff, param }) => {
  const { clock, booking } = deps
  const found = await booking.diary.getHistory(tenant, param('reference'))
  if (!found.ok) return diaryRefusal(found.error, readerOf(tenant, clock.now()))
  await booking.diary.removeNote(tenant, { reference: param('reference'), noteId: param('note'), staffId: staff.id })
  return empty(204)
}
