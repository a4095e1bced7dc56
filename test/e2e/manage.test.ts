import { afterEach, describe, expect, test } from 'vitest'
import { de as dePage } from '../../web/book/words/de.ts'
import { en as enPage } from '../../web/book/words/en.ts'
import { de } from '../../web/i18n/de.ts'
import { en } from '../../web/i18n/en.ts'
import { newBookingShape } from '../../src/http/contract/bookings.ts'
import { read } from '../http/support/client.ts'
import { expectAccessible } from './support/accessible.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { focusComesTo, tabTo } from './support/focus.ts'
import { manageLinkMailedTo } from './support/mailed.ts'
import { desktop, phone, type Visit, visit } from './support/visit.ts'

describe.skipIf(noChromium)('the page behind the link in the mail', () => {
  const suite = chatSuite({ jobs: true })
  let customer: Visit
  afterEach(() => customer.leave(/^Failed to load resource/))

  const app = () => suite.app()
  /** By a customer of its own: nobody may have more than a few bookings at a time. */
  const bookOn = async (day: string, service = 'haircut') => {
    const slots = await app().findSlots(service, { from: `${day}T00:00:00Z`, to: `${day}T23:00:00Z` })
    const hold = await app().hold(slots[2]?.id ?? '')
    const customer = { name: 'Ada Byron', email: emailFor(day) }
    return read(newBookingShape, 201, await app().send('POST', '/bookings', { body: { holdId: hold.id, customer } }))
  }
  const emailFor = (day: string) => `ada.${day}@example.com`
  const linkTo = ({ reference, manageToken }: { readonly reference: string; readonly manageToken: string }, mark = '#') =>
    `${app().base}/demo/bookings/${reference}${mark}token=${manageToken}`
  const statusOf = async (reference: string) => {
    const { rows } = await app().database.pool.query<{ status: string; revision: number }>(
      'SELECT status, revision FROM booking WHERE reference = $1',
      [reference],
    )
    return rows[0]
  }

  test.each([
    ['in the query', '?'],
    ['in the fragment, which no server sees', '#'],
  ])('shows the booking with its calendar file and until when it can be changed, the token %s', async (_, mark) => {
    const booked = await bookOn('2026-03-05')
    customer = await visit(suite.browser(), linkTo(booked, mark), { ...phone, timezoneId: 'Asia/Tokyo' })
    const { page } = customer
    await page.getByText(booked.reference).waitFor()
    await page.getByText('Add to calendar').click()
    expect(await page.getByRole('link', { name: 'Calendar file' }).getAttribute('href')).toContain(booked.reference)
    expect(await page.getByRole('link', { name: /Google/ }).getAttribute('href')).toContain('calendar.google.com')
    const shown = await customer.booking.innerText()
    expect(shown).toMatch(/You can cancel here until Wednesday 4 March at \d\d:\d\d\. You can move it here until /)
    expect(shown).toContain('where you are (Tokyo)')
    expect(shown).toContain('£38')
  })

  test.each([
    ['in English', en, enPage, { ...phone, locale: 'en-GB', colorScheme: 'light' }, '2026-03-10'],
    ['in German on a desktop', de, dePage, { ...desktop, locale: 'de-DE', colorScheme: 'dark' }, '2026-03-11'],
  ] as const)(
    'from the mail’s link it is moved, then cancelled, and booked anew; axe finds nothing: %s',
    { timeout: 90_000 },
    async (_, t, words, device, day) => {
      const booked = await bookOn(day)
      customer = await visit(suite.browser(), await manageLinkMailedTo(app(), emailFor(day)), device)
      const { page } = customer
      await page.getByText(booked.reference).waitFor()
      await expectAccessible(customer, 'booking')
      await page.getByRole('button', { name: t.booking.move, exact: true }).click()
      await customer.slots.nth(4).waitFor()
      await expectAccessible(customer, 'move')
      await customer.slots.nth(4).click()
      await page.locator('.hf-panel .hf-button-main').click()
      await page.getByText(t.manage.moveDone).waitFor()
      expect(await statusOf(booked.reference)).toEqual({ status: 'confirmed', revision: booked.revision + 1 })
      await expectAccessible(customer, 'moved')
      await page.getByRole('button', { name: t.booking.cancel, exact: true }).click()
      await expectAccessible(customer, 'cancel')
      expect((await statusOf(booked.reference))?.status).toBe('confirmed')
      await page.getByRole('button', { name: t.manage.cancelYes }).click()
      await page.getByText(t.manage.cancelDone).waitFor()
      expect((await statusOf(booked.reference))?.status).toBe('cancelled')
      await expectAccessible(customer, 'cancelled')
      expect(await page.getByRole('button', { name: t.booking.move, exact: true }).count()).toBe(0)
      await page.getByRole('link', { name: words.again }).click()
      await customer.slots.first().waitFor()
      expect(page.url()).toContain('service=haircut')
    },
  )

  test('by keyboard alone: the focus goes into what opens, and back to the booking', async () => {
    const booked = await bookOn('2026-03-13')
    customer = await visit(suite.browser(), linkTo(booked))
    const { keyboard } = customer.page
    await tabTo(customer, /^Cancel$/)
    await keyboard.press('Enter')
    await focusComesTo(customer, 'Cancel this booking?')
    await tabTo(customer, /^Keep it$/)
    await keyboard.press('Enter')
    await focusComesTo(customer, 'Haircut')
    await tabTo(customer, /^Move$/)
    await keyboard.press('Enter')
    await focusComesTo(customer, 'Choose a new time')
    await customer.slots.first().waitFor()
    await tabTo(customer, /\d\d:\d\d, 45 minutes/)
    await keyboard.press('Enter')
    await tabTo(customer, /^Move to/)
    await keyboard.press('Enter')
    await customer.page.getByText('The booking is moved.').waitFor()
    await focusComesTo(customer, 'Haircut')
    expect((await statusOf(booked.reference))?.revision).toBe(booked.revision + 1)
  })

  test('a new time that somebody else takes is marked; taken in the very moment, others are offered and one is taken at a tap', async () => {
    const booked = await bookOn('2026-03-17', 'consultation-call')
    customer = await visit(suite.browser(), linkTo(booked), phone)
    const { page } = customer
    await page.getByRole('button', { name: 'Move', exact: true }).tap()
    const at = (time: string) => page.getByRole('option', { name: new RegExp(`, ${time}, 15 minutes`) })
    const take = async (start: string) => {
      const [slot] = await app().findSlots('consultation-call', { from: start, to: new Date(Date.parse(start) + 60_000).toISOString() })
      return app().hold(slot?.id ?? '')
    }
    await at('11:00').tap()
    await take('2026-03-17T11:00:00Z')
    await page.getByText(enPage.refused.takenNoOther).waitFor()
    await page.route('**/availability?**', (route) => route.abort())
    await at('11:30').tap()
    await take('2026-03-17T11:30:00Z')
    await page.getByRole('button', { name: /^Move to/ }).tap()
    const notice = page.getByRole('alert')
    await notice.getByRole('option').first().waitFor()
    await expectAccessible(customer, 'alternatives')
    await notice.getByRole('option').first().tap()
    await page.getByText('The booking is moved.').waitFor()
    expect((await statusOf(booked.reference))?.revision).toBe(booked.revision + 1)
  })

  test('too late to change it here: what is left is said, and nothing is offered that would be refused', async () => {
    const booked = await bookOn('2026-03-02')
    customer = await visit(suite.browser(), linkTo(booked), phone)
    const { page } = customer
    await page.getByText(enPage.callUs).waitFor()
    expect(await page.getByRole('button', { name: /^(Move|Cancel)$/ }).count()).toBe(0)
    await expectAccessible(customer, 'too late')
  })

  test('the assistant knows the booking one came from, and moves it; back on the page it stands as it is now', async () => {
    const booked = await bookOn('2026-03-18')
    customer = await visit(suite.browser(), linkTo(booked))
    const { page } = customer
    await page.getByRole('button', { name: enPage.talk }).click()
    await page.getByRole('button', { name: en.booking.moveSentence(booked.reference) }).waitFor()
    expect(page.url()).not.toContain(booked.manageToken)
    await expectAccessible(customer, 'about the booking')
    await customer.turn(() => page.getByRole('button', { name: en.booking.moveSentence(booked.reference) }).click())
    await customer.say('on 12 March at 15:00')
    await customer.turn(() => customer.slots.first().click())
    await customer.turn(() => page.getByRole('button', { name: 'Confirm new time' }).click())
    expect((await statusOf(booked.reference))?.revision).toBe(booked.revision + 1)
    await page.goBack()
    await page.getByText('Moved and confirmed').waitFor()
  })

  test('it fits 320 pixels and 200 % zoom: nothing is cut off', async () => {
    const booked = await bookOn('2026-03-19')
    customer = await visit(suite.browser(), linkTo(booked), { viewport: { width: 320, height: 640 } })
    const { page } = customer
    await page.getByRole('button', { name: 'Move', exact: true }).click()
    await customer.slots.first().waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    await page.goto(`${app().base}/demo/book?service=massage`)
    await customer.slots.first().waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
  })

  test('a wrong token opens nothing', async () => {
    const booked = await bookOn('2026-03-20')
    customer = await visit(suite.browser(), linkTo({ ...booked, manageToken: 'wrong' }))
    await customer.page.getByRole('heading', { name: 'This link does not open a booking.' }).waitFor()
    expect(await customer.page.getByText('ada@example.com').count()).toBe(0)
  })
})
