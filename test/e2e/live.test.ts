import { describe, expect, test } from 'vitest'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { desktop, phone, visit } from './support/visit.ts'

describe.skipIf(noChromium)('what happens elsewhere is seen at once', () => {
  const suite = chatSuite()

  test('a time on show that somebody else takes is marked and cannot be chosen; given back, it can', async () => {
    const customer = await visit(suite.browser(), suite.app().base, phone)
    await customer.say('a massage tomorrow morning please')
    const slot = customer.slots.first()
    const before = await slot.getAttribute('aria-label')
    const held = await suite.takeShown(customer.page)
    expect(held.length).toBeGreaterThan(0)
    await expect.poll(() => slot.getAttribute('aria-disabled')).toBe('true')
    expect(await slot.getAttribute('aria-label')).toMatch(/taken/i)
    for (const id of held) await suite.app().send('DELETE', `/holds/${id}`)
    await expect.poll(() => slot.getAttribute('aria-disabled')).not.toBe('true')
    await expect.poll(() => slot.getAttribute('aria-label')).toBe(before)
    await customer.leave()
  })

  test('what is offered instead of a time that went is looked after too', async () => {
    const customer = await visit(suite.browser(), suite.app().base, desktop)
    await customer.say('a consultation call on Wednesday morning please')
    const wanted = await customer.slots.first().innerText()
    await suite.takeShown(customer.page)
    await expect.poll(() => customer.slots.first().getAttribute('aria-disabled')).toBe('true')
    await customer.say(`at ${wanted.slice(0, 5)} please`)
    const offered = customer.page.getByRole('listbox', { name: 'Other times' }).getByRole('option')
    const label = await offered.first().getAttribute('aria-label')
    await expect
      .poll(() =>
        customer.page.evaluate(
          `performance.getEntriesByType('resource').some(({ name }) => name.includes('/slots?id=') && !name.includes('partySize'))`,
        ),
      )
      .toBe(true)
    await suite.takeShown(customer.page)
    await expect.poll(() => offered.first().getAttribute('aria-label')).toBe(`${label}, Taken`)
    await customer.leave()
  })

  test('two tabs of one customer show the same conversation', async () => {
    const one = await visit(suite.browser(), suite.app().base, desktop)
    await one.say('what does a haircut cost?')
    const other = await one.page.context().newPage()
    await other.goto(suite.app().base)
    const answers = other.locator('[data-role=assistant]')
    await answers.first().waitFor()
    await one.say('and a massage?')
    await expect.poll(() => answers.count()).toBe(2)
    const said = ((await one.answer.innerText()).split('\n')[1] ?? '£').slice(0, 20)
    await expect.poll(() => answers.last().innerText()).toContain(said)
    await one.leave()
  })

  test('an answer is rated, and the rating is still there after a reload; the conversation is erased and the page begins anew', async () => {
    const customer = await visit(suite.browser(), suite.app().base, desktop)
    const { page } = customer
    await customer.say('when are you open?')
    await page.getByRole('button', { name: 'Not helpful' }).click()
    await page.getByLabel('What was wrong? (optional)').fill('I asked about Sunday')
    await page.getByRole('button', { name: 'Send', exact: true }).first().click()
    await page.getByText('Thank you. Our team sees this.').waitFor()
    const { rows } = await suite.app().database.pool.query('SELECT verdict, reason FROM rating')
    expect(rows).toEqual([{ verdict: 'down', reason: 'I asked about Sunday' }])
    await page.reload()
    await expect.poll(() => page.getByRole('button', { name: 'Not helpful' }).getAttribute('aria-pressed')).toBe('true')

    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('button', { name: 'Privacy' }).click()
    await page.getByRole('button', { name: 'Erase this conversation' }).click()
    await page.getByRole('button', { name: 'Erase it' }).click()
    await page.locator('.hf-welcome').waitFor()
    const left = await suite.app().database.pool.query('SELECT 1 FROM rating')
    expect(left.rows).toEqual([])
    await page.reload()
    await page.locator('.hf-welcome').waitFor()
    await customer.leave()
  })
})
