import type { BookingError } from '../booking/index.ts'
import { formatClock, formatLocal, zoneName } from '../shared/local-time.ts'
import type { Problem, ProblemCode } from './contract/problem.ts'
import { isDatabaseAway } from './database-away.ts'
import { problemKinds } from './problem-kinds.ts'
import type { Reply } from './reply.ts'
import { toSlots, type Reader } from './wire.ts'

type Extras = Pick<Problem, 'alternatives' | 'retryAfter' | 'limit' | 'challenge' | 'fieldErrors' | 'about'>

/** RFC 9457, in the words of whoever reads it. */
export function problem(code: ProblemCode, detail: string, extras: Extras = {}, headers: Readonly<Record<string, string>> = {}): Reply {
  const { status, title } = problemKinds[code]
  const body: Problem = { type: `/docs#${code}`, title, status, detail, code, ...extras }
  const retry = extras.retryAfter === undefined ? {} : { 'retry-after': String(extras.retryAfter) }
  return {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...retry, ...headers },
    body: JSON.stringify(body),
    problem: code,
  }
}

export function invalidInput(fieldErrors: Readonly<Record<string, string>>): Reply {
  const [field, reason] = Object.entries(fieldErrors)[0] ?? ['', 'is not what this call takes']
  return problem('invalid_input', field === '' ? `The body ${reason}.` : `${field} ${reason}.`, { fieldErrors })
}

/** What the core refused, as a problem. No default: a new refusal has to be decided here. */
export function refusal(error: BookingError, reader: Reader): Reply {
  switch (error.code) {
    case 'slot_taken':
      return problem('slot_taken', takenUntil(error.heldUntil, reader), {
        ...alternatives(error, reader),
        ...retryAt(error.heldUntil, reader),
      })
    case 'slot_invalid':
      return problem('invalid_input', 'slotId is not one that this business has given out.', {
        fieldErrors: { slotId: 'was not given out by availability, or was altered' },
      })
    case 'slot_expired':
      return problem('slot_expired', 'That list of times is too old to hold from: ask for availability again.', alternatives(error, reader))
    case 'hold_expired':
      return problem('hold_expired', 'The hold ran out and its time is open to everyone again.', alternatives(error, reader))
    case 'hold_not_found':
      return problem('hold_not_found', 'There is no such hold.')
    case 'booking_not_found':
      return problem('booking_not_found', 'There is no booking of that reference that this token opens.')
    case 'booking_cancelled':
      return problem('booking_cancelled', 'The booking is cancelled and cannot be changed any more.')
    case 'too_soon':
      return problem(
        'too_soon',
        `That is too short notice: the earliest is ${inWords(error.earliest, reader)}.`,
        alternatives(error, reader),
      )
    case 'too_far':
      return problem('too_far', `That is too far ahead: the latest is ${inWords(error.latest, reader)}.`, alternatives(error, reader))
    case 'outside_hours':
      return problem('outside_hours', 'That is outside opening hours.', alternatives(error, reader))
    case 'over_capacity':
      return problem('over_capacity', overCapacity(error.max), alternatives(error, reader))
    case 'limit_reached':
      return problem('limit_reached', limitReached(error))
    case 'too_late_to_cancel':
      return problem('too_late_to_cancel', `It could be cancelled until ${inWords(error.deadline, reader)}.`)
    case 'too_late_to_reschedule':
      return problem('too_late_to_reschedule', `It could be moved until ${inWords(error.deadline, reader)}.`)
    case 'consent_required':
      return problem('consent_required', 'The customer has not agreed to exactly this booking.')
    case 'service_not_found':
      return problem('service_not_found', 'There is no such service: GET services lists them.')
    case 'resource_not_found':
      return problem('resource_not_found', 'There is no such resource for this service: GET services lists them.')
    case 'range_invalid':
      return problem('invalid_input', error.reason, { fieldErrors: { from: error.reason } })
  }
}

/** A bug or an outage: neutral words, and the id under which it was logged. What may do better in a moment says so. */
export function faultProblem(id: string, fault?: unknown): Reply {
  if (isDatabaseAway(fault)) return problem('unavailable', busyWords, { retryAfter: 2 })
  return problem('fault', `Something went wrong on our side. Nothing is lost by trying again; if it stays, name ${id}.`)
}

const busyWords =
  'We cannot answer that at the moment. Try again in a few seconds, with the same Idempotency-Key if there was one: nothing is done twice.'

function alternatives(error: { readonly alternatives: Parameters<typeof toSlots>[0] }, reader: Reader): Extras {
  return { alternatives: toSlots(error.alternatives, reader) }
}

function takenUntil(heldUntil: number | null, reader: Reader): string {
  if (heldUntil === null) return 'That time has just been taken.'
  return `Somebody holds that time until ${formatClock(heldUntil, reader.timeZone, reader.locale)} ${zoneName(heldUntil, reader.timeZone, reader.locale)}.`
}

function retryAt(heldUntil: number | null, reader: Reader): Extras {
  return heldUntil === null ? {} : { retryAfter: Math.max(1, Math.ceil((heldUntil - reader.now) / 1000)) }
}

function inWords(at: number, reader: Reader): string {
  return formatLocal(at, reader.timeZone, reader.locale)
}

function overCapacity(max: number): string {
  return max > 0 ? `That party is too large: ${max} at most.` : 'There is no room left for that party.'
}

function limitReached({ limit, max }: Extract<BookingError, { readonly code: 'limit_reached' }>): string {
  switch (limit) {
    case 'holds':
      return `At most ${max} times can be held at once: release one or let it run out.`
    case 'bookings':
      return `At most ${max} upcoming bookings of this service are possible per customer.`
    case 'mails':
      return `At most ${max} bookings an hour can be made with one mail address, and ${3 * max} a day: go on later.`
  }
}
