import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { ada, bookings, holdOne, keyFor } from './support/book.ts'
import { connectOlder, type Called } from './support/clients.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const eight = (call: () => Promise<Called>) => Promise.all(Array.from({ length: 8 }, call))

it('one time asked for eight times at once in a session is one hold, and asked for again it is still that one', async () => {
  const assistant = await connectOlder({ url: `${app.base}/mcp` })
  const { handle, slots } = await holdOne(assistant)
  const slotId = slots[2]?.slotId
  const held = await eight(() => assistant.call('holdSlot', { slotId, ...handle }))
  const ids = new Set(held.map(({ told }) => told['holdId']))
  expect(ids.size).toBe(1)
  ids.add((await assistant.call('holdSlot', { slotId, ...handle })).told['holdId'])
  expect(ids.size).toBe(1)
  await assistant.close()
})

it('a confirm, a move and a cancellation whose answers were lost are done once, however often they are asked for', async () => {
  const assistant = await connectOlder({ url: `${app.base}/mcp`, key: await keyFor(app, ['read', 'hold', 'book', 'manage'], true) })
  const { holdId, slots } = await holdOne(assistant, { index: 4 })
  const confirm = () => assistant.call('confirmBooking', { holdId, customer: ada })
  const [others, last] = [await eight(confirm), await confirm()]
  expect(last.isError, JSON.stringify(last.told)).toBe(false)
  for (const other of others) expect(other.told).toEqual(last.told)
  const { reference } = last.told['booking'] as { reference: string }

  const moves = [...(await eight(() => assistant.call('rescheduleBooking', { reference, slotId: slots[6]?.slotId })))]
  for (const { told } of moves) expect(told['booking'], JSON.stringify(told)).toMatchObject({ reference, start: slots[6]?.start })
  const cancelled = await eight(() => assistant.call('cancelBooking', { reference }))
  for (const { told } of cancelled) expect(told['booking'], JSON.stringify(told)).toMatchObject({ reference, status: 'cancelled' })

  expect(await bookings(app)).toMatchObject([{ reference, status: 'cancelled' }])
  const { rows } = await app.database.pool.query<{ type: string; times: number }>(
    "SELECT type, count(*)::int AS times FROM booking_event WHERE type LIKE 'booking.%' GROUP BY type ORDER BY type",
  )
  expect(rows.map(({ times }) => times)).toEqual([1, 1, 1])
  await assistant.close()
})
