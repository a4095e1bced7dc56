import { afterEach, describe, expect, test } from 'vitest'
import { protectionOperations } from '../../src/http/contract/console/protection.ts'
import { en as words } from '../../web/book/words/en.ts'
import { en } from '../../web/i18n/en.ts'
import { signInAs } from '../console/support/sign-in-as.ts'
import { expectAccessible } from './support/accessible.ts'
import { takenOver, visitFlow } from './support/book-flow.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { visitConsole } from './support/console-visit.ts'
import { desktop, phone, visit, type Visit } from './support/visit.ts'

describe.skipIf(noChromium)('the proof of work against hoarding', () => {
  const suite = chatSuite()
  let visitor: Visit
  // Being asked is a 403 to the browser, whoever sees it through.
  afterEach(() => visitor.leave(/status of 403/))

  const times = () => `${suite.app().base}/demo/book?service=haircut&from=2026-03-12`
  const switchTo = async (challenge: 'off' | 'always') => {
    await (await signInAs(suite.app(), 'owner')).call(protectionOperations.setProtection, { body: { challenge } })
  }
  const bookingsOf = async (email: string) =>
    (await suite.app().database.pool.query('SELECT 1 FROM booking WHERE customer_email = $1', [email])).rows.length
  const proofsOf = ({ page }: Visit) => {
    const proofs: string[] = []
    page.on('request', (request) => {
      const proof = request.headers()['holdfast-proof']
      if (proof !== undefined) proofs.push(proof)
    })
    return proofs
  }

  test('an owner switches it on in the console by keyboard, and sees that everybody is asked and who has set it', async () => {
    const staff = await signInAs(suite.app(), 'owner', { name: 'Olive Owner' })
    visitor = await visitConsole(suite.browser(), { app: suite.app(), staff, path: '/setup/protection' }, desktop)
    const { page } = visitor
    await page.getByText('Nobody is asked.').waitFor()
    await page.getByRole('radio', { name: 'Off in force' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.getByText('Not saved yet').waitFor()
    await expectAccessible(visitor, 'chosen, not saved')
    await page.getByRole('button', { name: 'Save' }).press('Enter')
    await page.getByRole('radio', { name: 'Always in force', checked: true }).waitFor()
    await page.getByText('Everybody is asked.').waitFor()
    await page.getByText(/^Last set .* by Olive Owner/).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('radio', { name: 'Off in force', checked: true }).waitFor()
  })

  test('a customer who is asked books on the page and writes in the chat: their browser solves it, and nobody is told', async () => {
    await switchTo('always')
    visitor = await visitFlow(suite.browser(), times(), phone)
    const { page } = visitor
    const proofs = proofsOf(visitor)
    await visitor.slots.nth(1).tap()
    await visitor.liveProposal.waitFor()
    expect(proofs).toHaveLength(1)
    await page.locator('[name=name]').fill('Grace Hopper')
    await page.locator('[name=email]').fill('grace.asked@example.com')
    await page.getByRole('button', { name: 'Confirm booking' }).tap()
    await visitor.booking.waitFor()
    expect(await bookingsOf('grace.asked@example.com')).toBe(1)
    await page.goto(`${suite.app().base}/demo`)
    await visitor.say('A haircut on Friday')
    await visitor.turn(() => visitor.slots.first().tap())
    await visitor.liveProposal.waitFor()
    expect(new Set(proofs).size).toBe(3)
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('whose browser cannot compute is told so on the page and in the chat, and nothing is lost', async () => {
    await switchTo('always')
    visitor = await visit(suite.browser(), `${suite.app().base}/demo/book`)
    const { page } = visitor
    // As on a page without https, until it is put right.
    await page.addInitScript(`{
      const { get } = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')
      Object.defineProperty(Crypto.prototype, 'subtle', { get() { return globalThis.repaired ? get.call(this) : undefined } })
    }`)
    const repair = () => page.evaluate('void (globalThis.repaired = true)')
    await page.goto(times())
    await takenOver(page)
    const picked = visitor.slots.nth(2)
    const label = await picked.getAttribute('aria-label')
    await picked.click()
    await page.getByRole('alert').getByText(words.refused.proof).waitFor()
    await expectAccessible(visitor, 'cannot compute')
    await repair()
    await page.getByRole('option', { name: label ?? '', exact: true }).click()
    await visitor.liveProposal.waitFor()

    await page.goto(`${suite.app().base}/demo`)
    await page.getByLabel(en.chat.yourMessage).fill('A massage on Friday')
    await page.getByLabel(en.chat.yourMessage).press('Enter')
    await page.getByRole('alert').getByText(en.failure.proof).waitFor()
    await page.locator('[data-unsent=true]', { hasText: 'A massage on Friday' }).waitFor()
    await repair()
    await visitor.turn(() => page.getByRole('button', { name: en.tryAgain }).click())
    await visitor.slots.first().waitFor()
  })

  test('a manager reads it on a phone in German and in the dark, and changes nothing', async () => {
    const staff = await signInAs(suite.app(), 'manager')
    await staff.send('PATCH', '/me', { body: { locale: 'de' } })
    const options = { ...phone, locale: 'de-DE', colorScheme: 'dark' } as const
    visitor = await visitConsole(suite.browser(), { app: suite.app(), staff, path: '/setup/protection' }, options)
    const { page } = visitor
    await page.getByText('Das kann nur ein Inhaber ändern.').waitFor()
    await page.getByText('Gehaltene Termine').waitFor()
    await expectAccessible(visitor, 'a manager on a phone')
    expect(await page.getByRole('radio', { name: 'Aus' }).isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: 'Speichern' }).count()).toBe(0)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })
})
