import { computeAvailability } from '../src/booking/availability.ts'
import type { Requirement, Resource, Schedule, Service, Tenant } from '../src/booking/index.ts'
import type { ClaimsByResource, LiveClaim } from '../src/booking/occupancy.ts'
import type { EpochMs } from '../src/shared/clock.ts'
import type { Interval } from '../src/shared/interval.ts'
import { median } from './support/load.ts'
import type { Figure } from './support/report.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const from = Date.UTC(2027, 0, 4)
const days = 30
const openAt = 9 * HOUR
const closeAt = 17 * HOUR
const slot = 30 * MINUTE

/** Thirty days of half-hour slots, nine to five: the core's computation beside an integer loop that gives the same starts. */
export function benchAvailability(rounds: number): Figure[] {
  const sizes = [
    { resources: 1, claims: 200 },
    { resources: 50, claims: 200 },
    { resources: 1, claims: 50 },
    { resources: 1, claims: 800 },
    { resources: 10, claims: 200 },
  ]
  return sizes.map(({ resources, claims }) => compare(resources, claims, rounds))
}

function compare(resources: number, claimsEach: number, rounds: number): Figure {
  const claims = randomClaims(resources, claimsEach)
  const tenant = benchTenant(resources)
  const service = tenant.services[0]
  if (service === undefined) throw new Error('The bench tenant has no service')
  const request = { service, partySize: 1, selectedIds: [] }
  const core = () => computeAvailability(tenant, request, claims, from, from + days * DAY).starts
  const windows = Array.from({ length: days }, (_, day) => ({ start: from + day * DAY + openAt, end: from + day * DAY + closeAt }))
  const limit = () => integerLoop([...claims.values()], windows)
  const [a, b] = [core(), limit()]
  if (a.length !== b.length || a.some((at, index) => at !== b[index]))
    throw new Error(`The core gives ${a.length} starts, the integer loop ${b.length}`)
  const [coreMs, limitMs] = alternate([core, limit], rounds)
  return {
    part: 'c',
    name: `30 days of slots, ${resources} ${resources === 1 ? 'resource' : 'resources'} x ${claimsEach} claims`,
    unit: 'ms',
    value: coreMs ?? Number.NaN,
    limit: limitMs ?? Number.NaN,
    limitName: 'integer loop',
    aim: 'at most 2 x',
  }
}

/**
 * The least that can be done with these intervals, all of them integers: the opening windows and the claims of each resource as they come
 * from the database (in no order), sorted and walked side by side.
 */
function integerLoop(claims: readonly (readonly LiveClaim[])[], windows: readonly Interval[]): EpochMs[] {
  const free = new Set<EpochMs>()
  for (const unsorted of claims) {
    const taken = unsorted.toSorted((a, b) => a.start - b.start)
    let next = 0
    for (const window of windows) {
      for (let start = window.start; start + slot <= window.end; start += slot) {
        while (next < taken.length && (taken[next]?.end ?? 0) <= start) next++
        if ((taken[next]?.start ?? Infinity) >= start + slot) free.add(start)
      }
    }
  }
  return [...free].toSorted((a, b) => a - b)
}

/** Milliseconds per call of each, medians over rounds of at least 20 ms that take turns. */
function alternate(sides: readonly (() => unknown)[], rounds: number): number[] {
  const times: number[][] = sides.map(() => [])
  for (const side of sides) for (const begun = performance.now(); performance.now() - begun < 200;) side()
  for (let round = 0; round < rounds; round++) {
    sides.forEach((side, index) => {
      let calls = 0
      const begun = performance.now()
      do side()
      while (++calls && performance.now() - begun < 20)
      times[index]?.push((performance.now() - begun) / calls)
    })
  }
  return times.map(median)
}

/** Disjoint claims of up to half an hour for each resource, shuffled; a calendar that is fuller the more it has. */
function randomClaims(resources: number, each: number): ClaimsByResource {
  const random = generator(7)
  const claims = new Map<number, LiveClaim[]>()
  for (let resourceId = 1; resourceId <= resources; resourceId++) {
    const starts = new Set<number>()
    // Quarter hours over the open days and around them: more than 480 half hours would not fit into the open hours alone.
    while (starts.size < each) starts.add(from + Math.floor(random() * days * 96) * 15 * MINUTE)
    const sorted = [...starts].toSorted((a, b) => a - b)
    const list = sorted.map((start, index) => ({
      resourceId,
      unit: 1,
      start,
      end: Math.min(start + slot, sorted[index + 1] ?? Infinity),
      expiresAt: null,
      bookingId: null,
    }))
    claims.set(resourceId, shuffle(list, random))
  }
  return claims
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

/** mulberry32: the same claims in every run. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** In London in winter, so that local and UTC days are the same and the integer loop may know no zone. */
function benchTenant(count: number): Tenant {
  const ids = Array.from({ length: count }, (_, index) => index + 1)
  const resources = new Map<number, Resource>(
    ids.map((id) => [
      id,
      { id, slug: `r${id}`, name: `R${id}`, kind: 'person', capacity: 1, timeZone: 'Europe/London', lineage: [id], below: [] },
    ]),
  )
  const weekly: Schedule = {
    kind: 'weekly',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    rrule: null,
    startMinute: openAt / MINUTE,
    endMinute: closeAt / MINUTE,
    validFrom: null,
    validUntil: null,
  }
  return {
    id: 1,
    slug: 'bench',
    name: 'Bench',
    timeZone: 'Europe/London',
    locales: ['en'],
    currency: 'GBP',
    contact: { email: '', phone: '', address: '' },
    policies: {},
    theme: {},
    version: 1,
    services: [benchService([{ label: 'anyone', quantity: 1, takes: 'one', optional: false, resourceIds: ids }])],
    resources,
    resourceTimetables: new Map(ids.map((id) => [id, { schedules: [weekly], overrides: [] }])),
    serviceTimetables: new Map(),
    questions: [],
  }
}

function benchService(requirements: readonly Requirement[]): Service {
  return {
    id: 1,
    slug: 'slot',
    name: 'Slot',
    description: '',
    keywords: [],
    kind: 'appointment',
    durationMinutes: slot / MINUTE,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    gridMinutes: slot / MINUTE,
    noticeMinutes: 0,
    horizonDays: 365,
    cancelWindowMinutes: 0,
    rescheduleWindowMinutes: 0,
    maxUpcomingPerCustomer: 1_000,
    minParty: 1,
    maxParty: 1,
    price: null,
    pricePer: 'booking',
    priceVersion: 1,
    requirements,
  }
}
