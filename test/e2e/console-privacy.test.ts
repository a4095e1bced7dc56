import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { signInAs } from '../console/support/sign-in-as.ts'
import { expectAccessible } from './support/accessible.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { visitConsole } from './support/console-visit.ts'
import { desktop, phone } from './support/visit.ts'

describe.skipIf(noChromium)('personal data in the console', () => {
  const suite = chatSuite()
  const open = async (role: 'owner' | 'manager', options = {}) =>
    visitConsole(
      suite.browser(),
      { app: suite.app(), staff: await signInAs(suite.app(), role), path: '/privacy' },
      { ...desktop, ...options },
    )

  test('an owner says how long what is kept; a number that cannot be is said at its field', async () => {
    const console = await open('owner')
    const { page } = console
    const days = page.getByLabel(/^Forget conversations after/)
    await days.fill('0')
    await page.getByText('Write a number of days from 1 to 3650, or nothing.').waitFor()
    await days.fill('30')
    await page.getByRole('checkbox', { name: /without mail addresses/ }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect(await suite.app().app.transcripts.getPrivacySettings(1)).toStrictEqual({
      maskContact: true,
      conversationDays: 30,
      customerDays: null,
    })
    await expectAccessible(console, 'the settings')
    await console.leave()
  })

  test('a person is found, gets a file, and is forgotten only after the address was written once more', async () => {
    const app = suite.app()
    const talk = await app.startConversation()
    for (const text of ['A haircut tomorrow at 2pm please', '1', 'I am Ada Byron, ada@example.com', 'yes please'])
      await app.say(talk, { text })
    const console = await open('owner')
    const { page } = console
    await page.getByLabel('Their mail address or telephone number').fill('Ada@example.com')
    await page.getByRole('button', { name: 'Look' }).click()
    await page.getByText('1 booking and 1 conversation.').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download everything' }).click()])
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({ bookings: [{ customer: { name: 'Ada Byron' } }] })

    await page.getByRole('button', { name: 'Forget this person…' }).click()
    const dialog = page.getByRole('dialog')
    const forget = dialog.getByRole('button', { name: 'Forget them' })
    await expectAccessible(console, 'the question')
    await dialog.getByLabel(/write that once more/).fill('ada@example.com')
    expect(await forget.getAttribute('aria-disabled')).toBe('true')
    await dialog.getByRole('checkbox', { name: /Cancel what is still to come/ }).check()
    await forget.click()
    await page.getByText('Forgotten: 1 booking and 1 conversation.').waitFor()
    expect(await app.app.booking.findBookingsOfCustomer(await demo(), { email: 'ada@example.com' })).toStrictEqual([])
    await console.leave()
  })

  test('a manager looks and downloads, and changes nothing; on a phone, by night', async () => {
    const console = await open('manager', { ...phone, colorScheme: 'dark' })
    const { page } = console
    await page.getByText('Only an owner may change this.').waitFor()
    await page.getByLabel('Their mail address or telephone number').fill('nobody@example.com')
    await page.getByRole('button', { name: 'Look' }).click()
    await page.getByText('Nothing is kept under this address or number.').waitFor()
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0)
    await expectAccessible(console, 'a manager on a phone')
    await console.leave()
  })

  async function demo() {
    const tenant = await suite.app().app.booking.findTenant('demo')
    if (tenant === undefined) throw new Error('no demo business')
    return tenant
  }
})
