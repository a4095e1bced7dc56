import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { signInAs, type StaffClient } from '../console/support/sign-in-as.ts'
import { expectAccessible } from './support/accessible.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { visitConsole } from './support/console-visit.ts'
import { desktop, phone } from './support/visit.ts'

describe.skipIf(noChromium)('the figures', () => {
  const suite = chatSuite()
  let manager: StaffClient
  beforeAll(async () => {
    manager = await signInAs(suite.app(), 'manager', { name: 'Mara Lind' })
  })
  const open = (path = '/figures', options = {}) =>
    visitConsole(suite.browser(), { app: suite.app(), staff: manager, path }, { ...desktop, ...options })

  test('a new business is told what will be here', async () => {
    const console = await open()
    const { page } = console
    await page.getByText('Nothing to count yet').waitFor()
    await expectAccessible(console, 'empty')
    await console.leave()
  })

  test('what happened a moment ago is there', async () => {
    const app = suite.app()
    const talk = await app.startConversation()
    for (const text of ['A haircut tomorrow at 2pm please', '1', 'I am Ada Byron, ada@example.com', 'yes please'])
      await app.say(talk, { text })
    const looking = await app.startConversation()
    await app.say(looking, { text: 'A haircut on Sunday at 3pm please' })
    const console = await open()
    const { page } = console
    await page.getByText('Europe/London').waitFor()
    await page.getByText('of conversations led to a booking').waitFor()
    const funnel = page.getByRole('region', { name: 'From conversation to booking' })
    await funnel
      .getByRole('list', { name: 'From conversation to booking' })
      .getByText('50% of all, 100% of the step before')
      .first()
      .waitFor()
    await page.getByRole('table', { name: 'Asked for and not there' }).first().getByText('1', { exact: true }).first().waitFor()
    await expectAccessible(console, 'the figures')
    await console.leave()
  }, 60_000)

  test('a chart goes by keyboard, and is a table and a file as well', async () => {
    const console = await open()
    const { page } = console
    const funnel = page.getByRole('region', { name: 'From conversation to booking' })
    // The chart by keyboard: the last day is today, and its legend says how many talked.
    const chart = funnel.getByRole('group', { name: /Arrow keys/ })
    await chart.focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => chart.getByRole('listitem').filter({ hasText: 'Conversations' }).innerText()).toMatch(/2$/)

    // Its table is there for a screen reader all along, and one press away for everybody.
    const table = funnel.getByRole('table', { name: 'From conversation to booking' })
    expect(await table.getByRole('row').count()).toBe(31)
    const button = funnel.getByRole('button', { name: 'Table: From conversation to booking' })
    const height = async () => (await table.boundingBox())?.height ?? 0
    const before = await height()
    await button.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')
    expect(await page.locator('.hc-figure-table').count()).toBe(1)
    expect(await height()).toBeGreaterThan(before - 1)
    await expectAccessible(console, 'with a table open')

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      funnel.getByRole('button', { name: 'CSV: From conversation to booking' }).click(),
    ])
    expect(await readFile(await file.path(), 'utf8')).toMatch(/^day,talks,offered,held,booked\r\n/)
    await console.leave()
  }, 60_000)

  test('the range, the channel and the service stand in the address', async () => {
    const console = await open()
    const { page } = console
    await page.getByLabel('Days', { exact: true }).selectOption('Last 7 days')
    await page.waitForURL(/range=week/)
    await page.getByLabel('Channel', { exact: true }).selectOption('Page and API')
    await page.waitForURL(/channel=rest/)
    await page.getByRole('region', { name: 'From conversation to booking' }).getByText('Nothing in these days.').waitFor()
    await page.reload()
    expect(await page.getByLabel('Channel', { exact: true }).inputValue()).toBe('rest')
    await console.leave()
  })

  test('on a phone nothing is cut off, in the dark and in German', async () => {
    const console = await open('/figures', { ...phone, colorScheme: 'dark' })
    const { page } = console
    await page.evaluate(`localStorage.setItem('holdfast.console.language', 'de')`)
    await page.reload()
    await page.getByRole('heading', { name: 'Zahlen' }).waitFor()
    await page.getByRole('region', { name: 'Vom Gespräch zur Buchung' }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await expectAccessible(console, 'on a phone')
    await console.leave()
  })

  test('is not for reviewers', async () => {
    const reviewer = await signInAs(suite.app(), 'reviewer')
    const console = await visitConsole(suite.browser(), { app: suite.app(), staff: reviewer, path: '/conversations' })
    await console.page.getByRole('heading', { name: 'Conversations' }).waitFor()
    expect(await console.page.getByRole('link', { name: 'Figures' }).count()).toBe(0)
    await console.leave()
  })
})
