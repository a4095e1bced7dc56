import type { EpochMs } from '../../shared/clock.ts'
import type { Scene } from './scene.ts'
import type { BookingFact } from './tool-facts.ts'

/** Until when a booking can be moved: past it, looking for times would only raise hopes. The core decides all the same. */
export function moveDeadline({ deps }: Pick<Scene, 'deps'>, booking: BookingFact): EpochMs {
  const service = deps.tenant.services.find(({ name }) => name === booking.service)
  return booking.start - (service?.rescheduleWindowMinutes ?? 0) * 60_000
}
