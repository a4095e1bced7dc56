import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { de as dePage } from '../../web/book/words/de.ts'
import { en as enPage } from '../../web/book/words/en.ts'
import { de } from '../../web/i18n/de.ts'
import { en } from '../../web/i18n/en.ts'
import { stepOf, takenOver } from './support/book-flow.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { desktop, phone, type Visit, visit } from './support/visit.ts'

describe.skipIf(noChromium)('booking where no script runs, or not yet', () => {
  const suite = chatSuite()
  let customer: Visit
  afterEach(() => customer.leave(/^Failed to load resource/))

  const flow = () => `${suite.app().base}/demo/book`
  const bookings = async (email: string) =>
    (await suite.app().database.pool.query('SELECT 1 FROM booking WHERE customer_email = $1', [email])).rows.length

  test.each([
    ['on a phone, in English', en, enPage, { ...phone, locale: 'en-GB' }],
    ['on a desktop, in German', de, dePage, { ...desktop, locale: 'de-DE' }],
  ] as const)('the whole way without JavaScript: %s', async (name, t, words, device) => {
    customer = await visit(suite.browser(), flow(), { ...device, javaScriptEnabled: false })
    const { page } = customer
    const email = `plain.${name.replaceAll(/\W/g, '')}@example.com`
    await page.getByRole('link', { name: t.services.findTimeFor('Haircut') }).click()
    await expect.poll(() => stepOf(customer)).toBe(words.steps.time)
    await page.locator('.hf-strip a').nth(2).click()
    await expect.poll(() => page.locator('.hf-strip a').nth(2).getAttribute('aria-current')).toBe('date')
    await page.locator('.hf-days button').nth(3).click()
    await expect.poll(() => stepOf(customer)).toBe(words.steps.details)
    await page.locator('[name=name]').fill('Ada Byron')
    await page.getByRole('button', { name: t.proposal.confirm }).click()
    await page.locator('[name=email][aria-invalid=true]').waitFor()
    expect(await page.locator('[name=name]').inputValue()).toBe('Ada Byron')
    await page.locator('[name=email]').fill(email)
    await page.getByRole('button', { name: t.proposal.confirm }).click()
    await expect.poll(() => stepOf(customer)).toBe(words.steps.done)
    expect(await page.getByText(words.mailed(email)).count()).toBe(1)
    expect(await bookings(email)).toBe(1)
  })

  test('narrowing, other days, another language and giving the time back work without JavaScript too', async () => {
    customer = await visit(suite.browser(), `${flow()}?service=yoga-class`, { javaScriptEnabled: false })
    const { page } = customer
    await page.getByLabel('People').selectOption('4')
    await page.getByRole('button', { name: 'Show times' }).click()
    await page.waitForURL(/people=4/)
    await page.getByRole('link', { name: 'Later days' }).click()
    await page.waitForURL(/people=4.*from=|from=.*people=4/)
    await page.locator('.hf-page-language summary').click()
    await page.getByRole('link', { name: 'Français' }).click()
    await page.locator('html[lang=fr]').waitFor()
    await page.locator('.hf-strip a[data-mark=free]').first().click()
    await page.locator('.hf-days button').first().click()
    expect(await page.locator('.hf-facts').innerText()).toContain('4')
    await page.getByRole('button', { name: 'Refuser' }).click()
    await page.waitForURL(/service=yoga-class/)
  })

  /** Where things are, by a script's own or the server's page alike. */
  const places = (page: Page, selectors: readonly string[]) =>
    Promise.all(selectors.map(async (one) => [one, Math.round((await page.locator(one).first().boundingBox())?.y ?? Number.NaN)]))

  test.each([
    ['the services', '', ['h1', '.hf-steps', '.hf-services', '.hf-service:nth-child(4)', '.hf-flow-foot']],
    ['the times', '?service=massage&from=2026-03-17', ['h1', '.hf-narrow', '.hf-strip', '.hf-choice-heading', '.hf-days .hf-choice']],
  ])('where the script takes over %s stand still', async (_, query, selectors) => {
    customer = await visit(suite.browser(), flow(), phone)
    const { page } = customer
    const { promise: read, resolve: goOn } = Promise.withResolvers<void>()
    await page.route('**/assets/book-*.js', async (route) => {
      await read
      await route.continue()
    })
    await page.goto(`${flow()}${query}`, { waitUntil: 'commit' })
    await page.locator('.hf-flow-foot').waitFor()
    const before = await places(page, selectors)
    goOn()
    await takenOver(page)
    expect(await places(page, selectors)).toEqual(before)
  })

  test('what was typed before the script ran is still there when it does, and the cursor where it was', async () => {
    customer = await visit(suite.browser(), `${flow()}?service=haircut&from=2026-03-18`)
    const { page } = customer
    await takenOver(page)
    await customer.slots.first().click()
    await customer.liveProposal.waitFor()
    const { promise: typed, resolve: goOn } = Promise.withResolvers<void>()
    await page.route('**/assets/book-*.js', async (route) => {
      await typed
      await route.continue()
    })
    await page.goto(page.url(), { waitUntil: 'commit' })
    await page.locator('[data-step] [name=email]').pressSequentially('early@example.com')
    goOn()
    await takenOver(page)
    expect(await page.locator('[name=email]').inputValue()).toBe('early@example.com')
    await expect.poll(() => page.evaluate('document.activeElement.getAttribute("name")')).toBe('email')
    await page.locator('[name=name]').fill('Early Bird')
    await page.getByRole('button', { name: 'Confirm booking' }).click()
    await customer.booking.waitFor()
    expect(await bookings('early@example.com')).toBe(1)
  })

  test('when the script cannot reach the server, the page that came from it stays and works', async () => {
    customer = await visit(suite.browser(), flow())
    const { page } = customer
    const failed = page.waitForEvent('requestfailed')
    await page.route('**/api/**', (route) => route.abort())
    await page.goto(flow())
    await failed
    await page.getByRole('link', { name: 'Find a time for Haircut' }).click()
    expect(await page.locator('[data-step=time] .hf-days button').count()).toBeGreaterThan(5)
  })
})
