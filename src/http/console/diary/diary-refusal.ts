import type { StaffRefusal } from '../../../booking/index.ts'
import { formatLocal } from '../../../shared/local-time.ts'
import { problem, refusal } from '../../problem.ts'
import type { Reply } from '../../reply.ts'
import type { Reader } from '../../wire.ts'

/** The core's refusals as everywhere, and those that only staff can meet. */
export function diaryRefusal(error: StaffRefusal, reader: Reader): Reply {
  switch (error.code) {
    case 'booking_changed':
      return problem('booking_changed', 'Somebody else changed this booking in the meantime: look at it again.')
    case 'not_begun':
      return problem('not_begun', `It begins ${formatLocal(error.start, reader.timeZone, reader.locale)}: nobody can have stayed away yet.`)
    case 'booking_not_found':
      return problem('booking_not_found', 'There is no booking of that reference.')
    case 'slot_invalid':
    case 'slot_taken':
    case 'slot_expired':
    case 'hold_expired':
    case 'hold_not_found':
    case 'booking_cancelled':
    case 'too_soon':
    case 'too_far':
    case 'outside_hours':
    case 'over_capacity':
    case 'limit_reached':
    case 'too_late_to_cancel':
    case 'too_late_to_reschedule':
    case 'consent_required':
    case 'service_not_found':
    case 'resource_not_found':
    case 'range_invalid':
      return refusal(error, reader)
  }
}
