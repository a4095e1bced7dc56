import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'

export const desktop = { viewport: { width: 1280, height: 900 } } satisfies BrowserContextOptions
export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } satisfies BrowserContextOptions

/** One customer's browser window. */
export interface Visit {
  readonly page: Page
  /** Writes a message, sends it with Enter and waits for the whole answer. */
  readonly say: (text: string) => Promise<void>
  /** Does something that starts a turn and waits for the whole answer. */
  readonly turn: (act: () => Promise<void>) => Promise<void>
  /** The newest answer. */
  readonly answer: Locator
  readonly liveProposal: Locator
  readonly booking: Locator
  /** The times that can be taken. */
  readonly slots: Locator
  /** Throws when the page complained about anything but what is `expected`. */
  readonly leave: (expected?: RegExp) => Promise<void>
}

export async function visit(browser: Browser, url: string, options: BrowserContextOptions = desktop): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options })
  const page = await context.newPage()
  // Within a test's own time, and more than a whole answer takes on a machine with ten times as much to do.
  page.setDefaultTimeout(20_000)
  // Everything the console called an error, and every uncaught exception.
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(url)
  // What the page shows first is fetched; until then there is no main, or a busy one.
  await page.locator('main:not([aria-busy=true])').waitFor()

  const answers = page.locator('[data-role=assistant]')
  const turn: Visit['turn'] = async (act) => {
    const before = await answers.count()
    await act()
    await answers.nth(before).waitFor()
    await page.locator('main[data-busy=false]').waitFor()
  }
  return {
    page,
    turn,
    say: (text) =>
      turn(async () => {
        await page.getByLabel('Your message').fill(text)
        await page.getByLabel('Your message').press('Enter')
      }),
    answer: answers.last(),
    liveProposal: page.locator('article[data-standing=live]'),
    booking: page.locator('article[data-standing=booked]'),
    slots: page.locator('.hf-days').getByRole('option'),
    leave: async (expected = /^$/) => {
      await context.close()
      const unexpected = complaints.filter((text) => !expected.test(text))
      if (unexpected.length > 0) throw new Error(`The page complained: ${unexpected.join('\n')}`)
    },
  }
}
