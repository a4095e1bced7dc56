import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { launchChromium, noChromium } from './support/chromium.ts'
import { phone, type Visit, visit } from './support/visit.ts'

describe.skipIf(noChromium)('the page behind the link in the mail', () => {
  let app: TestApp
  let browser: Browser
  let customer: Visit
  beforeAll(async () => {
    ;[app, browser] = await Promise.all([startTestApp({ overrides: { jobs: false } }), launchChromium()])
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })
  afterEach(() => customer.leave(/404/))

  const book = async (slot: number) => app.book((await app.findSlots('haircut'))[slot]?.id ?? '')
  const statusOf = async (reference: string) => {
    const { rows } = await app.database.pool.query<{ status: string; revision: number }>(
      'SELECT status, revision FROM booking WHERE reference = $1',
      [reference],
    )
    return rows[0]
  }

  test.each([
    ['in the query', '?'],
    ['in the fragment, which no server sees', '#'],
  ])('shows the booking with its calendar file, the token %s', async (_, mark) => {
    const booked = await book(0)
    customer = await visit(browser, `${app.base}/demo/bookings/${booked.reference}${mark}token=${booked.manageToken}`, phone)
    await customer.page.getByText(booked.reference).waitFor()
    await customer.page.getByText('Add to calendar').click()
    expect(await customer.page.getByRole('link', { name: 'Calendar file' }).getAttribute('href')).toContain(booked.reference)
    expect(await customer.page.getByRole('button', { name: 'Move' }).count()).toBe(1)
  })

  test('moves the booking to a time the customer chose, and says so', async () => {
    const booked = await book(1)
    customer = await visit(browser, `${app.base}/demo/bookings/${booked.reference}?token=${booked.manageToken}`, phone)
    await customer.page.getByRole('button', { name: 'Move' }).click()
    await customer.page.getByRole('button', { name: 'Later days' }).click()
    await customer.slots.first().click()
    await customer.page.getByRole('button', { name: /^Move to/ }).click()
    await customer.page.getByText('The booking is moved.').waitFor()
    expect(await statusOf(booked.reference)).toEqual({ status: 'confirmed', revision: booked.revision + 1 })
  })

  test('cancels only after a second press', async () => {
    const booked = await book(2)
    customer = await visit(browser, `${app.base}/demo/bookings/${booked.reference}?token=${booked.manageToken}`)
    await customer.page.getByRole('button', { name: 'Cancel' }).click()
    expect((await statusOf(booked.reference))?.status).toBe('confirmed')
    await customer.page.getByRole('button', { name: 'Yes, cancel it' }).click()
    await customer.page.getByText('The booking is cancelled.').waitFor()
    expect((await statusOf(booked.reference))?.status).toBe('cancelled')
  })

  test('a wrong token opens nothing', async () => {
    const booked = await book(3)
    customer = await visit(browser, `${app.base}/demo/bookings/${booked.reference}?token=wrong`)
    await customer.page.getByRole('heading', { name: 'This link does not open a booking.' }).waitFor()
    expect(await customer.page.getByText('ada@example.com').count()).toBe(0)
  })
})
