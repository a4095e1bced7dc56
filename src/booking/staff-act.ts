import type { EpochMs } from '../shared/clock.ts'
import { traceparent } from '../shared/trace.ts'
import type { Booking, StaffAct } from './model.ts'
import { windowRules } from './rules/index.ts'
import type { WindowRule } from './rules/rule.ts'

/** As the statements take it; of anybody else nothing but the trace, where one is made. A reason is kept only where a rule was in the way. */
export function actJson(act: StaffAct | undefined): string {
  const trace = traceparent()
  if (act === undefined) return trace === undefined ? '{}' : JSON.stringify({ trace })
  const { staffId, agreed, revision, waived = [], overrideReason } = act
  const passedOver = waived.length === 0 ? {} : { waived, reason: overrideReason }
  return JSON.stringify({ staffId, agreed, revision, ...passedOver, trace })
}

export function waivedBy(act: StaffAct | undefined): readonly WindowRule[] {
  return act?.overrideReason === undefined ? [] : windowRules
}

/** Until how long before the start, in milliseconds; for staff who say why, until it has ended. */
export function windowFor(booking: Pick<Booking, 'start' | 'end'>, windowMs: number, act: StaffAct | undefined): EpochMs {
  return act?.overrideReason === undefined ? windowMs : booking.start - booking.end
}
