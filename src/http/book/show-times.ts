import type { BookingError, Service, Slot } from '../../booking/index.ts'
import { boundaryOfWall } from '../../shared/wall-time.ts'
import { problemKinds } from '../problem-kinds.ts'
import type { BookAnswer, BookCall, BookDeps } from './book-call.ts'
import { refusedWords } from './refused-words.ts'
import { timesStep } from './times-step.ts'
import { dateAt, daysShown, type Wish } from './wish.ts'

/** A diary nobody plans further than this, and dates further out only cost time. */
const furthestDays = 730
const mostSlots = 500
/** Who did not say when begins with the first free day, if there is one in so many. */
const aheadDays = 35

/** A week of free times; `because` says why the reader is back here. */
export async function showTimes(deps: BookDeps, call: BookCall, service: Service, because?: BookingError): Promise<BookAnswer> {
  const wish = await wishOf(deps, call, service)
  const found = await findBetween(deps, call, wish, [wish.from, wish.from.add({ days: daysShown })])
  const error = because ?? found.error
  const page = { step: 'time', service: service.slug, content: timesStep(call.reader, wish, found.slots) } as const
  if (error === undefined) return page
  return { ...page, notice: refusedWords(call.reader.words, error.code), status: because === undefined ? 200 : statusOf(error) }
}

function statusOf({ code }: BookingError): number {
  return code === 'slot_invalid' || code === 'range_invalid' ? 400 : problemKinds[code].status
}

type Narrow = Pick<Wish, 'service' | 'partySize' | 'resource'>

async function wishOf(deps: BookDeps, call: BookCall, service: Service): Promise<Wish> {
  const { query, form, tenant } = call
  const today = dateAt(deps.clock.now(), tenant.timeZone)
  const given = { ...query, ...form }
  const party = Number(given['people'] ?? given['partySize'] ?? service.minParty)
  const resource = [...tenant.resources.values()].find(({ slug }) => slug === given['resource'])?.slug
  const partySize = Number.isInteger(party) ? Math.min(Math.max(party, service.minParty), service.maxParty) : service.minParty
  const narrow = { service, partySize, resource }
  const from = dateOf(given['from'], today) ?? (await firstFree(deps, call, narrow, today))
  const day = dateOf(given['day'], from)
  return { ...narrow, today, from, day: day !== undefined && from.until(day).days < daysShown ? day : from }
}

async function firstFree(deps: BookDeps, call: BookCall, narrow: Narrow, today: Temporal.PlainDate): Promise<Temporal.PlainDate> {
  const next = today.add({ days: daysShown })
  for (const days of [[today, next] as const, [next, today.add({ days: aheadDays })] as const]) {
    const [first] = (await findBetween(deps, call, narrow, days)).slots
    if (first !== undefined) return dateAt(first.start, call.tenant.timeZone)
  }
  return today
}

async function findBetween(
  deps: BookDeps,
  call: BookCall,
  { service, partySize, resource }: Narrow,
  [first, end]: readonly [Temporal.PlainDate, Temporal.PlainDate],
): Promise<{ readonly slots: readonly Slot[]; readonly error?: BookingError }> {
  const found = await deps.booking.browseSlots(call.tenant, {
    service: service.slug,
    from: Math.max(startOf(first, call), deps.clock.now()),
    to: startOf(end, call),
    partySize,
    limit: mostSlots,
    copySince: await deps.ownWrites.since(call.address),
    ...(resource === undefined ? {} : { resources: [resource] }),
  })
  return found.ok ? { slots: found.value.slots.toSorted((a, b) => a.start - b.start) } : { slots: [], error: found.error }
}

/** Undefined for anything that is no date from `earliest` on within reach. */
function dateOf(text: string | undefined, earliest: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  try {
    const date = Temporal.PlainDate.from(text, { overflow: 'reject' })
    const ahead = earliest.until(date).days
    return ahead >= 0 && ahead <= furthestDays ? date : undefined
  } catch {
    return undefined
  }
}

function startOf(date: Temporal.PlainDate, { tenant }: BookCall): number {
  return boundaryOfWall(date.toPlainDateTime(), tenant.timeZone, 'start')
}
