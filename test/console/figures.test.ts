import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFigures, type Figures } from '../../src/figures/index.ts'
import { figureOperations as calls, type FiguresView } from '../../src/http/contract/console/figures.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { ada, createTestCore, must, slotsOf, type TestCore } from '../support/core.ts'
import { movableClock } from '../support/movable-clock.ts'
import { signInAs, type StaffClient } from './support/sign-in-as.ts'

const noWords = { readWords: () => undefined }

/** Every row that the page reads. */
async function counted({ database, tenant }: Pick<TestCore, 'database' | 'tenant'>): Promise<unknown[]> {
  const { rows } = await database.pool.query<object>(
    `SELECT measure, channel, service_id, day::text, hour, resource_id, key, n, total FROM figure_day WHERE tenant_id = $1
     ORDER BY measure, channel, service_id, day, hour, resource_id, key`,
    [tenant.id],
  )
  return rows
}

describe('counting', () => {
  let core: TestCore
  let figures: Figures
  beforeAll(async () => {
    core = await createTestCore({ poolSize: 12 })
    figures = createFigures({ ...core.database, clock: core.clock, ...noWords })
  })
  afterAll(() => core.close())

  async function book(at: number, slots: Awaited<ReturnType<typeof slotsOf>>) {
    const slot = slots[at]
    if (slot === undefined) throw new Error('not enough free times')
    const placed = await core.core.placeHold(core.tenant, { slotId: slot.id, holder: { channel: 'rest' } })
    if (!placed.ok) return undefined
    const confirmed = await core.core.confirmBooking(core.tenant, {
      holdId: placed.value.id,
      customer: { ...ada, email: `ada${at}@example.com` },
      consent: { kind: 'api' },
      channel: 'rest',
    })
    return must(confirmed)
  }

  test('while others book, move and cancel, what is added up bit by bit is what is counted from the beginning', async () => {
    await figures.catchUp()
    const slots = await slotsOf(core, 'haircut', { fromDays: 1, toDays: 12, limit: 60 })
    const byApi = { consent: { kind: 'api' }, channel: 'rest' } as const
    let done = false
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let at = writer; at < 28; at += 4) {
        const booking = await book(at, slots)
        if (booking === undefined) continue
        if (at % 3 === 0) await core.core.cancelBooking(core.tenant, { bookingId: booking.id, ...byApi })
        const other = slots[59 - at]
        if (at % 5 === 1 && other !== undefined)
          await core.core.rescheduleBooking(core.tenant, { bookingId: booking.id, slotId: other.id, ...byApi })
      }
    })
    const counting = Array.from({ length: 2 }, async () => {
      let rounds = 0
      while (!done) {
        await figures.catchUp()
        rounds++
      }
      return rounds
    })
    // In the middle of it, and not at the end: that would put right what was missed.
    const recounting = figures.recount(core.tenant.id)
    await Promise.all(writers)
    done = true
    expect((await Promise.all(counting)).every((rounds) => rounds > 0)).toBe(true)
    await recounting
    await figures.catchUp()
    const bitByBit = await counted(core)
    await figures.recount(core.tenant.id)
    expect(bitByBit.length).toBeGreaterThan(50)
    expect(bitByBit).toEqual(await counted(core))
    const { rows } = await core.database.pool.query<{ made: number; n: number }>(
      `SELECT (SELECT count(*)::int FROM booking_event WHERE type = 'booking.confirmed') AS made,
        (SELECT sum(n)::int FROM figure_day WHERE measure = 'made' AND channel = '*' AND service_id = -1) AS n`,
    )
    expect(rows[0]?.made).toBe(rows[0]?.n)
  }, 60_000)

  test('each change alone is found on every day that it touches', async () => {
    const [first, far] = [
      await slotsOf(core, 'haircut', { fromDays: 30, toDays: 31 }),
      await slotsOf(core, 'haircut', { fromDays: 45, toDays: 46 }),
    ]
    const byApi = { consent: { kind: 'api' }, channel: 'rest' } as const
    const same = async () => {
      await figures.catchUp()
      const bitByBit = await counted(core)
      await figures.recount(core.tenant.id)
      expect(bitByBit).toEqual(await counted(core))
    }
    const booking = await book(0, first)
    if (booking === undefined || far[0] === undefined) throw new Error('there is no free time')
    await same()
    must(await core.core.rescheduleBooking(core.tenant, { bookingId: booking.id, slotId: far[0].id, ...byApi }))
    await same()
    must(await core.core.cancelBooking(core.tenant, { bookingId: booking.id, ...byApi }))
    await same()
  })

  test('a change that commits after a later one was counted is counted all the same', async () => {
    await figures.catchUp()
    const before = await counted(core)
    const late = await core.database.pool.connect()
    try {
      await late.query('BEGIN')
      const { rows } = await late.query<{ id: string }>(`SELECT id FROM booking WHERE tenant_id = $1 AND status = 'confirmed' LIMIT 1`, [
        core.tenant.id,
      ])
      const values = [core.tenant.id, rows[0]?.id]
      await late.query(`UPDATE booking SET attendance = 'no_show' WHERE tenant_id = $1 AND id = $2`, values)
      await late.query(
        `INSERT INTO booking_event (tenant_id, type, booking_id, revision, channel, detail, at) VALUES ($1, 'booking.no_show', $2, 0, 'staff', '{}', now())`,
        values,
      )
      const slots = await slotsOf(core, 'haircut', { fromDays: 20, toDays: 25 })
      expect(await book(0, slots)).toBeDefined()
      await figures.catchUp()
      expect(JSON.stringify(await counted(core))).not.toContain('no_show')
      await late.query('COMMIT')
    } finally {
      late.release()
    }
    await figures.catchUp()
    const after = await counted(core)
    expect(after).not.toEqual(before)
    expect(JSON.stringify(after)).toContain('no_show')
    await figures.recount(core.tenant.id)
    expect(after).toEqual(await counted(core))
  })

  test('a business that moves to another zone is counted anew by its clock there', async () => {
    await figures.catchUp()
    const hours = async () =>
      (
        await core.database.pool.query<{ hours: string }>(
          `SELECT string_agg(DISTINCT hour::text, ',') AS hours FROM figure_day WHERE measure = 'starts'`,
        )
      ).rows[0]
    const before = await hours()
    await core.database.pool.query(`UPDATE tenant SET time_zone = 'Asia/Kolkata' WHERE id = $1`, [core.tenant.id])
    await figures.catchUp()
    expect(await hours()).not.toEqual(before)
  })
})

describe('the page', () => {
  const clock = movableClock('2026-03-02T08:00:00Z')
  let app: TestApp
  let manager: StaffClient
  beforeAll(async () => {
    app = await startTestApp({ overrides: { jobs: false, clock } })
    manager = await signInAs(app, 'manager')
  })
  afterAll(() => app.close())
  const range = { from: '2026-02-24', until: '2026-03-02' }
  const read = (query: Partial<{ channel: 'chat' | 'rest'; service: string }> = {}): Promise<FiguresView> =>
    manager.call(calls.getFigures, { query: { ...range, ...query } })

  test('of a new business shows nothing, and every day of the range', async () => {
    const view = await read()
    expect(view).toMatchObject({
      empty: true,
      building: false,
      before: { from: '2026-02-17', until: '2026-02-23' },
      timeZone: 'Europe/London',
    })
    expect(view.days.map(({ day, made }) => [day, made])).toEqual(
      ['24', '25', '26', '27', '28']
        .map((day) => [`2026-02-${day}`, 0])
        .concat([
          ['2026-03-01', 0],
          ['2026-03-02', 0],
        ]),
    )
    expect(view.resources.some(({ openMinutes, bookedMinutes }) => openMinutes > 0 && bookedMinutes === 0)).toBe(true)
  })

  test('tells of a conversation how far it came, how long that took, and what was asked for and not there', async () => {
    const begun = clock.now()
    const booking = await app.startConversation()
    for (const text of ['A haircut tomorrow at 2pm please', '1']) await app.say(booking, { text })
    clock.pass(120_000)
    for (const text of ['I am Ada Byron, ada@example.com', 'yes please']) await app.say(booking, { text })
    const took = (clock.now() - begun) / 1000
    const looking = await app.startConversation()
    await app.say(looking, { text: 'A haircut on Sunday at 3pm please' })
    const asking = await app.startConversation()
    await app.say(asking, { text: 'I want to talk to a person' })
    await app.app.figures.catchUp()
    const view = await read()
    expect(view.now).toMatchObject({ talks: 3, booked: 1, held: 1, made: 1, handovers: 1, starts: 0 })
    expect(view.now.offered).toBeGreaterThanOrEqual(1)
    expect(view.now.secondsToBook.count).toBe(1)
    expect(view.now.secondsToBook.median).toBeGreaterThan(114)
    // Times are counted by steps of a tenth.
    expect(view.now.secondsToBook.median).toBeLessThan(took * 1.1)
    expect(view.now.turns).toBe(6)
    expect(view.days.at(-1)).toMatchObject({ day: '2026-03-02', talks: 3, booked: 1 })
    expect(view.unmet.n).toBe(1)
    expect(view.unmet.cells).toContainEqual({ weekday: 7, hour: 15, n: 1 })
    expect(view.unmet.services.map(({ service }) => service.id)).toEqual(['haircut'])
  })

  test('is as of now, without any job having run', async () => {
    const before = clock.now()
    const asOf = Date.parse((await read()).asOf)
    expect(asOf).toBeGreaterThanOrEqual(before)
    expect(asOf).toBeLessThanOrEqual(clock.now())
  })

  test('is narrowed by channel and by service', async () => {
    expect((await read({ channel: 'rest' })).now).toMatchObject({ talks: 0, made: 0 })
    expect((await read({ channel: 'chat', service: 'haircut' })).now).toMatchObject({ booked: 1, made: 1 })
    const other = (await manager.call(calls.getFigures, { query: range })).unmet.services.length
    expect(other).toBe(1)
    expect((await read({ service: 'massage' })).now).toMatchObject({ talks: 0, booked: 0, made: 0 })
    const refused = await manager.send('GET', '/figures', { query: { ...range, service: 'nothing' } })
    expect(refused.status).toBe(400)
  })

  test('puts a booking into the hour it begins by the clock there, and its minutes to who does it', async () => {
    const view = await manager.call(calls.getFigures, { query: { from: '2026-03-03', until: '2026-03-03' } })
    expect(view.popular).toEqual([{ weekday: 2, hour: 14, n: 1 }])
    const busy = view.resources.filter(({ bookedMinutes }) => bookedMinutes > 0)
    expect(busy.length).toBeGreaterThan(0)
    for (const { bookedMinutes, openMinutes } of busy) expect(bookedMinutes).toBeLessThan(openMinutes)
  })

  test('a range by name ends with the day it is there', async () => {
    const named = (asked: 'week' | 'ahead') => manager.call(calls.getFigures, { query: { range: asked } })
    expect(await named('week')).toMatchObject({ from: '2026-02-24', until: '2026-03-02' })
    expect(await named('ahead')).toMatchObject({
      from: '2026-03-03',
      until: '2026-04-01',
      before: { from: '2026-02-01', until: '2026-03-02' },
    })
  })

  test('each table is a file', async () => {
    const answer = await manager.send('GET', '/figures/funnel', { query: range })
    expect(answer.headers.get('content-type')).toContain('text/csv')
    expect(answer.text.split('\r\n')[0]).toBe('day,talks,offered,held,booked')
    expect(answer.text).toContain('2026-03-02,3,')
    expect((await manager.send('GET', '/figures/secrets', { query: range })).status).toBe(404)
  })

  test('what a forgotten conversation added stays, and nothing of it names anybody', async () => {
    const before = await read()
    const { rows } = await app.database.pool.query<{ id: string }>(`SELECT id FROM conversation`)
    const demo = await app.app.booking.findTenant('demo')
    for (const { id } of rows) await app.app.transcripts.eraseConversation(demo?.id ?? 0, id)
    await app.app.figures.recount(demo?.id ?? 0)
    expect((await read()).now).toEqual(before.now)
    const facts = await app.database.pool.query<{ all: string }>(`SELECT string_agg(f::text, ' ') AS all FROM figure_fact f`)
    // A word of its own: ids are hexadecimal, and "ada" is three of their digits.
    expect(facts.rows[0]?.all).not.toMatch(/\bada\b|byron|example/i)
  })

  test('refuses a range that is no range, or longer than two years', async () => {
    for (const wrong of [
      { from: '2026-03-02', until: '2026-03-01' },
      { from: '2020-01-01', until: '2026-03-01' },
    ])
      expect((await manager.send('GET', '/figures', { query: wrong })).status).toBe(400)
  })
})
