import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { ada, bookings, holdOne, keyFor, linkOf, pressOnPage } from './support/book.ts'
import { connectCurrent, connectOlder } from './support/clients.ts'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
})
afterEach(() => app.close())

describe.each([
  ['2026-07-28', connectCurrent],
  ['2025-11-25', connectOlder],
] as const)('nobody in particular over %s', (_revision, connect) => {
  it('books, moves and cancels through the person, on a page that shows exactly what is agreed to', async () => {
    const assistant = await connect({ url: `${app.base}/demo/mcp` })
    const { holdId, handle, slots } = await holdOne(assistant)
    const asked = await assistant.call('confirmBooking', { holdId, customer: ada, ...handle })
    expect(asked.told['code']).toBe('consent_required')
    expect(await bookings(app)).toEqual([])

    const page = await pressOnPage(app, linkOf(asked))
    expect(page.shown).toContain('Nothing is booked until you press')
    expect(page.shown).toContain('£38')
    expect(page.shown).toContain('ada@example.com')
    expect(page.answered).toContain('booked')
    const [booked] = await bookings(app)
    expect(booked).toMatchObject({ consent_kind: 'mcp_person', customer_email: 'ada@example.com', status: 'confirmed' })

    const found = await assistant.call('confirmBooking', { holdId, ...handle })
    expect(found.told['booking']).toMatchObject({ reference: booked?.reference, status: 'confirmed' })

    const move = { reference: booked?.reference, slotId: slots[2]?.slotId, ...handle }
    await pressOnPage(app, linkOf(await assistant.call('rescheduleBooking', move)))
    const moved = await assistant.call('rescheduleBooking', move)
    expect(moved.told['booking']).toMatchObject({ reference: booked?.reference, start: slots[2]?.start })

    const cancel = { reference: booked?.reference, ...handle }
    await pressOnPage(app, linkOf(await assistant.call('cancelBooking', cancel)))
    const cancelled = await assistant.call('cancelBooking', cancel)
    expect(cancelled.told['booking']).toMatchObject({ status: 'cancelled' })
    await assistant.close()
  })
})

describe('the page', () => {
  it('asks for the details that the assistant did not bring', async () => {
    const assistant = await connectOlder({ url: `${app.base}/mcp` })
    const { holdId, handle } = await holdOne(assistant)
    const asked = await assistant.call('confirmBooking', { holdId, ...handle })
    expect(asked.told['code']).toBe('customer_incomplete')
    const empty = await pressOnPage(app, linkOf(asked))
    expect(empty.status).toBe(400)
    const filled = await pressOnPage(app, linkOf(asked), { fields: { name: 'Bo', email: 'bo@example.com' } })
    expect(filled.status).toBe(200)
    expect((await bookings(app)).map((one) => one.customer_email)).toEqual(['bo@example.com'])
    await assistant.close()
  })

  it('shows a proposal again that has become another one', async () => {
    const assistant = await connectOlder({ url: `${app.base}/mcp` })
    const { holdId, handle } = await holdOne(assistant)
    const link = linkOf(await assistant.call('confirmBooking', { holdId, customer: ada, ...handle }))
    const stale = await pressOnPage(app, link, { fields: { seen: 'another' } })
    expect(stale.status).toBe(409)
    expect(await bookings(app)).toEqual([])
    await assistant.close()
  })

  it('gives the time back when the person says no', async () => {
    const assistant = await connectOlder({ url: `${app.base}/mcp` })
    const { holdId, handle } = await holdOne(assistant)
    const link = linkOf(await assistant.call('confirmBooking', { holdId, customer: ada, ...handle }))
    await pressOnPage(app, link, { act: 'decline' })
    expect((await assistant.call('confirmBooking', { holdId, ...handle })).told['code']).toBe('hold_expired')
    expect((await pressOnPage(app, link)).status).toBe(410)
    expect(await bookings(app)).toEqual([])
    await assistant.close()
  })

  it('is opened by no link that was not made here', async () => {
    const { status } = await fetch(`${app.base}/demo/consent/${'A'.repeat(108)}`)
    expect(status).toBe(404)
  })
})

describe('a client that asks its person', () => {
  it('books on their yes when the business vouches for its key', async () => {
    const asked: string[] = []
    const form = (message: string) => {
      asked.push(message)
      return { action: 'accept' as const, content: { agree: true } }
    }
    const assistant = await connectCurrent({
      url: `${app.base}/mcp`,
      key: await keyFor(app, ['read', 'hold', 'book'], true),
      person: { form },
    })
    const { holdId } = await holdOne(assistant)
    const booked = await assistant.call('confirmBooking', { holdId, customer: ada })
    expect(booked.told['booking']).toMatchObject({ status: 'confirmed' })
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatch(/Haircut[\s\S]*3 March 2026[\s\S]*£38[\s\S]*Ada Byron, ada@example.com/)
    expect(await bookings(app)).toMatchObject([{ consent_kind: 'mcp_person' }])
    const again = await assistant.call('confirmBooking', { holdId, customer: ada })
    expect(again.told).toEqual(booked.told)
    await assistant.close()
  })

  it('changes nothing on their no, and the time is free again', async () => {
    const form = () => ({ action: 'decline' as const })
    const assistant = await connectCurrent({
      url: `${app.base}/mcp`,
      key: await keyFor(app, ['read', 'hold', 'book'], true),
      person: { form },
    })
    const { holdId } = await holdOne(assistant)
    expect((await assistant.call('confirmBooking', { holdId, customer: ada })).told['code']).toBe('declined')
    expect((await assistant.call('confirmBooking', { holdId, customer: ada })).told['code']).toBe('hold_expired')
    expect(await bookings(app)).toEqual([])
    await assistant.close()
  })

  it('is given the page when it can open pages, and finds it done', async () => {
    const assistant = await connectCurrent({ url: `${app.base}/mcp`, person: { page: async (url) => void (await pressOnPage(app, url)) } })
    const { holdId, handle } = await holdOne(assistant)
    const booked = await assistant.call('confirmBooking', { holdId, customer: ada, ...handle })
    expect(booked.told['booking']).toMatchObject({ status: 'confirmed' })
    await assistant.close()
  })
})

it('a key that the business trusts says yes itself, and the booking records it', async () => {
  const key = await keyFor(app, ['read', 'hold', 'book', 'manage'], true)
  const assistant = await connectOlder({ url: `${app.base}/mcp`, key })
  const { holdId, slots } = await holdOne(assistant)
  const booked = await assistant.call('confirmBooking', { holdId, customer: ada })
  expect(await bookings(app)).toMatchObject([{ consent_kind: 'mcp_trusted', status: 'confirmed' }])
  const { reference } = booked.told['booking'] as { reference: string }
  const moved = await assistant.call('rescheduleBooking', { reference, slotId: slots[1]?.slotId })
  expect(moved.told['booking']).toMatchObject({ start: slots[1]?.start })
  await assistant.call('cancelBooking', { reference })
  expect(await bookings(app)).toMatchObject([{ consent_kind: 'mcp_trusted', status: 'cancelled' }])
  await assistant.close()
})

it('the time held for a move is let go by its hold, and the booking stays where it was', async () => {
  const assistant = await connectOlder({ url: `${app.base}/mcp` })
  const { holdId, start, handle, slots } = await holdOne(assistant)
  await pressOnPage(app, linkOf(await assistant.call('confirmBooking', { holdId, customer: ada, ...handle })))
  const [booked] = await bookings(app)
  const asked = await assistant.call('rescheduleBooking', { reference: booked?.reference, slotId: slots[2]?.slotId, ...handle })
  expect(asked.told['code']).toBe('consent_required')
  const released = await assistant.call('releaseHold', { holdId: asked.told['holdId'], ...handle })
  expect(released.told).toMatchObject({ state: 'released' })
  expect((await pressOnPage(app, linkOf(asked))).status).toBe(410)
  expect(await bookings(app)).toMatchObject([{ status: 'confirmed', starts_at: new Date(start ?? '') }])
  await assistant.close()
})
