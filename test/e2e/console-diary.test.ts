import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { diaryOperations as diary } from '../../src/http/contract/console/diary.ts'
import { signInAs, type StaffClient } from '../console/support/sign-in-as.ts'
import { expectAccessible } from './support/accessible.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { visitConsole } from './support/console-visit.ts'
import { desktop, phone, type Visit } from './support/visit.ts'

// It is Monday 2 March 2026, eight in the morning.
describe.skipIf(noChromium)('the diary', () => {
  const suite = chatSuite()
  let staff: StaffClient
  let visit: Visit

  beforeAll(async () => {
    staff = await signInAs(suite.app(), 'manager', { name: 'Robin Reed' })
  })
  afterEach(() => visit.leave(/409/))

  const open = async (path: string, options = {}) => {
    visit = await visitConsole(suite.browser(), { app: suite.app(), staff, path }, { ...desktop, ...options })
    return visit.page
  }
  async function book(start: string, name: string, { service = 'haircut', resources = ['amara'], partySize = 1 } = {}): Promise<string> {
    const hold = await staff.call(diary.holdForCustomer, { body: { service, start, resources, partySize } })
    const customer = { name, email: `${name.toLowerCase().replace(/\W+/g, '.')}@example.com`, phone: '+44 7700 900123' }
    return (await staff.call(diary.bookForCustomer, { body: { holdId: hold.id, customer, agreed: 'spoken' } })).reference
  }
  const bookingOf = async (reference: string) => (await staff.call(diary.getBookingHistory, { params: { reference } })).booking
  const block = (page: Page, name: string | RegExp) => page.locator('.hd-block', { hasText: name })

  /** Takes a block by its top to that time in that lane. Two pixels below the line: nobody's hand is that steady. */
  async function drag(page: Page, name: string, lane: string, minutes: number): Promise<void> {
    // It stands still: the day has scrolled to its hours.
    await block(page, name).hover({ position: { x: 30, y: 4 } })
    const from = await block(page, name).boundingBox()
    const to = await page.locator(`[data-column$="${lane}"]`).boundingBox()
    if (from === null || to === null) throw new Error('it is not on show')
    await page.mouse.move(from.x + 30, from.y + 4)
    await page.mouse.down()
    await page.mouse.move(from.x + 36, from.y + 14)
    await page.mouse.move(to.x + 40, to.y + minutes * 1.1 + 6, { steps: 6 })
    await page.mouse.up()
  }

  test('somebody on the telephone is booked: a time is held, their name taken, and the list finds them', async () => {
    const page = await open('/diary?view=lanes&date=2026-03-03')
    await page.locator('.hd-grid').waitFor()
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'Book for a customer' })
    await dialog.getByLabel('With', { exact: true }).selectOption({ label: 'Amara' })
    await expectAccessible(visit, 'choosing a time')
    await dialog.getByRole('region', { name: 'Tuesday 3 March' }).getByRole('button', { name: '10:00' }).click()
    await dialog.getByRole('timer').waitFor()
    await expect.poll(() => dialog.getByRole('timer').textContent()).toMatch(/^Held for you for (10:00|9:\d\d)$/)
    await dialog.getByRole('button', { name: 'Book', exact: true }).click()
    await dialog.getByText('Who is it for?').waitFor()
    await dialog.getByLabel('Name').fill('Grace Hopper')
    await dialog.getByLabel('Telephone').fill('07700 900777')
    await expectAccessible(visit, 'taking the name')
    await dialog.getByRole('button', { name: 'Book', exact: true }).click()
    await block(page, 'Grace Hopper').waitFor()
    await page.goto(page.url().replace(/\/diary.*/, '/bookings'))
    await page.getByRole('searchbox').fill('0770090')
    await expect
      .poll(() => page.getByRole('list', { name: 'Bookings' }).getByRole('link').allTextContents())
      .toEqual([expect.stringContaining('Grace Hopper')])
    expect(page.url()).not.toContain('0770')
    await expectAccessible(visit, 'the list')
  }, 60_000)

  test('a hold that is given up is given back at once', async () => {
    const page = await open('/diary?view=lanes&date=2026-03-04')
    await page.locator('.hd-grid').waitFor()
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'Book for a customer' })
    await dialog.getByRole('region', { name: 'Wednesday 4 March' }).getByRole('button').first().click()
    await dialog.getByRole('timer').waitFor()
    const held = () => suite.app().database.pool.query(`SELECT 1 FROM hold WHERE state = 'held' AND channel = 'staff'`)
    const before = (await held()).rowCount ?? 0
    await page.keyboard.press('Escape')
    await expect.poll(async () => (await held()).rowCount).toBe(before - 1)
  })

  test('dragging takes a booking to another stylist and another time, and only after a word about the mail', async () => {
    const reference = await book('2026-03-05T10:00:00Z', 'Anna Drag')
    const page = await open('/diary?view=lanes&date=2026-03-05')
    await block(page, 'Anna Drag').waitFor()
    await drag(page, 'Anna Drag', 'ben', 11 * 60 + 15)
    const dialog = page.getByRole('dialog', { name: 'Move Anna Drag' })
    expect(await dialog.textContent()).toMatch(/From.*10:00.*Amara.*To.*11:15.*Ben/)
    // Shown there already, and nothing has happened yet.
    expect(await page.locator('[data-column$="ben"] .hd-block', { hasText: 'Anna Drag' }).count()).toBe(1)
    expect(await bookingOf(reference)).toMatchObject({ revision: 0 })
    await expectAccessible(visit, 'about to move')
    await dialog.getByRole('button', { name: 'Move', exact: true }).click()
    await page.getByText('Moved to Thu 5 Mar, 11:15.').waitFor()
    expect(await bookingOf(reference)).toMatchObject({ revision: 1, start: '2026-03-05T11:15:00Z', resources: [{ id: 'ben' }] })
  })

  test('onto a time that a customer holds it goes back, says so, and offers what is free', async () => {
    const reference = await book('2026-03-06T10:00:00Z', 'Berta Back')
    const free = await suite.app().findSlots('haircut', { resource: 'amara', limit: '500' })
    const wanted = free.find((slot) => slot.start === '2026-03-06T14:00:00Z')
    await suite.app().hold(wanted?.id ?? '')
    const page = await open('/diary?view=lanes&date=2026-03-06')
    await page
      .locator('[data-column$="amara"]')
      .getByText(/^Held · /)
      .waitFor()
    await drag(page, 'Berta Back', 'amara', 14 * 60)
    const dialog = page.getByRole('dialog', { name: 'Move Berta Back' })
    await dialog.getByRole('button', { name: 'Move', exact: true }).click()
    await dialog.getByText('A customer is holding that time at this moment.').waitFor()
    expect(await block(page, 'Berta Back').getAttribute('aria-label')).toContain('10:00')
    const other = dialog.getByRole('button', { name: /Amara$/ }).first()
    const label = await other.textContent()
    await other.click()
    await dialog.getByRole('button', { name: 'Move', exact: true }).click()
    await page.getByText(/^Moved to /).waitFor()
    const moved = await bookingOf(reference)
    expect(moved.revision).toBe(1)
    expect(label).toContain(moved.start.slice(11, 16))
  })

  test('the keyboard does what dragging does: Shift and arrows, Enter; Escape takes it back', async () => {
    const reference = await book('2026-03-10T10:00:00Z', 'Clara Keys')
    const page = await open('/diary?view=lanes&date=2026-03-10')
    await block(page, 'Clara Keys').focus()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Escape')
    await expect.poll(() => block(page, 'Clara Keys').getAttribute('aria-label')).toContain('10:00')
    await block(page, 'Clara Keys').focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(`Shift+${key}`)
    await expect.poll(() => page.getByRole('status').filter({ hasText: 'Enter moves it there' }).textContent()).toContain('10:30, Ben')
    // Where Ben could begin is marked in his lane, and nowhere else.
    await expect.poll(() => page.locator('[data-column$="ben"] .hd-can').count()).toBeGreaterThan(0)
    expect(await page.locator('[data-column$="amara"] .hd-can').count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Move Clara Keys' }).getByRole('button', { name: 'Move', exact: true }).press('Enter')
    await page.getByText(/^Moved to /).waitFor()
    expect(await bookingOf(reference)).toMatchObject({ start: '2026-03-10T10:30:00Z', resources: [{ id: 'ben' }] })
  })

  test('“Move…” lists the free times, the booking’s own overlapping ones too', async () => {
    const reference = await book('2026-03-11T10:00:00Z', 'Dora Dialog')
    const page = await open(`/bookings/${reference}`)
    await page.getByRole('button', { name: 'Move…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Move Dora Dialog' })
    await dialog.getByRole('region', { name: 'Wednesday 11 March' }).getByRole('button', { name: '10:15' }).click()
    await page.getByRole('dialog').getByLabel('Does the customer know?').selectOption({ label: 'Agreed on the telephone' })
    await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
    await page.getByText('Moved to Wed 11 Mar, 10:15.').waitFor()
    await page.getByText('Wed 11 Mar, 10:00 → Wed 11 Mar, 10:15').waitFor()
    await page
      .getByText(/Agreed on the telephone$/)
      .first()
      .waitFor()
    await expectAccessible(visit, 'one booking')
  })

  test('what somebody else does shows up without a press', async () => {
    const reference = await book('2026-03-12T10:00:00Z', 'Emil Else')
    const page = await open('/diary?view=day&date=2026-03-12')
    await block(page, 'Emil Else').waitFor()
    await staff.call(diary.moveBooking, { params: { reference }, body: { start: '2026-03-12T15:00:00Z', revision: 0 } })
    await expect.poll(() => block(page, 'Emil Else').getAttribute('aria-label'), { timeout: 25_000 }).toContain('15:00')
  }, 60_000)

  test('notes stay among staff; cancelling says what the customer will read', async () => {
    const reference = await book('2026-03-13T10:00:00Z', 'Frieda Gone')
    const page = await open('/diary?view=week&date=2026-03-13')
    await block(page, 'Frieda Gone').click()
    const drawer = page.getByRole('dialog', { name: 'Frieda Gone' })
    await drawer.getByRole('textbox', { name: 'Add a note' }).fill('Prefers the window')
    await drawer.getByRole('button', { name: 'Add note' }).click()
    await drawer.getByText('Prefers the window').waitFor()
    await expectAccessible(visit, 'the booking beside the diary')
    await drawer.getByRole('button', { name: 'Cancel…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Cancel Frieda Gone' })
    await dialog.getByLabel('Reason').fill('Amara is ill')
    await dialog.getByRole('button', { name: 'Cancel booking' }).click()
    await page.getByText('Cancelled.', { exact: true }).waitFor()
    expect(await bookingOf(reference)).toMatchObject({ status: 'cancelled', cancelReason: 'Amara is ill' })
    await expect.poll(() => page.locator('.hd-block', { hasText: 'Frieda Gone' }).count()).toBe(0)
  })

  test('who did not come is marked, and unmarked again', async () => {
    const reference = await book('2026-03-18T10:00:00Z', 'Hugo Home')
    const page = await open(`/bookings/${reference}`)
    await page.getByRole('button', { name: 'Move…' }).waitFor()
    // Still to come: there is nothing to mark.
    expect(await page.getByRole('button', { name: 'No-show' }).count()).toBe(0)
    await suite
      .app()
      .database.pool.query(
        `UPDATE booking SET starts_at = starts_at - interval '60 days', ends_at = ends_at - interval '60 days' WHERE reference = $1`,
        [reference],
      )
    await page.reload()
    await page.getByRole('button', { name: 'No-show' }).click()
    await page.getByText('Marked as a no-show', { exact: true }).waitFor()
    expect(await bookingOf(reference)).toMatchObject({ attendance: 'no_show' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Attendance taken back').waitFor()
    expect(await bookingOf(reference)).toMatchObject({ attendance: null })
  })

  test('a class is one block with its places, and who is in it', async () => {
    const [slot] = (await staff.call(diary.findTimes, { query: { service: 'yoga-class', from: '2026-03-16', days: 7, partySize: 3 } }))
      .slots
    await book(slot?.start ?? '', 'Yara Yogi', { service: 'yoga-class', resources: [], partySize: 3 })
    const page = await open(`/diary?view=day&date=${slot?.start.slice(0, 10)}`)
    await block(page, '3 of 8 places').click()
    const drawer = page.getByRole('dialog', { name: 'Yoga class' })
    expect(await drawer.getByRole('listitem').allTextContents()).toEqual(['Yara Yogi3 people'])
  })

  test('the day of 25 hours has one hour twice, each with its name', async () => {
    const page = await open('/diary?view=week&date=2026-10-25')
    await page.locator('.hd-axis').waitFor()
    const hours = await page.locator('.hd-axis span').allTextContents()
    expect(hours.filter((hour) => hour.startsWith('01:00'))).toEqual(['01:00BST', '01:00GMT'])
    await expectAccessible(visit, 'the week')
  })

  test('on a phone, in German, by night: a day, a booking, a time to move to', async () => {
    await book('2026-03-17T10:00:00Z', 'Gina Gross')
    const page = await open('/diary?date=2026-03-17', { ...phone, locale: 'de-DE', colorScheme: 'dark' as const })
    await page.evaluate(`localStorage.setItem('holdfast.console.language', 'de')`)
    await page.reload()
    await page.getByRole('heading', { name: 'Kalender' }).waitFor()
    await block(page, 'Gina Gross').tap()
    const drawer = page.getByRole('dialog', { name: 'Gina Gross' })
    await drawer.getByRole('button', { name: 'Verschieben…' }).tap()
    await page
      .getByRole('region', { name: /Dienstag/ })
      .first()
      .getByRole('button')
      .first()
      .waitFor()
    await expectAccessible(visit, 'phone')
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
  })
})
