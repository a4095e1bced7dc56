import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundaryOfWall } from '../shared/wall-time.ts'
import { chooseResources, computeAvailability } from './availability.ts'
import type { Requirement, Resource, Service, Tenant, Timetable } from './model.ts'
import { claimsByResource, type LiveClaim } from './occupancy.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

// Zones whose clocks change by an hour, by half an hour, by two, at midnight, and not at all.
const zones = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'UTC',
]

const minuteOfDay = fc.integer({ min: 0, max: 95 }).map((quarters) => quarters * 15)
const window = fc.tuple(minuteOfDay, fc.integer({ min: 2, max: 40 })).map(([start, quarters]) => ({ start, end: start + quarters * 15 }))
const timetable: fc.Arbitrary<Timetable> = fc.record({
  schedules: fc.array(
    fc.record({ weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), window }).map((row) => ({
      kind: 'weekly' as const,
      weekdays: row.weekdays,
      rrule: null,
      startMinute: row.window.start,
      endMinute: row.window.end,
      validFrom: null,
      validUntil: null,
    })),
    { minLength: 1, maxLength: 4 },
  ),
  overrides: fc.constant([]),
})

const scene = fc.record({
  zone: fc.constantFrom(...zones),
  transition: fc.nat(13),
  hoursBefore: fc.integer({ min: 0, max: 30 }),
  length: fc.integer({ min: 1, max: 40 }),
  timetables: fc.array(timetable, { minLength: 3, maxLength: 3 }),
  capacities: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 }),
  pool: fc.constantFrom([1], [2, 3], [1, 2, 3]),
  quantity: fc.integer({ min: 1, max: 2 }),
  takes: fc.constantFrom('one' as const, 'party' as const, 'whole' as const),
  party: fc.integer({ min: 1, max: 3 }),
  duration: fc.constantFrom(15, 30, 45, 60, 100),
  grid: fc.constantFrom(5, 15, 20, 30, 45),
  buffers: fc.tuple(fc.constantFrom(0, 5, 10), fc.constantFrom(0, 5, 30)),
  claims: fc.array(
    fc.record({
      resource: fc.integer({ min: 1, max: 3 }),
      unit: fc.integer({ min: 1, max: 3 }),
      from: fc.integer({ min: -200, max: 2_000 }),
      minutes: fc.integer({ min: 1, max: 180 }),
    }),
    { maxLength: 12 },
  ),
})
type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never

function resource(id: number, capacity: number, timeZone: string): Resource {
  return { id, slug: `r${id}`, name: `R${id}`, kind: 'person', capacity, timeZone, lineage: [id], below: [] }
}

function build(s: Scene) {
  const requirement: Requirement = { label: 'who', quantity: s.quantity, takes: s.takes, optional: false, resourceIds: s.pool }
  const service = {
    id: 1,
    slug: 's',
    name: 'S',
    description: '',
    keywords: [],
    kind: 'appointment',
    durationMinutes: s.duration,
    bufferBeforeMinutes: s.buffers[0],
    bufferAfterMinutes: s.buffers[1],
    gridMinutes: s.grid,
    noticeMinutes: 0,
    horizonDays: 30,
    cancelWindowMinutes: 0,
    rescheduleWindowMinutes: 0,
    maxUpcomingPerCustomer: 9,
    minParty: 1,
    maxParty: 9,
    price: null,
    pricePer: 'booking',
    priceVersion: 1,
    requirements: [requirement],
  } satisfies Service
  const tenant = {
    id: 1,
    slug: 't',
    name: 'T',
    timeZone: s.zone,
    locales: ['en'],
    currency: 'GBP',
    contact: { email: '', phone: '', address: '' },
    policies: {},
    theme: {},
    version: 1,
    services: [service],
    questions: [],
    serviceTimetables: new Map(),
    resources: new Map(s.capacities.map((capacity, i) => [i + 1, resource(i + 1, capacity, s.zone)])),
    resourceTimetables: new Map(s.timetables.map((one, i) => [i + 1, one])),
  } satisfies Tenant
  const from = startOf(s)
  const claims: LiveClaim[] = s.claims
    .filter((claim) => claim.unit <= (s.capacities[claim.resource - 1] ?? 1))
    .map((claim) => ({
      resourceId: claim.resource,
      unit: claim.unit,
      start: from + claim.from * MINUTE,
      end: from + (claim.from + claim.minutes) * MINUTE,
      expiresAt: null,
      bookingId: null,
    }))
    // as the database would have them: one unit, one claim at a time
    .filter(
      (claim, i, all) =>
        !all
          .slice(0, i)
          .some(
            (other) =>
              other.resourceId === claim.resourceId && other.unit === claim.unit && other.start < claim.end && claim.start < other.end,
          ),
    )
  return { tenant, service, claims, from, to: from + s.length * HOUR, request: { service, partySize: s.party, selectedIds: [] } }
}

/** Some hours before one of the zone's transitions (or of any day where there are none). */
function startOf(s: Scene): number {
  let at = Temporal.Instant.from('2024-01-01T00:00:00Z').toZonedDateTimeISO(s.zone)
  for (let i = 0; i <= s.transition; i++) at = at.getTimeZoneTransition('next') ?? at
  return at.epochMilliseconds - s.hoursBefore * HOUR
}

// The slow, obvious way: every minute of the range, everything asked of Temporal, nothing clever.
function oracle(s: Scene): number[] {
  const { service, claims, from, to } = build(s)
  const starts: number[] = []
  for (let at = from; at < to; at += MINUTE) {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(s.zone)
    if (local.second !== 0 || (local.hour * 60 + local.minute) % s.grid !== 0) continue
    const free = s.pool.filter((id) => {
      const capacity = s.capacities[id - 1] ?? 0
      const units = s.takes === 'one' ? 1 : s.takes === 'party' ? s.party : capacity
      return (
        isOpen(s, id, at, at + service.durationMinutes * MINUTE) &&
        unitsFree(claims, id, capacity, at - s.buffers[0] * MINUTE, at + (s.duration + s.buffers[1]) * MINUTE) >= units
      )
    })
    if (free.length >= s.quantity) starts.push(at)
  }
  return starts
}

function isOpen(s: Scene, id: number, start: number, end: number): boolean {
  const windows: { start: number; end: number }[] = []
  const date = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(s.zone).toPlainDate()
  for (let day = date.subtract({ days: 2 }); Temporal.PlainDate.compare(day, date.add({ days: 2 })) <= 0; day = day.add({ days: 1 })) {
    for (const row of s.timetables[id - 1]?.schedules ?? []) {
      if (!row.weekdays.includes(day.dayOfWeek)) continue
      const wall = (minutes: number) => day.toPlainDateTime().add({ minutes })
      windows.push({
        start: boundaryOfWall(wall(row.startMinute), s.zone, 'start'),
        end: boundaryOfWall(wall(row.endMinute), s.zone, 'end'),
      })
    }
  }
  for (let at = start; at < end; at += MINUTE) if (!windows.some((one) => one.start <= at && at < one.end)) return false
  return true
}

// A unit is free when nothing meets it from start to end: a booking does not change its seat half way.
function unitsFree(claims: readonly LiveClaim[], id: number, capacity: number, start: number, end: number): number {
  let free = 0
  for (let unit = 1; unit <= capacity; unit++) {
    const isTaken = claims.some((claim) => claim.resourceId === id && claim.unit === unit && claim.start < end && start < claim.end)
    if (!isTaken) free++
  }
  return free
}

test('availability is what a minute-by-minute look at patterns and claims says, around clock changes of eight zones', () => {
  fc.assert(
    fc.property(scene, (s) => {
      const { tenant, request, claims, from, to } = build(s)
      const found = computeAvailability(tenant, request, claimsByResource(claims), from, to)
      expect(found.starts).toEqual(oracle(s))
      for (const at of found.starts) {
        const chosen = (chooseResources(found.requirements, at) ?? []).flat()
        expect(new Set(chosen).size).toBe(s.quantity)
      }
    }),
    { numRuns: 150 },
  )
})

test('nothing is offered in the gap of spring, and both readings of an autumn hour are', () => {
  const night: Timetable = {
    schedules: [{ kind: 'weekly', weekdays: [7], rrule: null, startMinute: 0, endMinute: 300, validFrom: null, validUntil: null }],
    overrides: [],
  }
  const base: Scene = {
    zone: 'Europe/London',
    transition: 0,
    hoursBefore: 2,
    length: 5,
    timetables: [night, night, night],
    capacities: [1, 1, 1],
    pool: [1, 2, 3],
    quantity: 1,
    takes: 'one',
    party: 1,
    duration: 15,
    grid: 15,
    buffers: [0, 0],
    claims: [],
  }
  const walls = (transition: number): string[] => {
    const { tenant, request, from, to } = build({ ...base, transition })
    return computeAvailability(tenant, request, new Map(), from, to).starts.map((at) =>
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/London').toPlainTime().toString(),
    )
  }
  expect(walls(0).filter((wall) => wall.startsWith('01:'))).toEqual([])
  expect(walls(1).filter((wall) => wall === '01:30:00')).toHaveLength(2)
})

test('of two requirements that share people nobody is chosen twice', () => {
  const requirement: Requirement = { label: 'a', quantity: 1, takes: 'one', optional: false, resourceIds: [1, 2] }
  const always = [{ start: 0, end: 10 }]
  const a = {
    requirement,
    must: [],
    pool: [
      { resourceId: 1, starts: always },
      { resourceId: 2, starts: always },
    ],
  }
  const b = { requirement: { ...requirement, resourceIds: [1] }, must: [], pool: [{ resourceId: 1, starts: always }] }
  expect(chooseResources([a, b], 5)).toEqual([[2], [1]])
  expect(chooseResources([b, b], 5)).toBeUndefined()
})

test('the least loaded of a pool is chosen', () => {
  const requirement: Requirement = { label: 'a', quantity: 1, takes: 'one', optional: false, resourceIds: [1, 2, 3] }
  const pool = [1, 2, 3].map((resourceId) => ({ resourceId, starts: [{ start: 0, end: 10 }] }))
  expect(chooseResources([{ requirement, must: [], pool }], 5, (id) => [0, 30, 10, 20][id] ?? 0)).toEqual([[2]])
})
