import { hash } from 'node:crypto'
import type { z } from 'zod'
import type { Freshness, Slot } from '../../booking/index.ts'
import type { Interval } from '../../shared/interval.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { isTimeZone } from '../../shared/wall-time.ts'
import { interpret } from '../../when/index.ts'
import type { Call, Route } from '../call.ts'
import { defaultSlots, maxSlots, type Availability, type availabilityQuery, type InterpretationView } from '../contract/availability.ts'
import { invalidInput, refusal } from '../problem.ts'
import { conditional } from '../kept-answers.ts'
import { json, type Reply } from '../reply.ts'
import { slotTexts } from '../slot-text.ts'
import { readerOf, type Reader } from '../wire.ts'
import { readRange } from './read-range.ts'
import { toInterpretation } from './interpretation.ts'

export type Query = z.output<typeof availabilityQuery>

export const findAvailability: Route<unknown, Query> = async ({ booking, clock, ownWrites }, call) => {
  const asked = readQuery(call, clock.now())
  if (!asked.ok) return asked.error
  const { reader, service, range, interpretation } = asked.value
  const answer = { service, timeZone: reader.timeZone, ...(interpretation === undefined ? {} : { interpretation }) }
  if (range === undefined) return cacheable(call, listOf(answer, [], reader, false))
  const found = await booking.browseSlots(call.tenant, {
    service,
    ...asked.value.narrow,
    ...range,
    copySince: await ownWrites.since(call.address),
  })
  if (!found.ok) return refusal(found.error, reader)
  const { slots, more, freshness } = found.value
  // Words mean something else as time passes.
  return cacheable(call, listOf(answer, slots, reader, more), call.query.when === undefined ? freshness : undefined)
}

/** The whole answer as JSON (availabilityShape). */
function listOf(answer: Omit<Availability, 'slots' | 'more'>, slots: readonly Slot[], reader: Reader, more: boolean): string {
  return `${JSON.stringify(answer).slice(0, -1)},"slots":[${slotTexts(slots, reader)}],"more":${more}}`
}

interface Asked {
  readonly reader: Reader
  /** Id of the service. */
  readonly service: string
  readonly narrow: { readonly partySize?: number; readonly resources?: readonly string[]; readonly limit: number }
  /** Nothing when the words do not name one. */
  readonly range?: { readonly from: number; readonly to: number; readonly exclude?: readonly Interval[] | undefined } | undefined
  readonly interpretation?: InterpretationView
}

function readQuery({ tenant, query }: Call<unknown, Query>, now: number): Result<Asked, Reply> {
  const timeZone = query.timeZone ?? tenant.timeZone
  if (!isTimeZone(timeZone)) return refuse(invalidInput({ timeZone: 'is not an IANA time zone such as "Europe/London"' }))
  const usual = readerOf(tenant, now)
  const reader = { ...usual, timeZone, locale: query.locale ?? usual.locale }
  const service = tenant.services.find(({ slug }) => slug === query.service)
  if (service === undefined) return refuse(refusal({ code: 'service_not_found' }, reader))
  const limit = Number(query.limit ?? defaultSlots)
  if (limit > maxSlots) return refuse(invalidInput({ limit: `is more than ${maxSlots}` }))
  const resources = query.resource?.split(',').filter((id) => id !== '') ?? []
  const narrow = {
    limit,
    ...(query.partySize === undefined ? {} : { partySize: Number(query.partySize) }),
    ...(resources.length === 0 ? {} : { resources }),
  }
  if (query.when !== undefined) return inWords(query, { reader, service: service.slug, narrow })
  const range = readRange(query, now)
  return range.ok ? ok({ reader, service: service.slug, narrow, range: range.value }) : refuse(invalidInput(range.error))
}

function inWords(query: Query, asked: Pick<Asked, 'reader' | 'service' | 'narrow'>): Result<Asked, Reply> {
  if (query.from !== undefined || query.to !== undefined) return refuse(invalidInput({ when: 'cannot come together with from and to' }))
  const meant = interpret(query.when ?? '', asked.reader)
  const interpretation = toInterpretation(meant)
  if (meant.kind !== 'range') return ok({ ...asked, interpretation })
  const exclude = meant.exclude?.map(({ from, to }) => ({ start: from, end: to }))
  return ok({ ...asked, interpretation, range: { from: meant.from, to: meant.to, exclude } })
}

/**
 * Kept by browsers and proxies, asked about again before each use: a free time may go at any moment. Slot ids are the same all through a
 * quarter of an hour, so the answer and its tag change only when availability does, or then.
 */
function cacheable({ request, tenant }: Call, body: string, freshness?: Freshness): Reply {
  const etag = `"${tenant.version}-${hash('sha1', body, 'base64url')}"`
  const reply = { ...json(200, {}, { etag, 'cache-control': 'public, no-cache' }), body }
  const now = conditional(request.headers['if-none-match'], etag, reply)
  return freshness === undefined ? now : { ...now, kept: { freshness, tenantId: tenant.id, etag, reply } }
}
