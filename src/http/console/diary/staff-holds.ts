import type { z } from 'zod'
import type { BookingError, Hold } from '../../../booking/index.ts'
import { formatInstant, parseInstant } from '../../../shared/instant.ts'
import type { Result } from '../../../shared/result.ts'
import type { diaryOperations } from '../../contract/console/diary.ts'
import { empty, json, type Reply } from '../../reply.ts'
import { readerOf, toHold, toSlots } from '../../wire.ts'
import type { ConsoleDeps } from '../console-deps.ts'
import type { ConsoleCall, ConsoleRoute } from '../console-route.ts'
import { diaryRefusal } from './diary-refusal.ts'
import { localDays } from './local-days.ts'

const MOST_TIMES = 600

export const findTimes: ConsoleRoute<unknown, z.output<typeof diaryOperations.findTimes.query>> = async (deps, { tenant, query }) => {
  const days = localDays(tenant.timeZone, query.from, query.days)
  const reader = readerOf(tenant, deps.clock.now())
  const found = await deps.booking.diary.findTimes(tenant, {
    service: query.service,
    from: parseInstant(days[0]?.start ?? '') ?? 0,
    to: parseInstant(days.at(-1)?.end ?? '') ?? 0,
    partySize: query.partySize,
    resources: query.resources?.split(',').filter((slug) => slug !== '' && slug !== '*'),
    waiveWindows: query.beyond === 'true',
    movingReference: query.moving,
    limit: MOST_TIMES,
  })
  if (!found.ok) return diaryRefusal(found.error, reader)
  return json(200, { slots: toSlots(found.value.slots, reader), more: found.value.more })
}

export const holdForCustomer: ConsoleRoute<z.output<typeof diaryOperations.holdForCustomer.body>> = async (deps, call) => {
  const { service, start, partySize, resources, beyond } = call.body
  const held = await deps.booking.diary.holdForCustomer(call.tenant, {
    service,
    start: parseInstant(start) ?? 0,
    partySize,
    resources,
    waiveWindows: beyond,
  })
  return answer(deps, call, held, 201)
}

export const extendStaffHold: ConsoleRoute = async (deps, call) =>
  answer(deps, call, await deps.booking.diary.extendHold(call.tenant, call.param('hold')), 200)

export const releaseStaffHold: ConsoleRoute = async (deps, call) => {
  const released = await deps.booking.diary.releaseHold(call.tenant, call.param('hold'))
  return released.ok ? empty(204) : answer(deps, call, released, 200)
}

function answer({ clock }: ConsoleDeps, { tenant }: ConsoleCall, held: Result<Hold, BookingError>, status: 200 | 201): Reply {
  const reader = readerOf(tenant, clock.now())
  return held.ok ? json(status, { ...toHold(held.value, reader), now: formatInstant(reader.now) }) : diaryRefusal(held.error, reader)
}
