import { afterEach, describe, expect, test } from 'vitest'
import { languageCodes, languages } from '../../web/i18n/languages.ts'
import { de } from '../../web/i18n/de.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { phone, type Visit, visit } from './support/visit.ts'

describe.skipIf(noChromium)('the languages of the pages', () => {
  const suite = chatSuite()
  let customer: Visit
  afterEach(() => customer.leave())

  const localeOf = async () => {
    const { rows } = await suite
      .app()
      .database.pool.query<{ locale: string }>('SELECT locale FROM conversation ORDER BY created_at DESC LIMIT 1')
    return rows[0]?.locale
  }

  test.each(languageCodes)(
    'a visitor whose browser speaks %s is spoken to in it, finds a time and the form, and scrolls nothing sideways on the smallest phone',
    async (code) => {
      const t = await languages[code].load()
      customer = await visit(suite.browser(), suite.app().base, {
        ...phone,
        viewport: { width: 320, height: 640 },
        locale: languages[code].locale,
      })
      const { page, turn } = customer
      await page.getByRole('heading', { name: t.welcome.title }).waitFor()
      expect(await page.getAttribute('html', 'lang')).toBe(code)
      await turn(() => page.getByRole('button', { name: t.welcome.book('Haircut') }).tap())
      expect(await localeOf()).toBe(languages[code].locale)
      const listbox = page.getByRole('listbox', { name: t.slots.label('Haircut') })
      expect(await listbox.getByRole('option').count()).toBeGreaterThan(2)
      await page.getByRole('button', { name: t.slots.later }).tap()
      await page.getByText(new RegExp(t.slots.dayFree(7).replace('7', '\\d+'))).waitFor()
      await turn(() => listbox.getByRole('option').first().tap())
      await page.getByLabel(t.form.email).waitFor()
      if (code !== 'en') expect(await customer.liveProposal.innerText()).not.toMatch(/free|cancel |until|before/i)
      await page.getByRole('button', { name: t.proposal.confirm }).tap()
      await page.getByText(t.form.nameMissing).waitFor()
      expect(await page.evaluate(sideways)).toEqual([])
    },
  )

  test('the switch is remembered, and the conversation goes on in the chosen language', async () => {
    customer = await visit(suite.browser(), suite.app().base, phone)
    const { page } = customer
    await customer.say('A haircut on Friday afternoon')
    await page.getByRole('button', { name: 'Menu' }).tap()
    const told = page.waitForResponse((response) => response.url().endsWith('/locale'))
    await page.getByLabel('Language').selectOption('Deutsch')
    await page.getByLabel(de.chat.yourMessage).waitFor()
    expect((await told).status()).toBe(204)
    expect(await localeOf()).toBe('de-DE')
    // However little is said next, it is answered in the language that was chosen.
    await customer.turn(async () => {
      await page.getByLabel(de.chat.yourMessage).fill('1')
      await page.getByLabel(de.chat.yourMessage).press('Enter')
    })
    expect(await customer.answer.innerText()).toMatch(/Ich halte Ihnen/)
    expect(await customer.liveProposal.innerText()).toMatch(/Kostenlos absagen bis Do\., 5\. März/)
    await page.reload()
    await page.getByLabel(de.chat.yourMessage).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('de')
  })

  test('the address decides over the browser, and no language is loaded that is not spoken', async () => {
    const loaded: string[] = []
    customer = await visit(suite.browser(), `${suite.app().base}/demo?lang=ja`, phone)
    customer.page.on('request', (request) => loaded.push(request.url()))
    await customer.page.reload()
    await customer.page.getByPlaceholder('メッセージを入力').waitFor()
    expect(loaded.filter((url) => /\/assets\/(de|en|fr|es|pt|it|nl)-/.test(url))).toEqual([])
  })

  test('a layout that runs from right to left scrolls no further sideways than one that runs from left to right', async () => {
    customer = await visit(suite.browser(), `${suite.app().base}/demo?dir=rtl`, phone)
    await customer.turn(() => customer.page.getByRole('button', { name: /haircut next week/ }).tap())
    await customer.turn(() => customer.slots.first().tap())
    expect(await customer.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
    const leaf = await customer.liveProposal.locator('.hf-leaf').boundingBox()
    const title = await customer.liveProposal.getByRole('heading').boundingBox()
    expect(leaf?.x).toBeGreaterThan(title?.x ?? 0)
  })
})

/** What is wider than the window, or than the card it stands in. */
const sideways = `[...document.querySelectorAll('.hf-log, .hf-days, .hf-strip, .hf-ticket-top, .hf-facts, .hf-hold-line, .hf-fields, .hf-field, .hf-button, .hf-choice')]
  .filter((it) => it.checkVisibility() && it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0)
  .map((it) => it.outerHTML.slice(0, 120))`
