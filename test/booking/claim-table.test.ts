import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCore, must, slotsOf, type TestCore } from '../support/core.ts'

let t: TestCore
beforeAll(async () => {
  t = await createTestCore()
})
afterAll(() => t.close())

const holder = { channel: 'rest' } as const
const byApi = { consent: { kind: 'api' }, ...holder } as const

type Step =
  | { readonly do: 'hold'; readonly service: number; readonly slot: number; readonly party: number }
  | { readonly do: 'confirm' | 'release' | 'expire' | 'extend'; readonly hold: number }
  | { readonly do: 'move'; readonly booking: number; readonly slot: number; readonly held: boolean }
  | { readonly do: 'cancel'; readonly booking: number }
  | { readonly do: 'sweep' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('hold' as const), service: fc.nat(6), slot: fc.nat(11), party: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('confirm' as const, 'confirm' as const, 'release' as const, 'expire' as const, 'extend' as const),
      hold: fc.nat(9),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), booking: fc.nat(5), slot: fc.nat(11), held: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), booking: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'sweep' as const }) },
)

/** What must hold of the tables after any sequence of anything: each query answers the rows that break it. */
const invariants: Readonly<Record<string, string>> = {
  'two live claims of one unit overlap': `
    SELECT 1 FROM claim a JOIN claim b ON (a.tenant_id, a.resource_id, a.unit) = (b.tenant_id, b.resource_id, b.unit) AND a.id < b.id
    WHERE a.state IN ('held', 'booked') AND b.state IN ('held', 'booked') AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)`,
  'a confirmed booking without a claim over its whole time': `
    SELECT 1 FROM booking b WHERE b.status = 'confirmed' AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.booking_id = b.id AND c.state = 'booked'
      AND c.starts_at <= b.starts_at AND c.ends_at >= b.ends_at)`,
  'a claim booked for a cancelled booking': `SELECT 1 FROM claim c JOIN booking b ON b.id = c.booking_id WHERE c.state = 'booked' AND b.status <> 'confirmed'`,
  'a held claim whose hold is over': `SELECT 1 FROM claim c JOIN hold h ON h.id = c.hold_id WHERE c.state = 'held' AND h.state <> 'held'`,
  'a booking whose number of events is not its number of changes': `
    SELECT 1 FROM booking b WHERE b.revision + 1 <> (SELECT count(*) FROM booking_event e WHERE e.booking_id = b.id)`,
  'a booking whose hold is not used up': `SELECT 1 FROM booking b JOIN hold h ON h.id = b.hold_id WHERE h.state <> 'confirmed'`,
}

async function runOut(holdId: string): Promise<void> {
  for (const [table, column] of [
    ['hold', 'id'],
    ['claim', 'hold_id'],
  ] as const) {
    const past = `clock_timestamp() + $2::float8 * interval '1 ms' - interval '1 second'`
    await t.database.pool.query(`UPDATE ${table} SET expires_at = ${past} WHERE ${column} = $1 AND state = 'held'`, [
      holdId,
      t.clock.offsetMs,
    ])
  }
}

test('after any sequence of hold, confirm, move, cancel, release, extend and running out, the tables are whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      await t.database.pool.query('TRUNCATE claim, hold, booking, booking_event CASCADE')
      const slots = new Map<string, Awaited<ReturnType<typeof slotsOf>>>()
      for (const service of t.tenant.services)
        slots.set(service.slug, await slotsOf(t, service.slug, { fromDays: 1, toDays: 8, limit: 12 }))
      const holds: string[] = []
      const bookings: { id: string; service: string }[] = []
      for (const one of steps) {
        switch (one.do) {
          case 'hold': {
            const service = t.tenant.services[one.service]
            const slot = slots.get(service?.slug ?? '')?.[one.slot]
            if (service === undefined || slot === undefined) break
            const hold = await t.core.placeHold(t.tenant, { slotId: slot.id, partySize: Math.min(one.party, service.maxParty), holder })
            if (hold.ok) holds.push(hold.value.id)
            break
          }
          case 'confirm': {
            const holdId = holds[one.hold]
            if (holdId === undefined) break
            const email = `${one.hold}-${bookings.length}@example.com`
            const booking = await t.core.confirmBooking(t.tenant, { holdId, customer: { name: 'Any One', email }, ...byApi })
            if (booking.ok) bookings.push({ id: booking.value.id, service: booking.value.service.slug })
            break
          }
          case 'release':
            if (holds[one.hold] !== undefined) must(await t.core.releaseHold(t.tenant, holds[one.hold] ?? '', 'rest'))
            break
          case 'extend':
            if (holds[one.hold] !== undefined) await t.core.extendHold(t.tenant, holds[one.hold] ?? '')
            break
          case 'expire':
            if (holds[one.hold] !== undefined) await runOut(holds[one.hold] ?? '')
            break
          case 'move': {
            const booking = bookings[one.booking]
            const slot = slots.get(booking?.service ?? '')?.[one.slot]
            if (booking === undefined || slot === undefined) break
            if (!one.held) {
              await t.core.rescheduleBooking(t.tenant, { bookingId: booking.id, slotId: slot.id, ...byApi })
              break
            }
            const hold = await t.core.placeHold(t.tenant, { slotId: slot.id, holder, movingBookingId: booking.id })
            if (hold.ok) await t.core.rescheduleBooking(t.tenant, { bookingId: booking.id, holdId: hold.value.id, ...byApi })
            break
          }
          case 'cancel':
            if (bookings[one.booking] !== undefined)
              await t.core.cancelBooking(t.tenant, { bookingId: bookings[one.booking]?.id ?? '', ...byApi })
            break
          case 'sweep':
            await t.core.sweepExpiredHolds(100)
            break
        }
      }
      for (const [broken, query] of Object.entries(invariants)) {
        expect((await t.database.pool.query(query)).rowCount, broken).toBe(0)
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)

test('history cannot be rewritten: an event is neither changed nor deleted, only marked as sent', async () => {
  const [slot] = await slotsOf(t, 'colour', { fromDays: 1 })
  must(await t.core.placeHold(t.tenant, { slotId: slot?.id ?? '', holder }))
  await expect(t.database.pool.query(`UPDATE booking_event SET type = 'booking.confirmed'`)).rejects.toThrow('append-only')
  await expect(t.database.pool.query('DELETE FROM booking_event')).rejects.toThrow('append-only')
})
