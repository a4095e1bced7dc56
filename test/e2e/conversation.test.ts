import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { desktop, phone, type Visit, visit } from './support/visit.ts'

describe.skipIf(noChromium)('what a customer can do with a conversation', () => {
  const suite = chatSuite()
  let customer: Visit
  afterEach(() => customer.leave())

  test('they take it with them as text', async () => {
    customer = await visit(suite.browser(), suite.app().base, desktop)
    const { page } = customer
    await customer.say('A haircut on Friday afternoon')
    await page.getByRole('button', { name: 'Menu' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download this conversation' }).click(),
    ])
    const text = await readFile(await file.path(), 'utf8')
    expect(file.suggestedFilename()).toBe('demo-2026-03-02.txt')
    expect(text).toMatch(/^Conversation with Harbour & Pine\n/)
    expect(text).toMatch(/\[Mon,? 2 Mar,? 08:\d\d\] You:\nA haircut on Friday afternoon\n/)
    expect(text).toMatch(/Assistant:\n.*\n?.*times to choose from, the first Friday 6 March/s)
  })

  test('they copy an answer', async () => {
    customer = await visit(suite.browser(), suite.app().base, { ...desktop, permissions: ['clipboard-read', 'clipboard-write'] })
    await customer.say('When are you open?')
    await customer.answer.getByRole('button', { name: 'Copy' }).click()
    await customer.answer.getByText('Copied').waitFor()
    expect(await customer.page.evaluate('navigator.clipboard.readText()')).toMatch(/Monday to Friday/)
  })

  test('they start over, after they were asked, and the old one does not come back', async () => {
    customer = await visit(suite.browser(), suite.app().base, phone)
    const { page } = customer
    await customer.say('When are you open?')
    await page.getByRole('button', { name: 'Menu' }).tap()
    await page.getByRole('button', { name: 'Start over' }).tap()
    await page.getByRole('group', { name: 'Start a new conversation?' }).getByRole('button', { name: 'Start over' }).tap()
    await page.getByRole('heading', { name: /When would you like to come/ }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: /When would you like to come/ }).waitFor()
  })

  test('they ask for a person from the menu', async () => {
    customer = await visit(suite.browser(), suite.app().base, phone)
    const { page } = customer
    await page.getByRole('button', { name: 'Menu' }).tap()
    await customer.turn(() => page.getByRole('button', { name: 'Talk to a person' }).tap())
    await customer.answer.getByText('A person will look at this.').waitFor()
  })

  test('Escape closes the menu and gives the focus back', async () => {
    customer = await visit(suite.browser(), suite.app().base, desktop)
    const { page } = customer
    await page.getByRole('button', { name: 'Menu' }).press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Menu')
    expect(await page.getByRole('button', { name: 'Talk to a person' }).count()).toBe(0)
  })
})
