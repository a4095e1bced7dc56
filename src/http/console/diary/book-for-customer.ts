import type { z } from 'zod'
import type { diaryOperations } from '../../contract/console/diary.ts'
import { json } from '../../reply.ts'
import { readerOf } from '../../wire.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { diaryRefusal } from './diary-refusal.ts'
import { toRow } from './to-row.ts'

export const bookForCustomer: ConsoleRoute<z.output<typeof diaryOperations.bookForCustomer.body>> = async (deps, call) => {
  const { tenant, staff, body } = call
  const { name, email, phone } = body.customer
  const booked = await deps.booking.diary.bookForCustomer(tenant, {
    holdId: body.holdId,
    customer: { name, email, ...(phone === undefined || phone === '' ? {} : { phone }) },
    notes: body.notes === '' ? undefined : body.notes,
    locale: body.locale,
    act: { staffId: staff.id, agreed: body.agreed, overrideReason: body.overrideReason },
  })
  if (!booked.ok) return diaryRefusal(booked.error, readerOf(tenant, deps.clock.now()))
  return json(201, toRow(booked.value, staff))
}
