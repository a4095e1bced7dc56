import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInAs } from '../console/support/sign-in-as.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { first } from '../http/support/client.ts'
import { startReceiver, verify, type Receiver } from '../webhooks/support/receiver.ts'
import { expectAccessible } from './support/accessible.ts'
import { launchChromium, noChromium } from './support/chromium.ts'
import { visitConsole } from './support/console-visit.ts'
import { desktop, phone } from './support/visit.ts'

describe.skipIf(noChromium)('webhooks in the console', () => {
  let app: TestApp
  let browser: Browser
  let receiver: Receiver
  beforeAll(async () => {
    ;[app, browser, receiver] = await Promise.all([
      startTestApp({ env: { WEBHOOK_HOSTS: '127.0.0.1' } }),
      launchChromium(),
      startReceiver(),
    ])
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    await receiver.close()
  })

  test('an owner gives an address, copies the secret, tries it, sees what a booking sent and what was answered, and sends it again', async () => {
    const staff = await signInAs(app, 'owner')
    const visit = await visitConsole(browser, { app, staff, path: '/setup/webhooks' }, desktop)
    const { page } = visit
    await page.getByRole('button', { name: 'New webhook' }).click()
    const dialog = page.getByRole('dialog', { name: 'New webhook' })
    await dialog.getByLabel('Address').fill('https://10.0.0.8/hooks')
    await dialog.getByRole('button', { name: 'Create' }).click()
    await dialog.getByText('This address is not out in the world').waitFor()
    await dialog.getByLabel('Address').fill(receiver.url)
    await dialog.getByLabel('What it is').fill('CRM')
    await expectAccessible(visit, 'the form')
    await dialog.getByRole('button', { name: 'Create' }).click()
    const secret = (await dialog.getByLabel('Secret').innerText()).trim()
    await dialog.getByRole('button', { name: 'I have it' }).click()

    await page.getByRole('link', { name: 'CRM' }).click()
    receiver.answer = (response) => response.writeHead(202).end('noted')
    await page.getByRole('button', { name: 'Send a test' }).click()
    await page.getByText('The test arrived.').waitFor()
    expect(verify(secret, first(receiver.calls)).type).toBe('webhook.test')

    receiver.answer = (response) => response.writeHead(500).end('out of order')
    const booking = await app.book(first(await app.findSlots('haircut')).id)
    await app.app.jobs?.idle()
    await page.reload()
    await page.getByRole('button', { name: /^Booked/ }).click()
    const drawer = page.getByRole('dialog', { name: 'What was sent' })
    await drawer.getByText('out of order').waitFor()
    await drawer.getByText(booking.reference).waitFor()
    await expectAccessible(visit, 'a delivery')
    receiver.answer = (response) => response.writeHead(200).end('thank you')
    await drawer.getByRole('button', { name: 'Send again' }).click()
    await drawer.getByText('by hand').waitFor()
    await drawer.getByText('thank you').waitFor()
    await visit.leave(/status of 400/)
  })

  test('a manager reads it on a telephone in German and in the dark, and is offered nothing that is an owner’s', async () => {
    const staff = await signInAs(app, 'manager')
    await staff.send('PATCH', '/me', { body: { locale: 'de' } })
    const options = { ...phone, locale: 'de-DE', colorScheme: 'dark' } as const
    const visit = await visitConsole(browser, { app, staff, path: '/setup/webhooks' }, options)
    await expectAccessible(visit, 'the list')
    await visit.page.getByRole('link', { name: 'CRM' }).click()
    await visit.page.getByText('angekommen', { exact: true }).first().waitFor()
    await expectAccessible(visit, 'one of them')
    expect(await visit.page.getByRole('button', { name: 'Bearbeiten' }).count()).toBe(0)
    expect(await visit.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await visit.leave()
  })
})
