import { afterEach, describe, expect, test } from 'vitest'
import { expectAccessible } from './support/accessible.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { desktop, phone, type Visit, visit } from './support/visit.ts'

describe.skipIf(noChromium)('the look of the chat', () => {
  const suite = chatSuite()
  let customer: Visit
  afterEach(async () => {
    await wear({})
    await customer.leave()
  })

  const look = () =>
    customer.page.evaluate(`Promise.all(document.getAnimations().map((it) => it.finished)).then(() => {
      const of = (selector) => getComputedStyle(document.querySelector(selector))
      return {
        scheme: of('html').colorScheme,
        font: of('body').fontFamily,
        button: of('.hf-button-main').backgroundColor,
        corner: of('.hf-card').borderTopLeftRadius,
      }
    })`)
  const wear = (theme: object) =>
    suite.app().database.pool.query(`UPDATE tenant SET theme = $1, catalogue_version = catalogue_version + 1 WHERE slug = 'demo'`, [theme])
  const propose = async () => {
    await customer.say('A haircut on Friday afternoon')
    await customer.turn(() => customer.slots.first().click())
  }

  test('is the business’s own, and the page around it may say otherwise by its address', async () => {
    await wear({ accent: '#7a3e9d', radius: 4, font: 'Georgia, serif', scheme: 'dark', background: 'url(https://elsewhere.example)' })
    customer = await visit(suite.browser(), `${suite.app().base}/demo`, { ...desktop, colorScheme: 'light' })
    await propose()
    expect(await look()).toMatchObject({ scheme: 'dark', font: 'Georgia, serif', corner: '4px' })
    await expectAccessible(customer, 'purple, by night')
    await customer.page.goto(`${suite.app().base}/demo?embed=1&accent=%23146c94&scheme=light&radius=0&font=monospace`)
    await customer.liveProposal.waitFor()
    expect(await look()).toEqual({
      scheme: 'light',
      font: 'monospace',
      button: expect.stringMatching(/^oklch\(0\.4|^oklch\(0\.5/),
      corner: '0px',
    })
    await expectAccessible(customer, 'blue, by day')
  })

  test.each([
    ['a pale yellow', 'ffd84d'],
    ['white', 'ffffff'],
    ['black', '000000'],
    ['a bright green', '00c853'],
  ])('can be read whatever the colour, by day and by night: %s', async (_, accent) => {
    customer = await visit(suite.browser(), `${suite.app().base}/demo?accent=%23${accent}`, { ...phone, colorScheme: 'light' })
    await propose()
    await expectAccessible(customer, `${accent} by day`)
    await customer.page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(customer, `${accent} by night`)
  })

  test('a value that is none is left out: no style is slipped in by an address', async () => {
    const bad = new URLSearchParams({
      accent: 'red;}',
      scheme: 'url(x)',
      radius: '9999',
      font: '"x"; background: url(//elsewhere.example)',
    })
    customer = await visit(suite.browser(), `${suite.app().base}/demo?${bad}`, { ...desktop, colorScheme: 'light' })
    await customer.page.getByRole('heading', { name: /When would you like to come/ }).waitFor()
    expect(await customer.page.getAttribute('html', 'style')).not.toMatch(/holdfast/)
  })

  test('in the system’s own colours every edge and every choice is still there', async () => {
    customer = await visit(suite.browser(), suite.app().base, { ...phone, forcedColors: 'active' })
    await propose()
    const edges = await customer.page.evaluate(
      `[...document.querySelectorAll('.hf-button, .hf-choice, input, textarea, .hf-icon-button')].filter((it) => it.checkVisibility() && !it.matches('.hf-icon-button, .hf-strip *') && parseFloat(getComputedStyle(it).borderTopWidth) === 0 && !it.closest('.hf-composer')).map((it) => it.outerHTML.slice(0, 90))`,
    )
    expect(edges).toEqual([])
    const chosen = await customer.page.evaluate(
      `(() => { const [a, b] = [...document.querySelectorAll('.hf-days [role=option]')].map((it) => getComputedStyle(it)); return [a.backgroundColor + a.borderColor + a.outline, b.backgroundColor + b.borderColor + b.outline] })()`,
    )
    const [first, second] = chosen as [string, string]
    expect(first).not.toBe(second)
  })
})
