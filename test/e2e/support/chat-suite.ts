import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startTestApp, type StartTestApp, type TestApp } from '../../http/support/app.ts'
import { launchChromium } from './chromium.ts'

export interface ChatSuite {
  readonly app: () => TestApp
  readonly browser: () => Browser
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
  return { app: () => app, browser: () => browser }
}
