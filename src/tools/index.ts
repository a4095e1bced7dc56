import { askForPerson } from './ask-for-person.ts'
import { cancelBooking } from './cancel-booking.ts'
import { checkAvailability } from './check-availability.ts'
import { checkBookingCode } from './check-booking-code.ts'
import { confirmBooking } from './confirm-booking.ts'
import type { Tool } from './define-tool.ts'
import { findServices } from './find-services.ts'
import { getBooking } from './get-booking.ts'
import { getPolicies } from './get-policies.ts'
import { holdSlot } from './hold-slot.ts'
import { releaseHold } from './release-hold.ts'
import { rescheduleBooking } from './reschedule-booking.ts'

/** Every tool there is, in the order a model is told of them. The agent, MCP and the evals read this list. */
export const tools: readonly Tool[] = [
  findServices,
  checkAvailability,
  holdSlot,
  releaseHold,
  confirmBooking,
  getBooking,
  rescheduleBooking,
  cancelBooking,
  getPolicies,
  askForPerson,
]

/** What the server alone calls, on the customer's own act: no model is told of these, and none can call them. */
export const serverTools: readonly Tool[] = [checkBookingCode]
