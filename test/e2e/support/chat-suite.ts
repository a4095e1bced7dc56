import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { startTestApp, type StartTestApp, type TestApp } from '../../http/support/app.ts'
import { launchChromium } from './chromium.ts'

export interface ChatSuite {
  readonly app: () => TestApp
  readonly browser: () => Browser
  /** Somebody else takes the first of the times on show, whoever could serve it; answers the holds. */
  readonly takeShown: (page: Page) => Promise<readonly string[]>
}

/** One app and one browser for all tests of a file; every customer has a window of their own. */
export function chatSuite(overrides: StartTestApp['overrides'] = {}): ChatSuite {
  let app: TestApp
  let browser: Browser
  beforeAll(async () => {
    ;[app, browser] = await Promise.all([startTestApp({ overrides: { jobs: false, ...overrides } }), launchChromium()])
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })
  const takeShown: ChatSuite['takeShown'] = async (page) => {
    // The page asks about what is on show by its ids.
    const asked = () =>
      page.evaluate(
        `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/slots?id=')).at(-1) ?? ''`,
      )
    await expect.poll(asked).not.toBe('')
    const [slotId = ''] = new URL(String(await asked())).searchParams.get('id')?.split(',') ?? []
    const holds: string[] = []
    for (;;) {
      const answer = await app.send('POST', '/holds', { body: { slotId } })
      if (answer.status !== 201) return holds
      holds.push((JSON.parse(answer.text) as { id: string }).id)
    }
  }
  return { app: () => app, browser: () => browser, takeShown }
}
