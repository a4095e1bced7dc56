import { afterEach, describe, expect, test } from 'vitest'
import { en as words } from '../../web/book/words/en.ts'
import { expectAccessible } from './support/accessible.ts'
import { stepOf, visitFlow } from './support/book-flow.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { desktop, phone, type Visit } from './support/visit.ts'

describe.skipIf(noChromium)('when things go otherwise while booking without the chat', () => {
  const suite = chatSuite()
  let customer: Visit
  // What the test itself broke is allowed to be complained about.
  afterEach(() => customer.leave(/^Failed to load resource/))

  const app = () => suite.app()
  const timesOn = (day: string, service: string) => `${app().base}/demo/book?service=${service}&from=${day}`
  /** The only one who can serve it is taken: the consultation calls are all with one person. */
  const takeAt = async (start: string) => {
    const slot = (await app().findSlots('consultation-call', { from: start, to: new Date(Date.parse(start) + 60_000).toISOString() }))[0]
    if (slot === undefined) throw new Error(`nothing is free at ${start}`)
    return app().hold(slot.id)
  }
  const at = (time: string) => customer.page.getByRole('option', { name: new RegExp(`, ${time}, 15 minutes`) })

  test('a time somebody else takes is marked where it stands, at once, and is free again when they give it back', async () => {
    customer = await visitFlow(suite.browser(), timesOn('2026-03-10', 'consultation-call'), phone)
    await at('11:00').waitFor()
    const held = await takeAt('2026-03-10T11:00:00Z')
    await customer.page.locator('.hf-days [data-mark=taken]').waitFor()
    expect(await at('11:00').getAttribute('aria-disabled')).toBe('true')
    await expectAccessible(customer, 'a time taken')
    await app().send('DELETE', `/holds/${held.id}`)
    await expect.poll(() => customer.page.locator('.hf-days [data-mark=taken]').count()).toBe(0)
    expect(await at('11:00').getAttribute('aria-disabled')).toBe(null)
  })

  test('taken in the very moment: said, with times close to it as buttons, and one of them is held at a tap', async () => {
    customer = await visitFlow(suite.browser(), timesOn('2026-03-11', 'consultation-call'), phone)
    const { page } = customer
    await at('11:00').waitFor()
    // The news is slower than the finger.
    await page.route('**/events', (route) => route.abort())
    await page.route('**/availability?**', (route) => route.abort())
    await takeAt('2026-03-11T11:00:00Z')
    await at('11:00').tap()
    const notice = page.getByRole('alert')
    await notice.waitFor()
    expect(await notice.innerText()).toContain(words.refused.taken)
    await expectAccessible(customer, 'alternatives')
    await notice.getByRole('option').first().tap()
    await customer.liveProposal.waitFor()
    await expect.poll(() => stepOf(customer)).toBe(words.steps.details)
  })

  test('nothing is lost when the connection is: said, and the same press goes through afterwards, once', async () => {
    customer = await visitFlow(suite.browser(), timesOn('2026-03-12', 'haircut'), desktop)
    const { page } = customer
    await customer.slots.first().click()
    await customer.liveProposal.waitFor()
    await page.locator('[name=name]').fill('Sofia Kovalevskaya')
    await page.locator('[name=email]').fill('sofia.flows@example.com')
    // The server booked it, but nobody heard.
    await page.route(
      '**/bookings',
      async (route) => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
    await page.getByRole('button', { name: 'Confirm booking' }).click()
    await page.getByText(words.refused.failed).waitFor()
    expect(await page.locator('[name=email]').inputValue()).toBe('sofia.flows@example.com')
    await expectAccessible(customer, 'connection lost')
    await page.getByRole('button', { name: 'Confirm booking' }).click()
    await customer.booking.waitFor()
    const { rows } = await app().database.pool.query('SELECT 1 FROM booking WHERE customer_email = $1', ['sofia.flows@example.com'])
    expect(rows).toHaveLength(1)
  })

  test('a hold that was never there, or is somebody’s no more, is said to be over, with the way back', async () => {
    customer = await visitFlow(suite.browser(), `${app().base}/demo/book/holds/01900000-0000-7000-8000-000000000000`, desktop)
    const { page } = customer
    await page.getByRole('button', { name: words.allServices }).waitFor()
    await expectAccessible(customer, 'over')
    await page.getByRole('button', { name: words.allServices }).click()
    await expect.poll(() => stepOf(customer)).toBe(words.steps.service)
  })
})

describe.skipIf(noChromium)('when the hold runs out while the form is open', () => {
  const suite = chatSuite({ holds: { holdMinutes: 0.1 } })
  let customer: Visit
  afterEach(() => customer.leave(/^Failed to load resource/))

  test('it is said, the same time and others are offered, and nothing that was typed is lost', async () => {
    customer = await visitFlow(suite.browser(), `${suite.app().base}/demo/book?service=haircut&from=2026-03-11`, phone)
    const { page } = customer
    await customer.slots.nth(3).tap()
    const when = await customer.liveProposal.locator('.hf-when-clock').innerText()
    await page.locator('[name=name]').fill('Hedy Lamarr')
    await page.locator('[name=email]').fill('hedy.flows@example.com')
    const notice = page.getByRole('alert')
    await notice.getByRole('option').first().waitFor()
    expect(await notice.innerText()).toContain(words.refused.over)
    await expectAccessible(customer, 'ran out')
    await notice.getByRole('option', { name: new RegExp(`, ${when.slice(0, 5)}, `) }).tap()
    await customer.liveProposal.waitFor()
    expect(await page.locator('[name=name]').inputValue()).toBe('Hedy Lamarr')
    expect(await page.locator('[name=email]').inputValue()).toBe('hedy.flows@example.com')
    await page.getByRole('button', { name: 'Confirm booking' }).tap()
    await customer.booking.waitFor()
  })

  test('the time can be held longer once, by a press', async () => {
    customer = await visitFlow(suite.browser(), `${suite.app().base}/demo/book?service=haircut&from=2026-03-12`, phone)
    await customer.slots.nth(3).tap()
    await customer.page.getByRole('button', { name: 'Keep it longer' }).tap()
    const newest = 'SELECT extended FROM hold ORDER BY created_at DESC LIMIT 1'
    await expect.poll(async () => (await suite.app().database.pool.query(newest)).rows).toEqual([{ extended: true }])
  })
})
