import { createBookingCore } from '../../src/booking/create-booking-core.ts'
import type { HoldSettings } from '../../src/booking/deps.ts'
import type { BookingCore, Slot, Tenant } from '../../src/booking/index.ts'
import { startClock, type Clock, type EpochMs } from '../../src/shared/clock.ts'
import { seedDemo } from '../../prisma/demo/seed.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

export interface TestCore {
  readonly core: BookingCore
  readonly tenant: Tenant
  readonly clock: Clock
  readonly database: TestDatabase
  readonly close: () => Promise<void>
}

/** Monday 2 March 2026, 08:00 in London: nobody is on holiday and the clocks change four weeks later. */
export const TEST_NOW: EpochMs = Temporal.Instant.from('2026-03-02T08:00:00Z').epochMilliseconds

export const TEST_SECRET = 'a secret for tests only'

/** The core over a database of its own with the demo business, at `TEST_NOW`. */
export async function createTestCore(options: { now?: EpochMs; poolSize?: number; holds?: Partial<HoldSettings> } = {}): Promise<TestCore> {
  const database = await createTestDatabase({ poolSize: options.poolSize ?? 10 })
  const clock = startClock(options.now ?? TEST_NOW)
  await seedDemo(database.pool, clock.now())
  const core = coreOver(database, clock, options.holds)
  const tenant = await core.findTenant('demo')
  if (tenant === undefined) throw new Error('the demo business was not seeded')
  return { core, tenant, clock, database, close: database.close }
}

/** Another process's core over the same database. */
export function coreOver(database: TestDatabase, clock: Clock, holds: Partial<HoldSettings> = {}): BookingCore {
  const generous = { maxPerConversation: 1_000, maxPerAddress: 1_000, maxPerContact: 1_000 }
  return createBookingCore({ ...database, clock, secret: TEST_SECRET, holds: { ...generous, ...holds } })
}

export const DAY = 86_400_000

/** Free times of a service from `fromDays` to `toDays` days ahead; throws when it is refused. */
export async function slotsOf(
  { core, tenant, clock }: Pick<TestCore, 'core' | 'tenant' | 'clock'>,
  service: string,
  options: { fromDays?: number; toDays?: number; partySize?: number; resources?: string[]; limit?: number } = {},
): Promise<readonly Slot[]> {
  const { fromDays = 0, toDays = 7, limit = 1_000, ...rest } = options
  const found = await core.findSlots(tenant, {
    service,
    from: clock.now() + fromDays * DAY,
    to: clock.now() + toDays * DAY,
    limit,
    ...rest,
  })
  if (!found.ok) throw new Error(`no slots: ${found.error.code}`)
  return found.value.slots
}

export function first<T>(list: readonly T[]): T {
  const [value] = list
  if (value === undefined) throw new Error('the list is empty')
  return value
}

export function must<T, E extends { code: string }>(result: { ok: true; value: T } | { ok: false; error: E }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

export const ada = { name: 'Ada Byron', email: 'ada@example.com' }
