import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onlyWhatIsWrong } from '../e2e/support/accessible.ts'
import { launchChromium, noChromium } from '../e2e/support/chromium.ts'
import { greekBooking, locales, mailOf } from './mails.ts'

const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenreinigung'

// A mail is shown inside a client’s own page, which has its landmarks: a second <main> would be wrong there.
const pageRules = { 'landmark-one-main': { enabled: false }, region: { enabled: false } }

// Between them these have everything a mail can have.
const fullest = ['moved', 'code'] as const

describe.skipIf(noChromium)('the mail as a page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  async function open(html: string, theme: 'light' | 'dark', width: number) {
    const context = await browser.newContext({ colorScheme: theme, viewport: { width, height: 700 } })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.setContent(html, { waitUntil: 'load' })
    return { context, page, asked }
  }

  /** Axe at ease with it, nothing fetched, nothing wider than a phone, whatever a customer calls themselves. */
  async function expectSound(locale: string, theme: 'light' | 'dark'): Promise<void> {
    for (const kind of fullest) {
      const customer = { name: long, email: 'a@example.com' }
      const booking = greekBooking({ locale, customerTimeZone: 'America/New_York', customer, notes: long })
      const { context, page, asked } = await open(mailOf(kind, booking, { superseded: kind === 'moved' }).html, theme, 320)
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .options({ ...onlyWhatIsWrong, rules: pageRules })
        .analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
      expect(asked).toEqual([])
      await context.close()
    }
  }

  test.each(locales)('in %s: nothing that axe finds, nothing fetched, nothing that scrolls sideways on a phone', (locale) =>
    expectSound(locale, 'light'),
  )

  test('the same in the dark', () => expectSound('de', 'dark'))

  test('the dark palette is what a dark client shows', async () => {
    const { html } = mailOf('confirmed', greekBooking({ locale: 'ja' }))
    const shade = async (theme: 'light' | 'dark') => {
      const { context, page } = await open(html, theme, 390)
      const colours = await page.evaluate(
        `[...document.querySelectorAll('.sheet, .button')].map((one) => getComputedStyle(one).backgroundColor)`,
      )
      await context.close()
      return colours
    }
    expect(await shade('light')).toEqual(['rgb(255, 255, 255)', 'rgb(31, 92, 67)'])
    expect(await shade('dark')).toEqual(['rgb(27, 33, 30)', 'rgb(127, 209, 170)'])
  })
})
