import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { signInAs, type StaffClient } from '../console/support/sign-in-as.ts'
import { expectAccessible } from './support/accessible.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { visitConsole } from './support/console-visit.ts'
import { phone, visit, type Visit } from './support/visit.ts'

describe.skipIf(noChromium)('a person steps in', () => {
  const suite = chatSuite()
  let robin: StaffClient
  let open: Visit[] = []
  beforeAll(async () => {
    robin = await signInAs(suite.app(), 'reviewer', { name: 'Robin Hart' })
  })
  afterEach(async () => {
    for (const one of open) await one.leave()
    open = []
  })
  const customer = async (options = {}) => {
    const one = await visit(suite.browser(), suite.app().base, options)
    open.push(one)
    return one
  }
  const staff = async (path = '/live', options = {}) => {
    const one = await visitConsole(suite.browser(), { app: suite.app(), staff: robin, path }, options)
    open.push(one)
    return one
  }
  const said = ({ page }: Visit, text: string) => page.getByRole('log').getByText(text, { exact: true }).waitFor()
  const send = async (page: Page, text: string) => {
    await page.getByLabel('Your message').fill(text)
    await page.getByLabel('Your message').press('Enter')
  }

  test('customer and staff hold a conversation: asked for, taken over, offered by hand, held, agreed to by the customer, given back', async () => {
    const ada = await customer()
    const console_ = await staff()
    const { page } = console_
    await ada.say('I would like to talk to a person')
    // The queue and its badge know at once.
    const line = page.getByRole('link', { name: /Visitor.*waiting/ })
    await line.waitFor()
    await expectAccessible(console_, 'live')
    await line.click()
    await page.getByRole('button', { name: 'Take over' }).click()
    await page.getByText('You have this conversation.').waitFor()
    await ada.page.getByText('Robin is here').waitFor()
    await ada.page.getByText(/Robin of .* answers here/).waitFor()

    // Each sees the other type.
    await page.getByLabel('Your message').pressSequentially('Hello')
    await ada.page.getByText('Robin is typing').waitFor()
    await page.getByLabel('Your message').press('Enter')
    await said(ada, 'Hello')
    await ada.page.getByLabel('Your message').pressSequentially('I am Ada Byron, ada@example.com')
    await page.getByText('The customer is typing').waitFor()
    await ada.page.getByLabel('Your message').press('Enter')
    await page.getByRole('log').getByText('I am Ada Byron').waitFor()
    // The assistant says nothing to that.
    expect(await ada.page.locator('[data-role=assistant]').last().textContent()).toContain('Hello')

    await page.getByRole('button', { name: 'Offer times' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('Service').selectOption({ index: 0 })
    await drawer.getByRole('button', { name: 'Send these times' }).click()
    await ada.slots.first().waitFor()
    await ada.slots.first().click()
    // The one the customer tapped is marked, and held with one press.
    await page.getByRole('button', { name: /chosen by the customer/ }).click()
    await ada.liveProposal.waitFor()
    await expectAccessible(console_, 'step-in')
    await ada.page.getByRole('button', { name: /Confirm booking|Yes/ }).click()
    await ada.booking.waitFor()
    await page.getByRole('log').getByText('Booked').first().waitFor()
    const { rows } = await suite
      .app()
      .database.pool.query<{ status: string; customer_name: string }>(
        "SELECT b.status FROM booking b JOIN consent c ON c.tenant_id = b.tenant_id AND c.kind = 'pressed'",
      )
    expect(rows).toMatchObject([{ status: 'confirmed' }])

    await page.getByRole('button', { name: 'Give back to the assistant' }).click()
    await ada.page.getByText('Robin has left').waitFor()
    await ada.say('When are you open?')
    expect(await ada.answer.getAttribute('data-by')).toBeNull()
    await expectAccessible(ada, 'chat')
  }, 90_000)

  test('on a phone, too; and of two members of staff the second is told who has it', async () => {
    const ada = await customer(phone)
    await ada.say('I want to talk to a person')
    const kim = await signInAs(suite.app(), 'manager', { name: 'Kim Lee' })
    const { page } = await staff('/live', phone)
    await page.getByRole('link', { name: /Visitor.*waiting/ }).click()
    await page.getByRole('button', { name: 'Take over' }).click()
    await page.getByText('You have this conversation.').waitFor()
    await send(page, 'Good morning')
    await said(ada, 'Good morning')
    const other = await visitConsole(suite.browser(), {
      app: suite.app(),
      staff: kim,
      path: new URL(page.url()).pathname.replace('/console/demo', ''),
    })
    open.push(other)
    await other.page.getByText('Robin Hart has this conversation.').waitFor()
    await other.page.getByRole('button', { name: 'Take over from Robin Hart' }).click()
    await page.getByText('Kim Lee has this conversation.').waitFor()
    await ada.page.getByText('Kim is here').waitFor()
  })
})
