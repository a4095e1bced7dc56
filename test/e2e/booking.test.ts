import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { launchChromium, noChromium } from './support/chromium.ts'
import { focusComesTo, tabTo } from './support/focus.ts'
import { phone, type Visit, visit } from './support/visit.ts'

describe.skipIf(noChromium)('booking in the chat', () => {
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
  afterEach(() => customer.leave())

  const slots = () => customer.slots
  const bookings = async (email: string) => {
    const { rows } = await app.database.pool.query<{ reference: string; status: string }>(
      'SELECT reference, status FROM booking WHERE customer_email = $1',
      [email],
    )
    return rows
  }
  const holds = async () => {
    const { rows } = await app.database.pool.query<{ state: string }>('SELECT state FROM hold ORDER BY created_at')
    return rows.map((row) => row.state)
  }

  test('a customer books by tapping a time, filling in the form and pressing confirm', async () => {
    customer = await visit(browser, app.base, phone)
    await customer.turn(() => customer.page.getByRole('button', { name: /haircut next week/ }).tap())
    const label = await slots().nth(1).getAttribute('aria-label')
    await customer.turn(() => slots().nth(1).tap())
    expect(await slots().nth(1).getAttribute('aria-selected')).toBe('true')
    expect(await customer.liveProposal.innerText()).toContain('£38')
    expect(label).toContain(await customer.liveProposal.locator('.hf-when-day').innerText())

    await customer.page.getByLabel('Name').fill('Ada Byron')
    await customer.page.getByLabel('Email').fill('ada.taps@example.com')
    await customer.turn(() => customer.page.getByRole('button', { name: 'Confirm booking' }).tap())

    const [booked] = await bookings('ada.taps@example.com')
    expect(booked?.status).toBe('confirmed')
    expect(await customer.booking.innerText()).toContain(booked?.reference)
    expect(await customer.liveProposal.count()).toBe(0)
    await customer.page.getByText('Add to calendar').tap()
    const calendarUrl = await customer.page.getByRole('link', { name: 'Calendar file' }).getAttribute('href')
    const calendar = await customer.page.request.get(new URL(calendarUrl ?? '', app.base).href.replace('localhost', '127.0.0.1'))
    expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR/)
  })

  test('a customer books by writing alone', async () => {
    customer = await visit(browser, app.base)
    await customer.say('Hi, could I get a massage on Thursday afternoon?')
    await customer.say('the first one please')
    await customer.say("I'm Grace Hopper, grace.writes@example.com")
    expect(await customer.page.getByLabel('Name').inputValue()).toBe('Grace Hopper')
    expect(await customer.page.getByLabel('Email').inputValue()).toBe('grace.writes@example.com')
    await customer.say('Yes, please book it')
    const [booked] = await bookings('grace.writes@example.com')
    expect(await customer.booking.innerText()).toContain(booked?.reference)
  })

  test('a customer books with the keyboard alone', async () => {
    customer = await visit(browser, app.base)
    const { keyboard } = customer.page
    await customer.page.getByRole('button', { name: /haircut next week/ }).waitFor()
    await tabTo(customer, /haircut next week/)
    await customer.turn(() => keyboard.press('Enter'))
    await focusComesTo(customer, /\d{2}:\d{2}, 45 minutes, with /)
    await customer.turn(() => keyboard.press('Enter'))
    await focusComesTo(customer, 'Haircut')
    await keyboard.press('Tab')
    await keyboard.type('Katherine Johnson')
    await keyboard.press('Tab')
    await keyboard.type('katherine.keys@example.com')
    await customer.turn(() => keyboard.press('Enter'))
    await focusComesTo(customer, 'Haircut')
    expect((await bookings('katherine.keys@example.com'))[0]?.status).toBe('confirmed')
  })

  test('a reload in the middle keeps the conversation, and the booking goes on from there', async () => {
    customer = await visit(browser, app.base)
    await customer.say('A haircut on Friday morning please')
    await customer.turn(() => slots().first().click())
    const before = await customer.page.getByRole('log').innerText()
    await customer.page.reload()
    await customer.liveProposal.waitFor()
    expect(withoutClock(await customer.page.getByRole('log').innerText())).toBe(withoutClock(before))
    await customer.page.getByLabel('Name').fill('Mary Somerville')
    await customer.page.getByLabel('Email').fill('mary.reloads@example.com')
    await customer.turn(() => customer.page.getByRole('button', { name: 'Confirm booking' }).click())
    expect(await bookings('mary.reloads@example.com')).toHaveLength(1)
  })

  test('declining books nothing and gives the time back', async () => {
    customer = await visit(browser, app.base)
    await customer.say('A consultation call tomorrow please')
    await customer.turn(() => slots().first().click())
    expect((await holds()).at(-1)).toBe('held')
    await customer.turn(() => customer.page.getByRole('button', { name: 'Decline' }).click())
    expect((await holds()).at(-1)).toBe('released')
    expect(await customer.liveProposal.count()).toBe(0)
    expect(await customer.page.getByText('You declined this').count()).toBe(1)
  })

  test('the form names the remedy for what is missing, and sends nothing before it is right', async () => {
    customer = await visit(browser, app.base)
    await customer.say('A consultation call on Thursday')
    await customer.turn(() => slots().first().click())
    const messages = await customer.page.locator('.hf-message').count()
    await customer.page.getByLabel('Email').fill('ada')
    await customer.page.getByRole('button', { name: 'Confirm booking' }).click()
    await focusComesTo(customer, 'Name')
    expect(await customer.page.getByText('Enter your name, so that they know whom to expect.').count()).toBe(1)
    expect(await customer.page.getByText('Add the part after the name, like ada@example.com.').count()).toBe(1)
    expect(await customer.page.locator('.hf-message').count()).toBe(messages)
    await customer.page.getByLabel('Phone').fill('020 79')
    await customer.page.getByText('This phone number is too short. Check it, or leave this empty.').waitFor()
    await customer.page.getByLabel('Phone').fill('02079460018')
    await customer.page.getByLabel('Name').focus()
    expect(await customer.page.getByLabel('Phone').inputValue()).toBe('+44 20 7946 0018')
    expect(await customer.page.getByText('This phone number is too short').count()).toBe(0)
  })
})

const withoutClock = (text: string) => text.replaceAll(/\b\d{1,2}:\d{2}\n/g, '')
