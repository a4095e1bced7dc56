import type { z } from 'zod'
import type { Booking, BookingError } from '../../booking/index.ts'
import { isUuid } from '../../shared/ids.ts'
import { refuse, type Result } from '../../shared/result.ts'
import { isTimeZone } from '../../shared/wall-time.ts'
import type { Call, Route, RouteDeps } from '../call.ts'
import type { bookingBody, cancelBody, NewBookingView, rescheduleBody } from '../contract/bookings.ts'
import { preferredLocale } from '../preferred-locale.ts'
import { invalidInput, refusal } from '../problem.ts'
import { json, text } from '../reply.ts'
import { readerOf, toBooking } from '../wire.ts'

export const confirmBooking: Route<z.output<typeof bookingBody>> = async (deps, { tenant, body, request }) => {
  const reader = readerOf(tenant, deps.clock.now())
  if (body.timeZone !== undefined && !isTimeZone(body.timeZone))
    return invalidInput({ timeZone: 'is not an IANA time zone such as "Europe/London"' })
  if (!isUuid(body.holdId)) return refusal({ code: 'hold_not_found' }, reader)
  const locale = body.locale ?? preferredLocale(request, tenant)
  const booked = await deps.booking.confirmBooking(tenant, { ...body, locale, consent: { kind: 'api' }, channel: 'rest' })
  if (!booked.ok) return refusal(booked.error, reader)
  const view: NewBookingView = { ...toBooking(booked.value, tenant, reader, deps.publicUrl), manageToken: booked.value.manageToken }
  return json(201, view)
}

export const getBooking: Route = async (deps, call) => answer(deps, call, await openBooking(deps, call))

export const rescheduleBooking: Route<z.output<typeof rescheduleBody>> = async (deps, call) => {
  const found = await openBooking(deps, call)
  if (!found.ok) return answer(deps, call, found)
  const { slotId } = call.body
  return answer(
    deps,
    call,
    await deps.booking.rescheduleBooking(call.tenant, { bookingId: found.value.id, slotId, consent: { kind: 'api' }, channel: 'rest' }),
  )
}

export const cancelBooking: Route<z.output<typeof cancelBody>> = async (deps, call) => {
  const found = await openBooking(deps, call)
  if (!found.ok) return answer(deps, call, found)
  const { reason } = call.body
  return answer(
    deps,
    call,
    await deps.booking.cancelBooking(call.tenant, { bookingId: found.value.id, reason, consent: { kind: 'api' }, channel: 'rest' }),
  )
}

export const getCalendarFile: Route = async (deps, call) => {
  const found = await openBooking(deps, call)
  if (!found.ok) return answer(deps, call, found)
  const disposition = `attachment; filename="${found.value.reference}.ics"`
  return text(200, 'text/calendar; charset=utf-8', deps.calendarFile(call.tenant, found.value), { 'content-disposition': disposition })
}

/** The booking this call's token opens; without a token, as with a wrong one, there is none. */
async function openBooking({ booking }: RouteDeps, { tenant, param, token }: Call): Promise<Result<Booking, BookingError>> {
  const reference = param('reference').toUpperCase()
  if (token === undefined || !/^[0-9A-Z-]{4,20}$/.test(reference)) return refuse({ code: 'booking_not_found' })
  return booking.getBooking(tenant, reference, { manageToken: token })
}

function answer({ clock, publicUrl }: RouteDeps, { tenant }: Call, result: Result<Booking, BookingError>) {
  const reader = readerOf(tenant, clock.now())
  return result.ok ? json(200, toBooking(result.value, tenant, reader, publicUrl)) : refusal(result.error, reader)
}
