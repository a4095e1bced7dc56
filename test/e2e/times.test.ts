import { afterEach, describe, expect, test } from 'vitest'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { focusComesTo, focused } from './support/focus.ts'
import { desktop, phone, type Visit, visit } from './support/visit.ts'

describe.skipIf(noChromium)('choosing a time', () => {
  const suite = chatSuite()
  let customer: Visit
  afterEach(() => customer.leave(/^Failed to load resource/))

  const ask = async (device = desktop) => {
    customer = await visit(suite.browser(), suite.app().base, device)
    await customer.say('A haircut next week please')
    return customer.page
  }

  test.each([
    ['a phone', phone],
    ['a desktop', desktop],
  ])('a customer looks further than what was offered, and what they choose there is held: %s', async (_, device) => {
    const page = await ask(device)
    await page.getByRole('button', { name: 'Later days' }).click()
    await page.getByRole('option', { name: /^Wednesday 18 March, \d+ times free$/ }).click()
    const time = page.getByRole('option', { name: /^Wednesday 18 March, 10:00, 45 minutes, with / })
    await customer.turn(() => time.click())
    expect(await customer.liveProposal.innerText()).toMatch(/Wednesday 18 March\s+10:00–10:45/)
  })

  test('the times are one stop of the Tab key; arrows go through them and over the days, typing jumps', async () => {
    const page = await ask()
    await customer.slots.first().focus()
    const first = await focused(customer)
    expect(first).toMatch(/^Monday 9 March, \d{2}:\d{2}, 45 minutes, with \w+$/)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => focused(customer)).not.toBe(first)
    await page.keyboard.press('Home')
    await focusComesTo(customer, first)
    await page.keyboard.press('End')
    await focusComesTo(customer, (await customer.slots.last().getAttribute('aria-label')) ?? '')
    await page.keyboard.press('Shift+Tab')
    const place = 'document.activeElement.closest("[role=listbox]")?.getAttribute("aria-label") ?? document.activeElement.textContent'
    await expect.poll(() => page.evaluate(place)).not.toBe('Times for Haircut')
  })

  test('times that could not be loaded are said to be, keep their place, and come when tried again', async () => {
    customer = await visit(suite.browser(), suite.app().base, desktop)
    const { page } = customer
    // A word from the server would have them asked for again before anybody presses.
    await page.route('**/events', (route) => route.abort())
    await customer.say('A haircut next week please')
    await page.route('**/availability?**', (route) => route.abort())
    const offered = await customer.slots.count()
    await page.getByRole('button', { name: 'Later days' }).click()
    await page.getByText('The times could not be loaded.').waitFor()
    expect(await customer.slots.count()).toBe(offered)
    await page.unroute('**/availability?**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText(/Monday 16 March: \d+ times free/).waitFor()
  })

  test('a day with nothing free says so, and the suggestions are one press away', async () => {
    const page = await ask()
    const offered = await customer.slots.allInnerTexts()
    await page.getByRole('option', { name: /Sunday 15 March/ }).click()
    await page.getByText('Nothing is free on this day.').waitFor()
    await page.getByRole('button', { name: 'Suggested' }).click()
    expect(await customer.slots.allInnerTexts()).toEqual(offered)
  })
})
