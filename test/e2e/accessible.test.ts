import { afterEach, describe, expect, test } from 'vitest'
import { de } from '../../web/i18n/de.ts'
import { en } from '../../web/i18n/en.ts'
import { expectAccessible } from './support/accessible.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { desktop, phone, type Visit, visit } from './support/visit.ts'

const ways = [
  ['a phone, in English, by day', en, { ...phone, locale: 'en-GB', colorScheme: 'light' }],
  ['a desktop, in German, by night', de, { ...desktop, locale: 'de-DE', colorScheme: 'dark' }],
] as const

describe.skipIf(noChromium)('axe finds nothing wrong', () => {
  const suite = chatSuite()
  let customer: Visit
  afterEach(() => customer.leave(/404/))

  test.each(ways)('in the chat, from hello to a cancelled booking: %s', { timeout: 300_000 }, async (name, t, device) => {
    customer = await visit(suite.browser(), suite.app().base, device)
    const { page, turn } = customer
    await page.getByRole('button', { name: t.welcome.offer }).waitFor()
    await expectAccessible(customer, 'welcome')
    await page.getByRole('button', { name: t.menu.open }).click()
    await expectAccessible(customer, 'menu')
    await page.keyboard.press('Escape')
    await turn(() => page.getByRole('button', { name: t.welcome.offer }).click())
    await expectAccessible(customer, 'services')
    await page.getByRole('button', { name: t.menu.open }).click()
    await page.getByRole('button', { name: t.menu.privacy }).click()
    await expectAccessible(customer, 'privacy')
    await page.getByRole('button', { name: t.menu.erase }).click()
    await expectAccessible(customer, 'erase?')
    await page.getByRole('button', { name: t.menu.eraseNo }).click()
    await page.getByRole('button', { name: t.chat.bad }).click()
    await page.getByLabel(t.chat.why).waitFor()
    await expectAccessible(customer, 'rating')
    await turn(() => page.getByRole('button', { name: t.services.findTimeFor('Haircut') }).click())
    await expectAccessible(customer, 'times')
    const first = await customer.slots.first().getAttribute('aria-label')
    await suite.takeShown(page)
    await page.getByRole('option', { name: `${first}, ${t.slots.taken}` }).waitFor()
    await expectAccessible(customer, 'a time that somebody else took')
    await page.getByRole('listbox', { name: t.slots.days }).getByRole('option').nth(3).click()
    await page.getByText(new RegExp(t.slots.dayFree(7).replace('7', '\\d+'))).waitFor()
    await expectAccessible(customer, 'times of another day')
    await turn(() => customer.slots.nth(2).click())
    await expectAccessible(customer, 'proposal')
    await page.getByRole('button', { name: t.proposal.confirm }).click()
    await page.getByText(t.form.nameMissing).waitFor()
    await expectAccessible(customer, 'form with remedies')
    await page.getByLabel(t.form.name).fill('Ada Byron')
    await page.getByLabel(t.form.email).fill(`ada.${name.replaceAll(/\W/g, '')}@example.com`)
    await turn(() => page.getByRole('button', { name: t.proposal.confirm }).click())
    await page.getByText(t.booking.calendar).click()
    await expectAccessible(customer, 'booking')
    await turn(() => customer.booking.getByRole('button', { name: t.booking.cancel }).click())
    await expectAccessible(customer, 'cancellation')
    await turn(() => page.getByRole('button', { name: t.proposal.confirmCancel }).click())
    await expectAccessible(customer, 'cancelled')
    await page.getByRole('button', { name: t.menu.open }).click()
    await turn(() => page.getByRole('button', { name: t.menu.person }).click())
    await expectAccessible(customer, 'a person')
  })

  test.each(ways)('in the frame on another page: %s', async (_, t, device) => {
    customer = await visit(suite.browser(), `${suite.app().base}/demo?embed=1`, device)
    await customer.page.getByRole('button', { name: t.welcome.opening }).waitFor()
    await expectAccessible(customer, 'embedded')
    await customer.page.context().setOffline(true)
    await customer.page.getByText(t.failure.offline).waitFor()
    await expectAccessible(customer, 'offline')
    await customer.page.context().setOffline(false)
  })

  test.each(ways)('on the page behind the link in the mail: %s', async (_, t, device) => {
    const { app } = suite
    const slots = await app().findSlots('haircut', { from: '2026-03-10T00:00:00Z' })
    const booked = await app().book(slots[ways.findIndex(([, messages]) => messages === t)]?.id ?? '')
    customer = await visit(suite.browser(), `${app().base}/demo/bookings/${booked.reference}?token=${booked.manageToken}`, device)
    const { page } = customer
    await page.getByText(booked.reference).waitFor()
    await expectAccessible(customer, 'the booking')
    await page.getByRole('button', { name: t.booking.move, exact: true }).click()
    await customer.slots.first().click()
    await expectAccessible(customer, 'moving')
    await page.getByRole('button', { name: t.booking.cancel, exact: true }).click()
    await page.getByRole('button', { name: t.manage.cancelYes }).waitFor()
    await expectAccessible(customer, 'cancelling')
    await page.goto(`${app().base}/demo/bookings/${booked.reference}?token=wrong`)
    await page.getByRole('heading', { name: t.manage.badLink }).waitFor()
    await expectAccessible(customer, 'a bad link')
    expect(await page.title()).toBe(t.manage.pageTitle)
  })
})
