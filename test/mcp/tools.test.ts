import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tools } from '../../src/tools/index.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { connectCurrent, connectOlder } from './support/clients.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

describe.each([
  ['2026-07-28', connectCurrent],
  ['2025-11-25', connectOlder],
] as const)('an assistant over %s', (_revision, connect) => {
  it('is told of the same tools as the agent, in the same order', async () => {
    const assistant = await connect({ url: `${app.base}/mcp` })
    const listed = await assistant.listTools()
    expect(listed.map(({ name }) => name)).toEqual(tools.map(({ name }) => name))
    await assistant.close()
  })

  it('finds, checks and holds as nobody in particular, in one conversation', async () => {
    const assistant = await connect({ url: `${app.base}/demo/mcp` })
    const services = await assistant.call('findServices')
    expect(services.structured).toEqual(services.told)
    const { session } = services.told
    const free = await assistant.call('checkAvailability', { service: 'haircut', when: 'tomorrow afternoon', session })
    const slots = free.told['slots'] as { slotId: string }[]
    expect(slots.length).toBeGreaterThan(0)
    const first = await assistant.call('holdSlot', { slotId: slots[0]?.slotId, session })
    const again = await assistant.call('holdSlot', { slotId: slots[0]?.slotId, session })
    expect(again.told['holdId']).toBe(first.told['holdId'])
    await assistant.call('releaseHold', { holdId: first.told['holdId'], session })
    await assistant.close()
  })

  it('asks for a person, who is told how to reach whom it is for, and is told that nobody can reply in its chat', async () => {
    const assistant = await connect({ url: `${app.base}/mcp` })
    const nameless = await assistant.call('askForPerson', { reason: 'a wheelchair has to fit' })
    expect(nameless.told).toMatchObject({ contact: { email: expect.stringContaining('@') }, next: expect.stringContaining('`customer`') })
    const { session } = nameless.told
    const told = await assistant.call('askForPerson', {
      reason: 'a wheelchair has to fit',
      customer: { email: 'ada@example.com' },
      session,
    })
    expect(told.told['next']).toContain('write to "ada@example.com"')
    const { rows } = await app.database.pool.query<{ reason: string; customer: object }>(
      'SELECT h.reason, c.customer FROM handoff h JOIN conversation c ON c.tenant_id = h.tenant_id AND c.id = h.conversation_id ORDER BY h.created_at DESC LIMIT 1',
    )
    expect(rows).toEqual([{ reason: 'a wheelchair has to fit', customer: { email: 'ada@example.com' } }])
    await assistant.close()
  })

  it('is told what to do next when it is refused', async () => {
    const assistant = await connect({ url: `${app.base}/mcp` })
    const refused = await assistant.call('confirmBooking', { holdId: '0199a0b0-0000-7000-8000-000000000000' })
    expect(refused).toMatchObject({
      isError: true,
      structured: undefined,
      told: { code: 'hold_not_found', next: expect.stringContaining('holdSlot') },
    })
    const unreadable = await assistant.call('holdSlot', {})
    expect(unreadable).toMatchObject({ isError: true, told: { code: 'invalid_input' } })
    await assistant.close()
  })
})
