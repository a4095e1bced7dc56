import type { BookingCore, Diary } from '../booking/index.ts'
import type { Result } from '../shared/result.ts'
import type { Metrics } from './metrics.ts'

/** The core with its changes and refusals counted, whichever channel they came through. */
export function countBooking(core: BookingCore, metrics: Metrics): BookingCore {
  return {
    ...core,
    diary: countDiary(core.diary, counted, metrics),
    placeHold: async (tenant, input) => counted(await core.placeHold(tenant, input), () => metrics.hold(input.holder.channel)),
    confirmBooking: async (tenant, input) =>
      counted(await core.confirmBooking(tenant, input), () => metrics.booking('confirmed', input.channel)),
    rescheduleBooking: async (tenant, input) =>
      counted(await core.rescheduleBooking(tenant, input), () => metrics.booking('moved', input.channel)),
    cancelBooking: async (tenant, input) =>
      counted(await core.cancelBooking(tenant, input), () => metrics.booking('cancelled', input.channel)),
  }

  function counted<T, E extends { readonly code: string }>(result: Result<T, E>, count: () => void): Result<T, E> {
    if (result.ok) count()
    else metrics.refused(result.error.code)
    return result
  }
}

type Counted = <T, E extends { readonly code: string }>(result: Result<T, E>, count: () => void) => Result<T, E>

/** What staff do counts as what customers do. */
function countDiary(diary: Diary, counted: Counted, metrics: Metrics): Diary {
  return {
    ...diary,
    holdForCustomer: async (tenant, input) => counted(await diary.holdForCustomer(tenant, input), () => metrics.hold('staff')),
    bookForCustomer: async (tenant, input) =>
      counted(await diary.bookForCustomer(tenant, input), () => metrics.booking('confirmed', 'staff')),
    move: async (tenant, input) => counted(await diary.move(tenant, input), () => metrics.booking('moved', 'staff')),
    cancel: async (tenant, input) => counted(await diary.cancel(tenant, input), () => metrics.booking('cancelled', 'staff')),
  }
}
