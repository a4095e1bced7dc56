import { confirmValues, CONFIRM_BOOKING } from '../src/booking/confirm-booking.ts'
import { createBookingCore } from '../src/booking/create-booking-core.ts'
import type { BookingCore, ConfirmBooking, Slot, Tenant } from '../src/booking/index.ts'
import { PLACE_HOLD } from '../src/booking/sql/place-hold.ts'
import type { Database } from '../src/db/client.ts'
import { startClock } from '../src/shared/clock.ts'
import { uuidV7 } from '../src/shared/ids.ts'
import { ownRun } from '../src/shared/own-run.ts'
import { alternate, type BenchRounds, type Side } from './support/alternate.ts'
import { benchServices, benchSlug, poolServices } from './support/bench-business.ts'
import { slotSupply } from './support/bench-slots.ts'
import { holdValues } from './support/hold-values.ts'
import type { LoadOptions } from './support/load.ts'
import type { Figure } from './support/report.ts'

/** What both sides need; each round takes slots nobody had before. */
interface Bench {
  readonly database: Database
  readonly core: BookingCore
  readonly tenant: Tenant
  readonly nextSlot: () => Slot
}

const clock = startClock()
const holder = { channel: 'rest' } as const
const limitName = 'same statement on pg'
const aim = 'at least 0.8'

/** Hold and confirm through the core's door beside the very same statements sent through plain `pg` with their values made beforehand. */
export async function benchCore(database: Database, rounds: BenchRounds): Promise<Figure[]> {
  const core = createBookingCore({ ...database, clock, secret: 'bench', holds: { maxPerTenant: 1_000_000_000 } })
  const tenant = await core.findTenant(benchSlug)
  if (tenant === undefined) throw new Error('The bench business is missing')
  const bench: Bench = { database, core, tenant, nextSlot: await slotSupply(core, tenant, benchServices, clock.now()) }
  await warmUp(bench)
  const values = valuesInStock(bench)
  const holds = await alternate(rounds, async (round) => [coreHolds(bench), plainHolds(bench, values(round))])
  const pooled = { ...bench, nextSlot: await slotSupply(core, tenant, poolServices, clock.now()) }
  const pool = await alternate(rounds, async (round) => [coreHolds(pooled), plainHolds(bench, values(round))])
  const hot = await alternate(rounds, async (round) => [coreHot(bench), plainHot(bench, values(round))])
  const [ours, theirs] = [liveHoldsInStock(bench), liveHoldsInStock(bench)]
  const confirms = await alternate(rounds, async (round) => [
    coreConfirms(bench, await ours(round)),
    plainConfirms(bench, await theirs(round)),
  ])
  const figure = { part: 'a', unit: '/s', limitName } as const
  return [
    { ...figure, name: 'hold, each its own slot', ...holds, aim },
    { ...figure, name: 'hold, each its own slot, of any of three people', ...pool },
    { ...figure, name: 'hold, 200 attempts on each slot; losers get alternatives', ...hot, aim },
    { ...figure, name: 'confirm', ...confirms, aim },
  ]
}

/**
 * A few thousand rows and statistics about them, as autovacuum gathers within a minute of use: plans made for empty tables
 * would be measured otherwise.
 */
async function warmUp(bench: Bench): Promise<void> {
  const stock = await liveHoldsInStock(bench)({ clients: 16, milliseconds: 200 })
  for (const input of stock.splice(0, 500)) await bench.core.confirmBooking(bench.tenant, input)
  await bench.database.pool.query('ANALYZE')
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

/** As many as a round could need at more than the highest rate anyone has seen; what it leaves is there for the next. */
function enough({ milliseconds }: LoadOptions): number {
  return Math.ceil((milliseconds / 1000) * 16_000)
}

function valuesInStock({ tenant, nextSlot }: Bench): (round: LoadOptions) => unknown[][] {
  const stock: unknown[][] = []
  return (round) => {
    while (stock.length < enough(round)) stock.push(holdValues(tenant, nextSlot()))
    return stock
  }
}

function plainHolds(bench: Bench, stock: unknown[][]): Side {
  return () => sendHold(bench, given(stock.pop()))
}

function plainHot(bench: Bench, stock: unknown[][]): Side {
  let values = given(stock.pop())
  return (index) => {
    if (index % 200 === 0) values = given(stock.pop())
    return sendHold(bench, values.with(2, uuidV7(clock.now())))
  }
}

async function sendHold({ database }: Bench, values: unknown[]): Promise<void> {
  await database.pool.query({ name: 'place_hold', text: PLACE_HOLD, values })
}

function coreConfirms(bench: Bench, stock: ConfirmBooking[]): Side {
  return async () => {
    const booking = await bench.core.confirmBooking(bench.tenant, given(stock.pop()))
    if (!booking.ok) throw new Error(`A live hold was refused: ${booking.error.code}`)
  }
}

function plainConfirms(bench: Bench, stock: ConfirmBooking[]): Side {
  return async () =>
    bench.database.pool.query({
      name: 'confirm_booking',
      text: CONFIRM_BOOKING,
      values: [...confirmValues({ clock }, bench.tenant, given(stock.pop())), ...ownRun()],
    })
}

/** Live holds, ready to be confirmed by a thousand different customers. */
function liveHoldsInStock({ core, tenant, nextSlot }: Bench): (round: LoadOptions) => Promise<ConfirmBooking[]> {
  const stock: ConfirmBooking[] = []
  const holdUntil = async (wanted: number) => {
    while (stock.length < wanted) {
      const hold = await core.placeHold(tenant, { slotId: nextSlot().id, holder })
      if (!hold.ok) throw new Error(`A free slot was refused: ${hold.error.code}`)
      const customer = { name: 'Bench', email: `bench-${stock.length % 20_000}@example.com` }
      stock.push({ holdId: hold.value.id, customer, consent: { kind: 'api' }, channel: 'rest' })
    }
  }
  return async (round) => {
    await Promise.all(Array.from({ length: round.clients }, () => holdUntil(enough(round))))
    return stock
  }
}

function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A round was faster than expected: prepare more for it')
  return value
}
