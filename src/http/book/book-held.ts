import type { BookingError, Hold } from '../../booking/index.ts'
import type { Result } from '../../shared/result.ts'
import { bookingBody } from '../contract/bookings.ts'
import { problemKinds } from '../problem-kinds.ts'
import { bookLink } from './book-links.ts'
import { detailsStep, type TypedDetails } from './details-step.ts'
import { bookedEarlierStep, doneStep } from './done-step.ts'
import type { BookAnswer, BookCall, BookDeps } from './book-call.ts'
import { refusedWords } from './refused-words.ts'
import { servicesStep } from './services-step.ts'
import { showTimes } from './show-times.ts'

export async function showHold(deps: BookDeps, call: BookCall): Promise<BookAnswer> {
  const hold = await openHold(deps, call)
  if (hold.ok && hold.value.state === 'confirmed') return { step: 'done', content: bookedEarlierStep(call.reader) }
  if (!hold.ok || hold.value.state !== 'held') return over(deps, call, hold)
  return {
    step: 'details',
    service: hold.value.proposal.service.slug,
    content: detailsStep(call.reader, { hold: hold.value, now: deps.clock.now() }),
  }
}

/** Books it, or gives it back; what is wrong is said beside its field and the rest stays as it was typed. */
export async function bookHeld(deps: BookDeps, call: BookCall): Promise<BookAnswer> {
  const hold = await openHold(deps, call)
  if (!hold.ok) return over(deps, call, hold)
  if (call.form['act'] === 'release') {
    await deps.booking.releaseHold(call.tenant, hold.value.id, 'rest')
    return { goTo: bookLink(call.reader, { service: hold.value.proposal.service.slug }) }
  }
  const { name = '', email = '', phone = '', notes = '' } = call.form
  const typed = { name, email, phone, notes }
  const details = readDetails(typed)
  if (!details.ok)
    return {
      step: 'details',
      service: hold.value.proposal.service.slug,
      content: detailsStep(call.reader, { hold: hold.value, now: deps.clock.now(), typed, wrong: details.error }),
      status: problemKinds.invalid_input.status,
    }
  const booked = await deps.booking.confirmBooking(call.tenant, {
    ...details.value,
    holdId: hold.value.id,
    locale: call.reader.locale,
    consent: { kind: 'api' },
    channel: 'rest',
  })
  if (booked.ok)
    return { step: 'done', content: doneStep(call.reader, { booking: booked.value, publicUrl: deps.publicUrl, now: deps.clock.now() }) }
  return over(deps, call, hold, booked.error)
}

/** A hold that is to become a booking's new time is nothing to book here. */
async function openHold({ booking }: BookDeps, { tenant, holdId }: BookCall): Promise<Result<Hold, BookingError>> {
  const hold = await booking.getHold(tenant, holdId)
  return hold.ok && (hold.value.proposal.action !== 'book' || hold.value.conversationId !== null)
    ? { ok: false, error: { code: 'hold_not_found' } }
    : hold
}

function over(deps: BookDeps, call: BookCall, hold: Result<Hold, BookingError>, because?: BookingError): Promise<BookAnswer> | BookAnswer {
  if (hold.ok) return showTimes(deps, call, hold.value.proposal.service, because ?? { code: 'hold_expired', alternatives: [] })
  const { words } = call.reader
  const status = problemKinds.hold_not_found.status
  return { step: 'service', content: servicesStep(call.reader), notice: refusedWords(words, 'hold_not_found'), status }
}

const shape = bookingBody.shape

function readDetails(typed: TypedDetails) {
  const customer = shape.customer.safeParse({ name: typed.name, email: typed.email, ...(typed.phone === '' ? {} : { phone: typed.phone }) })
  const notes = typed.notes.length <= 1_000
  if (customer.success && notes)
    return { ok: true, value: { customer: customer.data, ...(typed.notes === '' ? {} : { notes: typed.notes }) } } as const
  const wrong = new Set(customer.success ? [] : customer.error.issues.map((issue) => String(issue.path[0])))
  const fields = (['name', 'email', 'phone'] as const).filter((field) => wrong.has(field))
  return { ok: false, error: notes ? fields : [...fields, 'notes' as const] } as const
}
