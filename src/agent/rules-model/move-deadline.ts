import type { Service } from '../../booking/index.ts'
import type { EpochMs } from '../../shared/clock.ts'
import type { Scene } from './scene.ts'
import type { BookingFact } from './tool-facts.ts'

/** Until when a booking can be moved: past it, looking for times would only raise hopes. The core decides all the same. */
export function moveDeadline({ deps }: Pick<Scene, 'deps'>, booking: BookingFact): EpochMs {
  return booking.start - (serviceOf(deps, booking)?.rescheduleWindowMinutes ?? 0) * 60_000
}

/** Until when it can be cancelled. */
export function cancelDeadline({ deps }: Pick<Scene, 'deps'>, booking: BookingFact): EpochMs {
  return booking.start - (serviceOf(deps, booking)?.cancelWindowMinutes ?? 0) * 60_000
}

function serviceOf({ tenant }: Scene['deps'], booking: BookingFact): Service | undefined {
  return tenant.services.find(({ name }) => name === booking.service)
}
