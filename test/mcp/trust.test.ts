import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { startAuthorizationServer, type AuthorizationServer } from './support/authorization-server.ts'
import { ada, bookings, holdOne, keyFor } from './support/book.ts'
import { connectCurrent, connectOlder, type Person } from './support/clients.ts'

let as: AuthorizationServer
let app: TestApp
beforeAll(async () => {
  as = await startAuthorizationServer()
  app = await startTestApp({ env: { OAUTH_ISSUER: as.issuer }, overrides: { limits: { mcp: 100_000 } } })
})
afterAll(async () => {
  await app.close()
  await as.close()
})

/** It shows nobody anything: it says yes to whatever it is asked, and claims that it opened every page. */
const saysYes: Person = { form: () => ({ action: 'accept', content: { agree: true } }), page: async () => {} }
const all = ['read', 'hold', 'book', 'manage']
const scopes = all.join(' ')
const resource = () => `${app.app.publicUrl}/mcp`

describe('a client that answers its own question books nothing', () => {
  it.each<[string, () => Promise<string | undefined>]>([
    ['as nobody in particular', async () => undefined],
    ['with a key that may only hold', () => keyFor(app, ['read', 'hold'])],
    ['with a key of every scope that nobody vouched for', () => keyFor(app, all)],
    ['with a trusted key without the scope', () => keyFor(app, ['read', 'hold'], true)],
    ['with the token of a program, granted everything', () => as.programToken(resource(), scopes)],
    ['with the token of a person who granted it to hold only', () => as.personToken('bo', resource(), 'read hold')],
  ])('%s', async (_who, credential) => {
    const assistant = await connectCurrent({ url: `${app.base}/mcp`, key: await credential(), person: saysYes })
    const { holdId, handle } = await holdOne(assistant)
    const refused = await assistant.call('confirmBooking', { holdId, customer: ada, ...handle })
    expect(refused).toMatchObject({ isError: true, told: { code: 'consent_required', link: expect.stringContaining('/demo/consent/') } })
    expect(await bookings(app)).toEqual([])
    await assistant.call('releaseHold', { holdId, ...handle })
    await assistant.close()
  })
})

describe('a client that somebody answers for', () => {
  it('moves and cancels on its person’s yes, as it books', async () => {
    const asked: string[] = []
    const form = (message: string) => {
      asked.push(message.split('\n')[0] ?? '')
      return { action: 'accept' as const, content: { agree: true } }
    }
    const assistant = await connectCurrent({ url: `${app.base}/mcp`, key: await keyFor(app, all, true), person: { form } })
    const { holdId, slots } = await holdOne(assistant)
    const booked = await assistant.call('confirmBooking', { holdId, customer: ada })
    const { reference } = booked.told['booking'] as { reference: string }
    const moved = await assistant.call('rescheduleBooking', { reference, slotId: slots[1]?.slotId })
    expect(moved.told['booking']).toMatchObject({ start: slots[1]?.start })
    const cancelled = await assistant.call('cancelBooking', { reference })
    expect(cancelled.told['booking']).toMatchObject({ status: 'cancelled' })
    expect(asked).toEqual(['Book this?', 'Move your booking to this time?', 'Cancel this booking?'])
    expect((await bookings(app)).at(-1)).toMatchObject({ reference, consent_kind: 'mcp_person' })
    await assistant.close()
  })

  it('asks for the name and the address with the yes, and books for whom they name', async () => {
    const form = () => ({ action: 'accept' as const, content: { agree: true, name: 'Cy Young', email: 'cy@example.com' } })
    const assistant = await connectCurrent({ url: `${app.base}/mcp`, key: await keyFor(app, all, true), person: { form } })
    const { holdId } = await holdOne(assistant)
    const booked = await assistant.call('confirmBooking', { holdId })
    expect(booked.told['booking']).toMatchObject({ status: 'confirmed' })
    expect((await bookings(app)).at(-1)).toMatchObject({ customer_email: 'cy@example.com', consent_kind: 'mcp_person' })
    await assistant.close()
  })

  it('books nothing for a person whom the form does not name', async () => {
    const before = (await bookings(app)).length
    const form = () => ({ action: 'accept' as const, content: { agree: true, name: 'Cy Young', email: 'no address' } })
    const assistant = await connectCurrent({ url: `${app.base}/mcp`, key: await keyFor(app, all, true), person: { form } })
    const { holdId } = await holdOne(assistant)
    const refused = await assistant.call('confirmBooking', { holdId }).catch((error: unknown) => ({ isError: true, told: String(error) }))
    expect(refused.isError).toBe(true)
    expect(await bookings(app)).toHaveLength(before)
    await assistant.call('releaseHold', { holdId })
    await assistant.close()
  })

  it('that cannot ask says yes itself only where the business trusts its key; a person’s token is sent to the page', async () => {
    const signedIn = await connectOlder({ url: `${app.base}/mcp`, key: await as.personToken('dee', resource(), scopes) })
    const { holdId } = await holdOne(signedIn)
    expect((await signedIn.call('confirmBooking', { holdId, customer: ada })).told['code']).toBe('consent_required')
    await signedIn.call('releaseHold', { holdId })
    const trusted = await connectOlder({ url: `${app.base}/mcp`, key: await keyFor(app, all, true) })
    const held = await holdOne(trusted)
    expect((await trusted.call('confirmBooking', { holdId: held.holdId, customer: ada })).isError).toBe(false)
    expect((await bookings(app)).at(-1)).toMatchObject({ consent_kind: 'mcp_trusted' })
    await Promise.all([signedIn.close(), trusted.close()])
  })
})
