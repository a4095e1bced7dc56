import { afterEach, describe, expect, test } from 'vitest'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { phone, type Visit, visit } from './support/visit.ts'

describe.skipIf(noChromium)('the time limit of a hold', () => {
  const suite = chatSuite({ holds: { holdMinutes: 4 } })
  let customer: Visit
  afterEach(() => customer.leave())

  const expiry = async () => {
    const { rows } = await suite
      .app()
      .database.pool.query<{ expires: Date; extended: boolean }>(
        'SELECT expires_at AS expires, extended FROM hold ORDER BY created_at DESC LIMIT 1',
      )
    return rows[0]
  }

  test('is announced, and gives way once', async () => {
    customer = await visit(suite.browser(), suite.app().base, phone)
    const { page } = customer
    await customer.say('A consultation call on Thursday')
    await customer.turn(() => customer.slots.first().tap())
    expect(await customer.liveProposal.getByRole('status').innerText()).toBe('5 minutes left to confirm.')
    const before = await expiry()
    const card = await customer.liveProposal.boundingBox()
    await page.getByRole('button', { name: 'Keep it longer' }).tap()
    await page.getByRole('button', { name: 'Keep it longer' }).waitFor({ state: 'detached' })
    const after = await expiry()
    expect(after?.extended).toBe(true)
    expect(after?.expires.getTime()).toBeGreaterThan(before?.expires.getTime() ?? Infinity)
    expect((await customer.liveProposal.boundingBox())?.height).toBe(card?.height)
    const asked = page.waitForResponse(/\/holds\//)
    await page.reload()
    await customer.liveProposal.waitFor()
    expect(await (await asked).json()).toMatchObject({ state: 'held', extended: true })
    expect(await page.getByRole('button', { name: 'Keep it longer' }).count()).toBe(0)
  })
})
