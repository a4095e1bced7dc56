import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consentLink } from '../../src/shared/consent-link.ts'
import { signInAs, type StaffClient } from '../console/support/sign-in-as.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { first } from '../http/support/client.ts'
import { launchChromium, noChromium } from './support/chromium.ts'

const secret = 'the secret of these tests, long enough'

describe.skipIf(noChromium)('in a browser', () => {
  let app: TestApp
  let browser: Browser
  let owner: StaffClient
  beforeAll(async () => {
    app = await startTestApp({ env: { SECRET: secret } })
    browser = await launchChromium()
    owner = await signInAs(app, 'owner')
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  test('no page does anything that its own policy forbids', { timeout: 60_000 }, async () => {
    const context = await watched()
    const left = [...(await everyPage())]
    // Most of a page's time here is waiting until it asks for nothing more: three wait at once.
    const visits = Array.from({ length: 3 }, async () => {
      const page = await context.newPage()
      for (let path = left.pop(); path !== undefined; path = left.pop()) {
        await page.goto(app.base + path)
        await page.locator('body').filter({ hasText: /\S/ }).waitFor()
        await page.waitForLoadState('networkidle')
      }
    })
    await Promise.all(visits)
    expect(broken).toEqual([])
  })

  test('a script or a style that somebody got into a page does not run', async () => {
    const page = await (await watched()).newPage()
    await page.goto(`${app.base}/demo`)
    await page.evaluate(`
      const script = document.createElement('script')
      script.textContent = 'document.title = "run"'
      document.body.append(script)
      const picture = document.createElement('img')
      picture.setAttribute('onerror', 'document.title = "run"')
      document.body.append(picture)`)
    await expect.poll(() => broken.map(({ directive }) => directive).toSorted()).toEqual(['script-src-attr', 'script-src-elem'])
    expect(await page.title()).not.toBe('run')
  })

  const broken: { page: string; directive: string; blocked: string }[] = []

  /** A browser that is signed in, and tells of every breach of a page's policy. */
  async function watched(): Promise<BrowserContext> {
    broken.length = 0
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' })
    const [name = '', value = ''] = (owner.cookie.split('; ')[0] ?? '').split('=')
    await context.addCookies([{ name, value, url: app.base, httpOnly: true }])
    await context.exposeFunction('policyBroken', (one: (typeof broken)[number]) => void broken.push(one))
    await context.addInitScript(`document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      policyBroken({ page: location.pathname, directive: effectiveDirective, blocked: blockedURI }))`)
    return context
  }

  async function everyPage(): Promise<readonly string[]> {
    const booked = await app.book(first(await app.findSlots('haircut')).id)
    const hold = await app.hold(first(await app.findSlots('massage')).id)
    const talk = await app.startConversation()
    await app.app.jobs?.idle()
    const outbox = await app.send('GET', '//outbox')
    const mail = /href="(\/outbox\/[^"]+)"/.exec(outbox.text)?.[1] ?? '/outbox/none'
    const asked = {
      tenantId: 1,
      conversationId: talk.id,
      action: 'book',
      holdId: hold.id,
      reference: null,
      expiresAt: app.app.clock.now() + 60_000,
    } as const
    const consent = consentLink({ publicUrl: '', tenantSlug: 'demo', secret }, asked)
    const inConsole = [
      '',
      '/diary',
      '/bookings',
      '/conversations',
      '/live',
      '/review',
      '/figures',
      '/people',
      '/audit',
      '/privacy',
      '/setup',
      '/setup/look',
      '/setup/protection',
      '/account',
    ]
    return [
      '/',
      '/demo',
      '/demo?embed',
      '/demo/book',
      '/demo/book?service=haircut',
      `/demo/book/holds/${hold.id}`,
      `/demo/bookings/${booked.reference}#token=${booked.manageToken}`,
      consent,
      '/docs',
      '/outbox',
      mail,
      '/console/demo/sign-in',
      '/console/demo/welcome#token=x',
      ...inConsole.map((path) => `/console/demo${path}`),
    ]
  }
})
