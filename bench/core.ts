import { confirmValues, CONFIRM_BOOKING } from '../src/booking/confirm-booking.ts'
import { createBookingCore } from '../src/booking/create-booking-core.ts'
import { defaultHoldSettings } from '../src/booking/deps.ts'
import type { BookingCore, ConfirmBooking, Slot, Tenant } from '../src/booking/index.ts'
import { makeProposal } from '../src/booking/proposal.ts'
import { PLACE_HOLD, placeHoldValues } from '../src/booking/sql/place-hold.ts'
import type { Database } from '../src/db/client.ts'
import { startClock } from '../src/shared/clock.ts'
import { uuidV7 } from '../src/shared/ids.ts'
import { benchServices, benchSlug, poolService } from './support/bench-business.ts'
import { measureLoad, median, type LoadOptions } from './support/load.ts'
import type { Figure } from './support/report.ts'

export interface BenchRounds extends LoadOptions {
  readonly rounds: number
}

/** What both sides need; each round takes slots nobody had before. */
interface Bench {
  readonly database: Database
  readonly core: BookingCore
  readonly tenant: Tenant
  readonly nextSlot: () => Slot
}

const clock = startClock()
const holder = { channel: 'rest' } as const

/** Hold and confirm through the core's door beside the very same statements sent through plain `pg` with their values made beforehand. */
export async function benchCore(database: Database, rounds: BenchRounds): Promise<Figure[]> {
  const core = createBookingCore({ pool: database.pool, prisma: database.prisma, statementName: database.statementName, clock, secret: 'bench' })
  const tenant = await core.findTenant(benchSlug)
  if (tenant === undefined) throw new Error('The bench business is missing')
  const slots = await manySlots(core, tenant)
  const bench: Bench = { database, core, tenant, nextSlot: () => take(slots) }
  await warmUp(bench)
  return [
    await alternate('hold, each a slot of its own', rounds, (round) => [coreHolds(bench), plainHolds(bench, round)], '>= 0.8'),
    await alternate('hold, 200 attempts meet on each slot, losers get alternatives', rounds, (round) => [coreHot(bench), plainHot(bench, round)], '>= 0.8'),
    await alternate('hold of any of three', rounds, (round) => [corePool(bench), plainHolds(bench, round)]),
    await alternate('confirm', rounds, (round) => [coreConfirms(bench, round), plainConfirms(bench, round)], '>= 0.8'),
  ]
}

/**
 * A few thousand rows and statistics about them, as autovacuum gathers within a minute of use: plans made for empty tables
 * would be measured otherwise.
 */
async function warmUp(bench: Bench): Promise<void> {
  await confirmInputs(bench, { clients: 16, milliseconds: 500 })
  await bench.database.pool.query('ANALYZE')
}

/** One operation per index; what a side prepares before its round is not measured. */
type Side = (index: number) => Promise<unknown>

async function alternate(name: string, rounds: BenchRounds, sides: (round: BenchRounds) => readonly (Side | Promise<Side>)[], aim?: string): Promise<Figure> {
  const rates: number[][] = [[], []]
  for (let round = 0; round <= rounds.rounds; round++) {
    const prepared = await Promise.all(sides(rounds))
    for (const side of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const operation = prepared[side]
      if (operation === undefined) throw new Error('A side is missing')
      const { perSecond } = await measureLoad(rounds, operation)
      // The first round only warms up.
      if (round > 0) rates[side]?.push(perSecond)
    }
  }
  const limit = { limit: median(rates[1] ?? []), limitName: 'same statement on pg' }
  return { part: 'a', name, unit: '/s', value: median(rates[0] ?? []), ...limit, ...(aim === undefined ? {} : { aim }) }
}

function coreHolds({ core, tenant, nextSlot }: Bench): Side {
  return async () => {
    const hold = await core.placeHold(tenant, { slotId: nextSlot().id, holder })
    if (!hold.ok) throw new Error(`A free slot was refused: ${hold.error.code}`)
  }
}

function coreHot({ core, tenant, nextSlot }: Bench): Side {
  let slot = nextSlot()
  return async (index) => {
    if (index % 200 === 0) slot = nextSlot()
    const hold = await core.placeHold(tenant, { slotId: slot.id, holder })
    if (!hold.ok && hold.error.code !== 'slot_taken') throw new Error(`Not taken, but ${hold.error.code}`)
  }
}

async function corePool({ core, tenant }: Bench): Promise<Side> {
  const slots = await slotsOf(core, tenant, poolService)
  return async (index) => core.placeHold(tenant, { slotId: slots[index % slots.length]?.id ?? '', holder })
}

/** As many as a round could need at twice the rate anyone has seen. */
function enough({ milliseconds }: LoadOptions, perSecond: number): number {
  return Math.ceil((milliseconds / 1000) * perSecond)
}

function plainHolds(bench: Bench, round: LoadOptions): Side {
  const prepared = Array.from({ length: enough(round, 25_000) }, () => holdValues(bench, bench.nextSlot()))
  return async (index) => {
    const values = prepared[index]
    if (values === undefined) throw new Error('Faster than expected: prepare more')
    await sendHold(bench, values)
  }
}

function plainHot(bench: Bench, round: LoadOptions): Side {
  const prepared = Array.from({ length: enough(round, 60_000) / 200 }, () => holdValues(bench, bench.nextSlot()))
  return async (index) => {
    const values = prepared[Math.floor(index / 200) % prepared.length]
    if (values === undefined) throw new Error('No values')
    await sendHold(bench, values.with(2, uuidV7(clock.now())))
  }
}

function holdValues({ tenant }: Bench, slot: Slot): unknown[] {
  const service = tenant.services.find((one) => one.slug === slot.service)
  const resourceId = service?.requirements[0]?.resourceIds[0]
  if (service === undefined || resourceId === undefined) throw new Error('The slot is of no bench service')
  const holdId = uuidV7(clock.now())
  const proposal = makeProposal(tenant, { action: 'book', subject: holdId, service, start: slot.start, partySize: 1, resourceIds: [resourceId] })
  const claims = [{ resourceId, start: slot.start, end: slot.end, units: 1, capacity: 1 }]
  return placeHoldValues(
    { clock, holds: defaultHoldSettings },
    {
      tenantId: tenant.id,
      catalogueVersion: tenant.version,
      holdId,
      proposal,
      resourceIds: [resourceId],
      selectedIds: [],
      claims,
      movingBookingId: undefined,
      holder,
      idempotencyKey: undefined,
    },
  )
}

async function sendHold({ database }: Bench, values: unknown[]): Promise<void> {
  await database.pool.query({ name: 'place_hold', text: PLACE_HOLD, values })
}

async function coreConfirms(bench: Bench, round: LoadOptions): Promise<Side> {
  const inputs = await confirmInputs(bench, round)
  return async (index) => {
    const input = inputs[index]
    if (input === undefined) throw new Error('Faster than expected: hold more beforehand')
    const booking = await bench.core.confirmBooking(bench.tenant, input)
    if (!booking.ok) throw new Error(`A live hold was refused: ${booking.error.code}`)
  }
}

async function plainConfirms(bench: Bench, round: LoadOptions): Promise<Side> {
  const inputs = await confirmInputs(bench, round)
  const prepared = inputs.map((input) => confirmValues({ clock }, bench.tenant, input))
  return async (index) => {
    const values = prepared[index]
    if (values === undefined) throw new Error('Faster than expected: hold more beforehand')
    await bench.database.pool.query({ name: 'confirm_booking', text: CONFIRM_BOOKING, values })
  }
}

async function confirmInputs(bench: Bench, round: LoadOptions): Promise<ConfirmBooking[]> {
  const holdIds: string[] = []
  const wanted = enough(round, 9_000)
  const holdUntilEnough = async () => {
    while (holdIds.length < wanted) {
      const hold = await bench.core.placeHold(bench.tenant, { slotId: bench.nextSlot().id, holder })
      if (!hold.ok) throw new Error(`A free slot was refused: ${hold.error.code}`)
      holdIds.push(hold.value.id)
    }
  }
  await Promise.all(Array.from({ length: round.clients }, holdUntilEnough))
  return holdIds.map((holdId, index) => ({
    holdId,
    customer: { name: 'Bench', email: `bench-${index % 1_000}@example.com` },
    consent: { kind: 'api' },
    channel: 'rest',
  }))
}

/** Neighbours in the list are of different people, as neighbours in time are in a busy house. */
async function manySlots(core: BookingCore, tenant: Tenant): Promise<Slot[]> {
  const perService = await Promise.all(benchServices.map((service) => slotsOf(core, tenant, service)))
  const count = Math.min(...perService.map((slots) => slots.length))
  return Array.from({ length: count }, (_, index) => perService.flatMap((slots) => slots[index] ?? [])).flat()
}

async function slotsOf(core: BookingCore, tenant: Tenant, service: string): Promise<readonly Slot[]> {
  const hour = 3_600_000
  const found = await core.findSlots(tenant, { service, from: clock.now() + hour, to: clock.now() + 59 * 24 * hour, limit: 10_000 })
  if (!found.ok) throw new Error(`No slots: ${found.error.code}`)
  return found.value.slots
}

function take(slots: Slot[]): Slot {
  const slot = slots.pop()
  if (slot === undefined) throw new Error('The bench business is booked out: give it more services')
  return slot
}
