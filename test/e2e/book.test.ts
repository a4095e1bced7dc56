import { afterEach, describe, expect, test } from 'vitest'
import { de as dePage } from '../../web/book/words/de.ts'
import { en as enPage } from '../../web/book/words/en.ts'
import { de } from '../../web/i18n/de.ts'
import { en } from '../../web/i18n/en.ts'
import { expectAccessible } from './support/accessible.ts'
import { stepOf, takenOver, visitFlow } from './support/book-flow.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { focusComesTo, tabTo } from './support/focus.ts'
import { desktop, phone, type Visit } from './support/visit.ts'

describe.skipIf(noChromium)('booking without the chat', () => {
  const suite = chatSuite()
  let customer: Visit
  afterEach(() => customer.leave())

  const flow = () => `${suite.app().base}/demo/book`
  const timesOn = (day: string, service = 'haircut') => `${flow()}?service=${service}&from=${day}`
  const bookings = async (email: string) => {
    const { rows } = await suite
      .app()
      .database.pool.query<{ reference: string; status: string; partySize: number }>(
        'SELECT reference, status, party_size AS "partySize" FROM booking WHERE customer_email = $1',
        [email],
      )
    return rows
  }
  const fillIn = async (name: string, email: string) => {
    await customer.page.locator('[name=name]').fill(name)
    await customer.page.locator('[name=email]').fill(email)
  }

  test.each([
    ['in English, by day', en, enPage, { ...phone, locale: 'en-GB', colorScheme: 'light' }],
    ['in German, by night', de, dePage, { ...phone, locale: 'de-DE', colorScheme: 'dark' }],
    ['on a desktop, in English, by night', en, enPage, { ...desktop, locale: 'en-GB', colorScheme: 'dark' }],
  ] as const)(
    'service, time, details, done, by tapping; axe finds nothing at any step: %s',
    { timeout: 60_000 },
    async (name, t, words, device) => {
      customer = await visitFlow(suite.browser(), flow(), device)
      const { page } = customer
      const email = `ada.${name.replaceAll(/\W/g, '')}@example.com`
      const press = (target: ReturnType<typeof page.locator>) => ('hasTouch' in device ? target.tap() : target.click())
      await expect.poll(() => stepOf(customer)).toBe(words.steps.service)
      await expectAccessible(customer, 'service')
      await press(page.getByRole('button', { name: t.services.findTimeFor('Massage') }))
      await customer.slots.first().waitFor()
      await expect.poll(() => stepOf(customer)).toBe(words.steps.time)
      await expectAccessible(customer, 'time')
      await page.getByLabel(words.from).fill('2026-03-19')
      await page.locator('.hf-choice-heading', { hasText: '19' }).waitFor()
      const label = await customer.slots.nth(2).getAttribute('aria-label')
      await press(customer.slots.nth(2))
      await page.locator('[name=name]').waitFor()
      await expect.poll(() => stepOf(customer)).toBe(words.steps.details)
      expect(label).toContain(await customer.liveProposal.locator('.hf-when-day').innerText())
      await expectAccessible(customer, 'details')
      await press(page.getByRole('button', { name: t.proposal.confirm }))
      await page.getByText(t.form.nameMissing).waitFor()
      await expectAccessible(customer, 'details with remedies')
      await fillIn('Ada Byron', email)
      await press(page.getByRole('button', { name: t.proposal.confirm }))
      await page.getByRole('heading', { name: words.booked }).waitFor()
      await expect.poll(() => stepOf(customer)).toBe(words.steps.done)
      await expectAccessible(customer, 'done')
      const [booked] = await bookings(email)
      expect(await customer.booking.innerText()).toContain(booked?.reference)
      expect(await page.getByText(words.mailed(email)).count()).toBe(1)
      expect(page.url()).not.toMatch(/example\.com|Ada/)
    },
  )

  test('by keyboard alone, and each step says where it is', async () => {
    customer = await visitFlow(suite.browser(), flow())
    const { keyboard } = customer.page
    await tabTo(customer, /Find a time for Haircut/)
    await keyboard.press('Enter')
    await customer.slots.first().waitFor()
    await focusComesTo(customer, 'Haircut')
    await tabTo(customer, /\d{2}:\d{2}, 45 minutes, with /)
    await keyboard.press('ArrowRight')
    await keyboard.press('Enter')
    await customer.liveProposal.waitFor()
    await focusComesTo(customer, 'Haircut')
    await keyboard.press('Tab')
    await keyboard.type('Katherine Johnson')
    await keyboard.press('Tab')
    await keyboard.type('katherine.flows@example.com')
    await keyboard.press('Enter')
    await customer.booking.waitFor()
    await focusComesTo(customer, enPage.booked)
    expect(await bookings('katherine.flows@example.com')).toHaveLength(1)
  })

  test('a reload in the middle keeps the place; what was typed is there; back leads back, and the time is still theirs', async () => {
    customer = await visitFlow(suite.browser(), timesOn('2026-03-11'))
    const { page } = customer
    await customer.slots.nth(1).click()
    await customer.liveProposal.waitFor()
    const when = await customer.liveProposal.locator('.hf-when-time').innerText()
    await page.locator('[name=name]').fill('Mary Somerville')
    await page.reload()
    await takenOver(page)
    expect(await customer.liveProposal.locator('.hf-when-time').innerText()).toBe(when)
    expect(await page.locator('[name=name]').inputValue()).toBe('Mary Somerville')
    await page.goBack()
    await customer.slots.first().waitFor()
    expect(page.url()).toContain('service=haircut')
    await page.goForward()
    await customer.liveProposal.waitFor()
    await fillIn('Mary Somerville', 'mary.flows@example.com')
    await page.getByRole('button', { name: 'Confirm booking' }).click()
    await customer.booking.waitFor()
    await page.reload()
    await takenOver(page)
    const [booked] = await bookings('mary.flows@example.com')
    expect(await customer.booking.innerText()).toContain(booked?.reference)
  })

  test('who looks at other times keeps the one that is held until they take another, which gives the first back', async () => {
    customer = await visitFlow(suite.browser(), timesOn('2026-03-12'))
    const { page } = customer
    const holds = async () =>
      (await suite.app().database.pool.query<{ state: string }>('SELECT state FROM hold ORDER BY created_at DESC LIMIT 2')).rows.map(
        ({ state }) => state,
      )
    await customer.slots.nth(1).click()
    await customer.liveProposal.waitFor()
    await page.goBack()
    await page.getByRole('button', { name: enPage.goOn }).click()
    await customer.liveProposal.waitFor()
    await page.goBack()
    await customer.slots.last().click()
    await customer.liveProposal.waitFor()
    await expect.poll(holds).toEqual(['held', 'released'])
    await page.getByRole('button', { name: 'Decline' }).click()
    await customer.slots.first().waitFor()
    await expect.poll(holds).toEqual(['released', 'released'])
  })

  test('how many and with whom are asked where the service leaves it open, and stay in the address', async () => {
    customer = await visitFlow(suite.browser(), flow())
    const { page } = customer
    await page.getByRole('button', { name: 'Find a time for Yoga class' }).click()
    await page.getByLabel('People').selectOption('3')
    await page.waitForURL(/people=3/)
    await page.reload()
    await takenOver(page)
    expect(await page.getByLabel('People').inputValue()).toBe('3')
    await customer.slots.first().click()
    await fillIn('Emmy Noether', 'emmy.flows@example.com')
    await page.getByRole('button', { name: 'Confirm booking' }).click()
    await customer.booking.waitFor()
    expect((await bookings('emmy.flows@example.com'))[0]?.partySize).toBe(3)
    await page.goto(`${flow()}?service=haircut&from=2026-03-13`)
    await takenOver(page)
    await page.getByLabel('With', { exact: true }).selectOption({ label: 'Amara' })
    await page.waitForURL(/resource=/)
    await customer.slots.first().click()
    expect(await customer.liveProposal.innerText()).toContain('Amara')
  })
})
