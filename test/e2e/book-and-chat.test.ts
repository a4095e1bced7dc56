import { afterEach, describe, expect, test } from 'vitest'
import { en as words } from '../../web/book/words/en.ts'
import { en } from '../../web/i18n/en.ts'
import { stepOf, takenOver, visitFlow } from './support/book-flow.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { phone, type Visit, visit } from './support/visit.ts'

describe.skipIf(noChromium)('between the chat and booking without it', () => {
  const suite = chatSuite()
  let customer: Visit
  afterEach(() => customer.leave())

  const kept = () => customer.page.evaluate('JSON.stringify(sessionStorage)') as Promise<string>
  const toFlow = async () => {
    await customer.page.getByRole('button', { name: en.menu.open }).click()
    await customer.page.locator('header').getByRole('link', { name: en.menu.withoutChat }).click()
    await takenOver(customer.page)
  }

  test('what was asked for and filled in in the chat is there without it, in no address, and forgotten once it is booked', async () => {
    customer = await visit(suite.browser(), suite.app().base, phone)
    const { page } = customer
    await customer.say('A massage on Thursday afternoon please')
    await customer.turn(() => customer.slots.first().click())
    await page.getByLabel(en.form.name).fill('Lise Meitner')
    await page.getByLabel(en.form.email).fill('lise.carries@example.com')
    await toFlow()
    await expect.poll(() => stepOf(customer)).toBe(words.steps.time)
    expect(await page.getByRole('heading', { name: 'Massage' }).count()).toBe(1)
    expect(page.url()).not.toMatch(/Lise|example\.com/)
    await customer.slots.last().click()
    await customer.liveProposal.waitFor()
    expect(await page.locator('[name=name]').inputValue()).toBe('Lise Meitner')
    expect(await page.locator('[name=email]').inputValue()).toBe('lise.carries@example.com')
    await page.getByRole('button', { name: en.proposal.confirm }).click()
    await customer.booking.waitFor()
    expect(await kept()).not.toMatch(/Lise|example\.com/)
  })

  test('and the other way: the chat begins with the service looked at, and its form with what was typed', async () => {
    customer = await visitFlow(suite.browser(), `${suite.app().base}/demo/book?service=massage&from=2026-03-12`, phone)
    const { page } = customer
    await customer.slots.first().click()
    await page.locator('[name=name]').fill('Chien-Shiung Wu')
    await page.locator('[name=email]').fill('wu.carries@example.com')
    await page.getByRole('link', { name: words.chat }).click()
    await page.getByLabel(en.chat.yourMessage).waitFor()
    await customer.turn(() => page.getByRole('button', { name: en.welcome.book('Massage') }).click())
    await customer.turn(() => customer.slots.nth(1).click())
    expect(await page.getByLabel(en.form.name).inputValue()).toBe('Chien-Shiung Wu')
    expect(await page.getByLabel(en.form.email).inputValue()).toBe('wu.carries@example.com')
  })

  test('who starts over in the chat has nothing kept of them', async () => {
    customer = await visit(suite.browser(), suite.app().base, phone)
    const { page } = customer
    await customer.say('A haircut on Friday please')
    await customer.turn(() => customer.slots.first().click())
    await page.getByLabel(en.form.name).fill('Rosalind Franklin')
    await page.getByRole('button', { name: en.menu.open }).click()
    await page.getByRole('button', { name: en.menu.startOver }).click()
    await page.getByRole('button', { name: en.menu.startOverYes }).click()
    await page.getByRole('heading', { name: en.welcome.title }).waitFor()
    expect(await kept()).not.toContain('Rosalind')
    await toFlow()
    await page.getByRole('button', { name: en.services.findTimeFor('Haircut') }).click()
    await customer.slots.first().click()
    await customer.liveProposal.waitFor()
    expect(await page.locator('[name=name]').inputValue()).toBe('')
  })
})
