import type { BookingError, Service } from '../../booking/index.ts'
import { boundaryOfWall } from '../../shared/wall-time.ts'
import { problemKinds } from '../problem-kinds.ts'
import type { BookAnswer, BookCall, BookDeps } from './book-call.ts'
import { refusedWords } from './refused-words.ts'
import { daysShown, timesStep, type Wish } from './times-step.ts'

/** A diary nobody plans further than this, and dates further out only cost time. */
const furthestDays = 730
const mostSlots = 500

/** A week of free times; `because` says why the reader is back here. */
export async function showTimes(deps: BookDeps, call: BookCall, service: Service, because?: BookingError): Promise<BookAnswer> {
  const wish = wishOf(deps, call, service)
  const found = await deps.booking.findSlots(call.tenant, {
    service: service.slug,
    from: Math.max(startOf(wish.from, call), deps.clock.now()),
    to: startOf(wish.from.add({ days: daysShown }), call),
    partySize: wish.partySize,
    limit: mostSlots,
    ...(wish.resource === undefined ? {} : { resources: [wish.resource] }),
  })
  const error = because ?? (found.ok ? undefined : found.error)
  const page = { step: 'time', content: timesStep(call.reader, wish, found.ok ? found.value.slots : []) } as const
  if (error === undefined) return page
  return { ...page, notice: refusedWords(call.reader.words, error.code), status: because === undefined ? 200 : statusOf(error) }
}

function statusOf({ code }: BookingError): number {
  return code === 'slot_invalid' || code === 'range_invalid' ? 400 : problemKinds[code].status
}

function wishOf({ clock }: BookDeps, { query, form, tenant }: BookCall, service: Service): Wish {
  const today = Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO(tenant.timeZone).toPlainDate()
  const given = { ...query, ...form }
  const party = Number(given['people'] ?? given['partySize'] ?? service.minParty)
  const resource = [...tenant.resources.values()].find(({ slug }) => slug === given['resource'])?.slug
  const partySize = Number.isInteger(party) ? Math.min(Math.max(party, service.minParty), service.maxParty) : service.minParty
  return { service, today, from: dateOf(given['from'], today), partySize, resource }
}

/** Anything that is no date from today on within reach is today. */
function dateOf(text: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return today
  try {
    const date = Temporal.PlainDate.from(text, { overflow: 'reject' })
    const ahead = today.until(date).days
    return ahead >= 0 && ahead <= furthestDays ? date : today
  } catch {
    return today
  }
}

function startOf(date: Temporal.PlainDate, { tenant }: BookCall): number {
  return boundaryOfWall(date.toPlainDateTime(), tenant.timeZone, 'start')
}
