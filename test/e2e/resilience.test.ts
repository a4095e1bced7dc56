import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { launchChromium, noChromium } from './support/chromium.ts'
import { type Visit, visit } from './support/visit.ts'

describe.skipIf(noChromium)('when things go wrong in the chat', () => {
  let app: TestApp
  let browser: Browser
  let customer: Visit
  beforeAll(async () => {
    ;[app, browser] = await Promise.all([startTestApp({ overrides: { jobs: false, holds: { holdMinutes: 0.05 } } }), launchChromium()])
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })
  // What the test itself broke is allowed to be complained about.
  afterEach(() => customer.leave(/^Failed to load resource/))

  const said = async () => {
    const { rows } = await app.database.pool.query<{ count: number }>("SELECT count(*)::int AS count FROM message WHERE role = 'customer'")
    return rows[0]?.count ?? 0
  }

  test('an answer lost on the way is not asked for twice: trying again brings it', async () => {
    customer = await visit(browser, app.base)
    const before = await said()
    await customer.page.route(
      '**/messages',
      async (route) => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
    await customer.page.getByRole('button', { name: 'When are you open?' }).click()
    await customer.page.getByText('Your message did not get through').waitFor()
    expect(await customer.page.locator('[data-unsent=true]').innerText()).toContain('When are you open?')
    await customer.turn(() => customer.page.getByRole('button', { name: 'Try again' }).click())
    expect(await customer.page.locator('[data-unsent=true]').count()).toBe(0)
    expect(await customer.answer.innerText()).toMatch(/\d/)
    expect(await said()).toBe(before + 1)
  })

  test('an answer cut off in the middle is fetched whole', async () => {
    customer = await visit(browser, app.base)
    await customer.page.route(
      '**/messages',
      async (route) => {
        const whole = await (await route.fetch()).text()
        const cut = whole.slice(0, whole.indexOf('"type":"text-end"'))
        await route.fulfill({
          status: 200,
          contentType: 'text/event-stream',
          body: `${cut.slice(0, cut.lastIndexOf('data:'))}data: {"type":"error","errorText":"cut"}\n\n`,
        })
      },
      { times: 1 },
    )
    await customer.turn(() => customer.page.getByRole('button', { name: 'What do you offer, and what does it cost?' }).click())
    await customer.page.getByRole('list', { name: 'Services' }).waitFor()
    expect(await customer.page.locator('[data-role=assistant]').count()).toBe(1)
    expect(await customer.page.getByRole('alert').count()).toBe(0)
  })

  test('too many messages at once: the customer is told how long to wait, and keeps their words', async () => {
    customer = await visit(browser, app.base)
    await customer.page.route(
      '**/messages',
      (route) =>
        route.fulfill({
          status: 429,
          contentType: 'application/problem+json',
          headers: { 'retry-after': '20' },
          body: '{"status":429,"code":"rate_limited","title":"Too many"}',
        }),
      { times: 1 },
    )
    await customer.page.getByRole('button', { name: 'When are you open?' }).click()
    await customer.page.getByText('Wait 20 seconds, then try again.').waitFor()
    await customer.turn(() => customer.page.getByRole('button', { name: 'Try again' }).click())
    expect(await customer.page.getByRole('alert').count()).toBe(0)
  })

  test('a hold that ran out says so and cannot be confirmed any more', async () => {
    customer = await visit(browser, app.base)
    await customer.say('A consultation call on Thursday')
    await customer.turn(() => customer.slots.first().click())
    await customer.page.getByText('This time is no longer held for you. Nothing was booked.').waitFor()
    expect(await customer.page.getByRole('button', { name: 'Confirm booking' }).count()).toBe(0)
    await customer.turn(() => customer.page.getByRole('button', { name: 'Find me a time again' }).click())
    expect(await customer.slots.count()).toBeGreaterThan(0)
  })

  test('offline is said, and said again when it is over', async () => {
    customer = await visit(browser, app.base)
    await customer.page.getByRole('button', { name: 'When are you open?' }).waitFor()
    await customer.page.context().setOffline(true)
    await customer.page.getByText('You are offline.').waitFor()
    await customer.page.context().setOffline(false)
    await customer.page.getByText('You are offline.').waitFor({ state: 'detached' })
  })

  test('an address without a business says so', async () => {
    customer = await visit(browser, `${app.base}/nobody`)
    await customer.page.getByRole('heading', { name: 'There is no business at this address.' }).waitFor()
  })
})
