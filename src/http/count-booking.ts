import type { BookingCore, BookingError } from '../booking/index.ts'
import type { Result } from '../shared/result.ts'
import type { Metrics } from './metrics.ts'

/** The core with its changes and refusals counted, whichever channel they came through. */
export function countBooking(core: BookingCore, metrics: Metrics): BookingCore {
  return {
    ...core,
    placeHold: async (tenant, input) => counted(await core.placeHold(tenant, input), () => metrics.hold(input.holder.channel)),
    confirmBooking: async (tenant, input) =>
      counted(await core.confirmBooking(tenant, input), () => metrics.booking('confirmed', input.channel)),
    rescheduleBooking: async (tenant, input) =>
      counted(await core.rescheduleBooking(tenant, input), () => metrics.booking('moved', input.channel)),
    cancelBooking: async (tenant, input) =>
      counted(await core.cancelBooking(tenant, input), () => metrics.booking('cancelled', input.channel)),
  }

  function counted<T>(result: Result<T, BookingError>, count: () => void): Result<T, BookingError> {
    if (result.ok) count()
    else metrics.refused(result.error.code)
    return result
  }
}
