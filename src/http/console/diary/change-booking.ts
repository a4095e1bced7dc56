import type { z } from 'zod'
import type { StaffBooking, StaffRefusal } from '../../../booking/index.ts'
import { parseInstant } from '../../../shared/instant.ts'
import type { Result } from '../../../shared/result.ts'
import type { diaryOperations } from '../../contract/console/diary.ts'
import { json, type Reply } from '../../reply.ts'
import { readerOf } from '../../wire.ts'
import type { ConsoleDeps } from '../console-deps.ts'
import type { ConsoleCall, ConsoleRoute } from '../console-route.ts'
import { diaryRefusal } from './diary-refusal.ts'
import { toRow } from './to-row.ts'

export const moveBooking: ConsoleRoute<z.output<typeof diaryOperations.moveBooking.body>> = async (deps, call) => {
  const { start, resources, swap, revision, agreed, overrideReason } = call.body
  const moved = await deps.booking.diary.move(call.tenant, {
    reference: call.param('reference'),
    start: parseInstant(start) ?? 0,
    resources,
    swap,
    act: { staffId: call.staff.id, agreed, overrideReason, revision },
  })
  return answer(deps, call, moved)
}

export const cancelBooking: ConsoleRoute<z.output<typeof diaryOperations.cancelBooking.body>> = async (deps, call) => {
  const { reason, revision, agreed, overrideReason } = call.body
  const cancelled = await deps.booking.diary.cancel(call.tenant, {
    reference: call.param('reference'),
    reason: reason === '' ? undefined : reason,
    act: { staffId: call.staff.id, agreed, overrideReason, revision },
  })
  return answer(deps, call, cancelled)
}

export const setAttendance: ConsoleRoute<z.output<typeof diaryOperations.setAttendance.body>> = async (deps, call) =>
  answer(
    deps,
    call,
    await deps.booking.diary.setAttendance(call.tenant, {
      reference: call.param('reference'),
      attendance: call.body.attendance,
      staffId: call.staff.id,
    }),
  )

function answer({ clock }: ConsoleDeps, { tenant, staff }: ConsoleCall, result: Result<StaffBooking, StaffRefusal>): Reply {
  return result.ok ? json(200, toRow(result.value, staff)) : diaryRefusal(result.error, readerOf(tenant, clock.now()))
}
