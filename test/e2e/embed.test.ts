import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { serveForeignPage, type ForeignPage } from './support/foreign-page.ts'
import { desktop, phone } from './support/visit.ts'

describe.skipIf(noChromium)('the chat on another site, whose stylesheet hides everything and whose policy allows nothing else', () => {
  const suite = chatSuite()
  let shop: ForeignPage
  let page: Page
  let complaints: string[]
  afterEach(async () => {
    await page.context().close()
    await shop.close()
    if (complaints.length > 0) throw new Error(`The page complained: ${complaints.join('\n')}`)
  })

  /** Playwright looks into open shadow roots only; the launcher's is closed, so it is opened for the test and for nobody else. */
  async function visitShop(attributes: string, options: BrowserContextOptions): Promise<void> {
    const holdfast = suite.app().base
    shop = await serveForeignPage(holdfast, `<script src="${holdfast}/widget.js" data-tenant="demo" ${attributes} async></script>`)
    const context = await suite.browser().newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options })
    page = await context.newPage()
    page.setDefaultTimeout(20_000)
    complaints = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.addInitScript(`
      const attach = Element.prototype.attachShadow
      Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: 'open' }) }
    `)
    await page.goto(shop.url)
    await launcher().waitFor()
  }
  const launcher = () => page.locator('[data-holdfast] button')
  const frame = () => page.frameLocator('[data-holdfast] iframe')
  const heard = async () => (await page.evaluate('heard')) as unknown[]
  const say = async (text: string) => {
    const answers = frame().locator('[data-role=assistant]')
    const before = await answers.count()
    await frame().getByLabel('Your message').fill(text)
    await frame().getByLabel('Your message').press('Enter')
    await answers.nth(before).waitFor()
    await frame().locator('main[data-busy=false]').waitFor()
  }

  test('opens, is given the keyboard, knows what the page knows, books, and tells the page what was booked', async () => {
    await visitShop('data-accent="#7a3e9d"', desktop)
    await launcher().click()
    await frame()
      .getByRole('button', { name: /massage next week/ })
      .waitFor()
    await expect.poll(() => page.evaluate('document.activeElement.shadowRoot?.activeElement?.tagName')).toBe('IFRAME')
    await say('a massage on Thursday afternoon')
    await say('the first one')
    expect(await frame().getByLabel('Name').inputValue()).toBe('Ada Byron')
    expect(await frame().getByLabel('Email').inputValue()).toBe('ada.embeds@example.com')
    await frame().getByRole('button', { name: 'Confirm booking' }).click()
    await frame().locator('article[data-standing=booked]').waitFor()
    const { rows } = await suite
      .app()
      .database.pool.query('SELECT reference FROM booking WHERE customer_email = $1', ['ada.embeds@example.com'])
    expect(rows).toHaveLength(1)
    await expect.poll(heard).toEqual(['opened', expect.objectContaining({ ...rows[0], status: 'confirmed' })])
    expect(JSON.stringify(await heard())).not.toMatch(/token|manage/i)
  })

  test('Escape and the close button give the keyboard back to the launcher, and the conversation is still there when it opens again', async () => {
    await visitShop('', desktop)
    await launcher().press('Enter')
    await say('what does a haircut cost?')
    await frame().getByLabel('Your message').press('Escape')
    await expect.poll(() => launcher().getAttribute('aria-expanded')).toBe('false')
    await expect.poll(() => page.evaluate('document.activeElement.shadowRoot?.activeElement?.tagName')).toBe('BUTTON')
    await launcher().press('Enter')
    await expect.poll(() => frame().locator('[data-role=assistant]').count()).toBe(1)
    await frame().getByRole('button', { name: 'Close', exact: true }).click()
    await expect.poll(() => launcher().getAttribute('aria-expanded')).toBe('false')
  })

  test('on a phone it fills the screen, in the language that the page asks for', async () => {
    await visitShop('data-language="de" data-side="left"', phone)
    expect(await launcher().innerText()).toBe('Termin buchen')
    await launcher().tap()
    await frame().getByRole('heading', { name: 'Harbour & Pine' }).waitFor()
    await expect.poll(() => page.locator('[data-holdfast] iframe').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
    expect(await frame().locator('html').getAttribute('lang')).toBe('de')
  })

  test('it looks as the page asks for with its one tag, whatever the visitor’s own scheme', async () => {
    await visitShop('data-scheme="dark" data-radius="2" data-font="monospace" data-accent="#7a3e9d" data-label="Talk to us"', {
      ...desktop,
      colorScheme: 'light',
    })
    expect(await launcher().innerText()).toBe('Talk to us')
    await launcher().click()
    await frame().getByLabel('Your message').waitFor()
    const html = frame().locator('html')
    expect(await html.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('dark')
    expect(await html.evaluate('getComputedStyle(document.body).fontFamily')).toBe('monospace')
    expect(await html.evaluate('document.documentElement.style.cssText')).toMatch(/--holdfast-accent: #7a3e9d.*--holdfast-radius: 2px/)
  })

  test('the page around cannot read the conversation or press its buttons', async () => {
    await visitShop('', desktop)
    await launcher().click()
    await frame().getByLabel('Your message').waitFor()
    const reach = await page.evaluate(`(() => {
      const inside = document.querySelector('[data-holdfast]').shadowRoot.querySelector('iframe')
      try { return String(inside.contentWindow.localStorage.length + inside.contentDocument) } catch (error) { return error.name }
    })()`)
    expect(reach).toBe('SecurityError')
    expect(await page.evaluate('Object.keys(localStorage)')).toEqual([])
  })
})
