import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Role } from '../../src/http/contract/console/operation.ts'
import { signInAs } from '../console/support/sign-in-as.ts'
import { expectAccessible } from './support/accessible.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { visitConsole } from './support/console-visit.ts'
import { desktop, phone, type Visit } from './support/visit.ts'

const refusedSave = /status of 4(00|09)/

describe.skipIf(noChromium)('the set-up in the console', () => {
  const suite = chatSuite()

  const enter = async (
    path: string,
    who: { role?: Role; tenant?: string; name?: string } = {},
    options: BrowserContextOptions = desktop,
  ) => {
    const { role = 'owner', ...rest } = who
    const staff = await signInAs(suite.app(), role, rest)
    return visitConsole(suite.browser(), { app: suite.app(), staff, path }, options)
  }
  const save = ({ page }: Visit) => page.getByRole('button', { name: 'Save', exact: true }).click()
  const told = ({ page }: Visit, text: string | RegExp) => page.getByRole('status').getByText(text).last().waitFor()

  test('an owner sets up a business from nothing: place, hours, service, preview, and customers can book it', async () => {
    const made = { slug: 'barber', name: 'Barber', timeZone: 'Europe/London', currency: 'GBP', locales: ['en'], email: '' }
    await suite.app().app.booking.catalogue.createTenant(made)
    const visit = await enter('/setup', { tenant: 'barber' })
    const { page } = visit
    await page.getByRole('link', { name: /Say who you are/ }).click()
    await page.getByLabel('Telephone').fill('+44 20 7946 0000')
    await save(visit)
    await told(visit, /Saved as version 2/)

    await page.getByRole('link', { name: 'Overview' }).click()
    await page.getByRole('link', { name: /Add the place, people and rooms/ }).click()
    await page.getByLabel('Name', { exact: true }).fill('Kim')
    await page.getByLabel('Kind').selectOption({ label: 'person' })
    await save(visit)
    // What is new leads straight to its hours.
    await page.getByRole('tab', { name: 'Hours', selected: true }).waitFor()
    await page.getByRole('button', { name: 'Add hours' }).click()
    await save(visit)
    await told(visit, /Saved as version 4/)

    await page.getByRole('link', { name: 'Overview' }).click()
    await page.getByRole('link', { name: /Add a service/ }).click()
    await page.getByLabel('Name', { exact: true }).fill('Beard trim')
    await page.getByText('The preview appears once everything above is right.').waitFor()
    await page.getByRole('button', { name: 'Add something it needs' }).click()
    await page.getByLabel('What for').fill('barber')
    await page.getByRole('checkbox', { name: 'Kim' }).check()
    await page.getByText(/^\d+ times more$/).waitFor()
    await save(visit)
    await page.getByRole('heading', { name: 'Beard trim', level: 1 }).waitFor()
    const slots = await fetch(`${suite.app().base}/api/v1/tenants/barber/availability?service=beard-trim&when=next+monday`)
    expect(JSON.stringify(await slots.json())).toContain('2026-03-09T09:00:00Z')

    await page.getByRole('link', { name: 'On your site' }).click()
    await page.getByText('data-tenant="barber" async').waitFor()
    await visit.leave(refusedSave)
  })

  test('a change of hours is seen before it is saved, saved, and undone', async () => {
    const visit = await enter('/setup/resources/71?hours')
    const { page } = visit
    await page.getByText('No time more or less this week').waitFor()
    await page.getByLabel('To', { exact: true }).last().fill('19:00')
    await page.getByText(/^\d+ times more$/).waitFor()
    expect(await page.locator('.hs-slot[data-change=gained]').count()).toBeGreaterThan(10)
    expect(await page.locator('.hs-slot[data-change=lost]').count()).toBe(0)
    await save(visit)
    await told(visit, /Saved as version/)
    await page.getByRole('button', { name: 'Undo' }).click()
    await told(visit, /Undone/)
    await expect.poll(() => page.getByLabel('To', { exact: true }).last().inputValue()).toBe('17:30')
    await visit.leave()
  })

  test('two people change one service: the second sees what the first did, loses nothing, and decides', async () => {
    const first = await enter('/setup/services/3', { name: 'Ada' })
    const second = await enter('/setup/services/3', { name: 'Ben' })
    await second.page.getByLabel('Description').fill('With hot stones.')
    await first.page.getByLabel('Duration').first().fill('75')
    await save(first)
    await told(first, /Saved as version/)
    await save(second)
    const dialog = second.page.getByRole('dialog', { name: 'Somebody else has changed this' })
    await dialog.getByText(/Ada saved while you were writing/).waitFor()
    await dialog.getByText('1 hr 15 min').waitFor()
    expect(await second.page.getByLabel('Description').inputValue()).toBe('With hot stones.')
    await dialog.getByRole('button', { name: 'Save mine over it' }).click()
    await told(second, /Saved as version/)
    await first.leave()
    await second.leave(refusedSave)
  })

  test('what is not saved is not lost by a link or the back button', async () => {
    const visit = await enter('/setup/services')
    const { page } = visit
    await page.getByRole('link', { name: 'Colour' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Colour and gloss')
    await page.getByRole('link', { name: 'History' }).click()
    const asked = page.getByRole('dialog', { name: 'Leave without saving?' })
    await asked.getByRole('button', { name: 'Cancel' }).click()
    await page.evaluate('history.back()')
    await asked.getByRole('button', { name: 'Cancel' }).click()
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Colour and gloss')
    await page.getByRole('link', { name: 'History' }).click()
    await asked.getByRole('button', { name: 'Leave' }).click()
    await page.getByRole('heading', { name: 'History' }).waitFor()
    await visit.leave()
  })

  test('what is wrong is said at its field, which has the focus, and what was written stays', async () => {
    const visit = await enter('/setup/services/new')
    const { page } = visit
    await page.getByLabel('Name', { exact: true }).fill('Haircut')
    await page.getByLabel('Largest party').fill('0')
    await save(visit)
    await page.getByText('There is another “Haircut”').waitFor()
    await page.getByText('Write a whole number from 1 to 1000.').waitFor()
    await expect.poll(() => page.evaluate('document.activeElement?.labels?.[0]?.textContent.trim()')).toBe('Name')
    expect(await page.getByLabel('Largest party').inputValue()).toBe('0')
    await visit.leave(refusedSave)
  })

  test('a manager sets up services but neither makes keys nor renames the business; a reviewer sees none of it', async () => {
    const manager = await enter('/setup/business', { role: 'manager' })
    await manager.page.getByText('Only an owner can change this.').waitFor()
    expect(await manager.page.getByLabel('Name', { exact: true }).isDisabled()).toBe(true)
    expect(await manager.page.getByRole('link', { name: 'Assistants' }).count()).toBe(0)
    await manager.leave()
    const reviewer = await enter('/setup', { role: 'reviewer' })
    expect(await reviewer.page.getByRole('navigation', { name: 'Set-up' }).count()).toBe(0)
    // But what a conversation was answered from.
    const demo = await suite.app().app.booking.findTenant('demo')
    await reviewer.page.goto(`${suite.app().base}/console/demo/setup/history/${demo?.version}`)
    await reviewer.page.getByText(/Haircut \(45 minutes, £38\)/).waitFor()
    await reviewer.leave()
  })

  test('a key for an assistant is shown once', async () => {
    const visit = await enter('/setup/assistants')
    const { page } = visit
    await page.getByRole('button', { name: 'New key' }).click()
    await page.getByLabel('Whose key').fill('Desk')
    await page.getByRole('button', { name: 'Make the key' }).click()
    await page.getByText(/^hk_demo_/).waitFor()
    await page.getByRole('button', { name: 'I have it' }).click()
    await page.getByText(/read, hold · made .* · never used/).waitFor()
    expect(await page.getByText(/^hk_demo_/).count()).toBe(0)
    await visit.leave()
  })

  const pages = [
    '',
    '/business',
    '/resources',
    '/resources/11',
    '/resources/23?hours',
    '/services',
    '/services/5',
    '/services/new',
    '/answers',
    '/answers?questions',
    '/look',
    '/embed',
    '/assistants',
    '/webhooks',
    '/history',
  ]
  test.each([
    ['at a desk, by night, in German', { ...desktop, colorScheme: 'dark', locale: 'de-DE' } as const],
    ['on a phone', phone],
  ])(
    'every page is accessible %s',
    async (_how, options) => {
      const visit = await enter('/setup', {}, options)
      for (const path of pages) {
        await visit.page.goto(`${suite.app().base}/console/demo/setup${path}`)
        await visit.page.locator('.hs-main > :not(.hc-loading)').first().waitFor()
        // The chat inside the page about its look is tested by itself: two pages in one have two of everything.
        await visit.page.evaluate('document.querySelectorAll("iframe").forEach((frame) => frame.remove())')
        await expectAccessible(visit, path)
      }
      await visit.leave(refusedSave)
    },
    120_000,
  )
})
