import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInAs } from '../console/support/sign-in-as.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { visitConsole } from './support/console-visit.ts'
import type { Visit } from './support/visit.ts'

const MANY = 130

describe.skipIf(noChromium)('a long list of conversations', () => {
  const suite = chatSuite()
  let staff: Visit
  beforeAll(async () => {
    const app = suite.app()
    for (let count = 0; count < MANY; count++) await app.say(await app.startConversation(), { text: `Hello, I am number ${count}` })
    staff = await visitConsole(suite.browser(), { app, staff: await signInAs(app, 'reviewer'), path: '/conversations' })
  })
  afterAll(() => staff.leave())

  test('is scrolled to its end without a page being asked for by hand, and only what is in view is drawn', async () => {
    const { page } = staff
    const list = page.getByRole('list', { name: 'Conversations, newest first' })
    await list.getByText(`Hello, I am number ${MANY - 1}`, { exact: true }).waitFor()
    await list.hover()
    const last = list.getByText('Hello, I am number 0', { exact: true })
    await expect
      .poll(
        async () => {
          await page.mouse.wheel(0, 4_000)
          return last.count()
        },
        { timeout: 20_000 },
      )
      .toBe(1)
    expect(await list.getByRole('listitem').count()).toBeLessThan(60)
    await page.getByText('That is all.').waitFor()
  })

  test('keys walk it beyond what was loaded first, and the row they stand on stays in view', async () => {
    const { page } = staff
    await page.reload()
    const list = page.getByRole('list', { name: 'Conversations, newest first' })
    await list.getByText(`Hello, I am number ${MANY - 1}`, { exact: true }).waitFor()
    const current = list.locator('[data-current=true]')
    const number = async (): Promise<number> => Number(/I am number (\d+)/.exec((await current.textContent()) ?? '')?.[1])
    for (let step = 0; step < 10; step++) await page.keyboard.press('j')
    await expect.poll(number).toBe(MANY - 10)
    // Whoever is faster than the next page comes waits at the last row there is.
    const walk = async (): Promise<number> => {
      await page.keyboard.press('j')
      return number()
    }
    await expect.poll(walk, { timeout: 20_000, interval: 5 }).toBeLessThanOrEqual(MANY - 70)
    await expect.poll(() => current.isVisible()).toBe(true)
  })
})
