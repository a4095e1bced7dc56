import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { de } from '../../web/i18n/de.ts'
import { en } from '../../web/i18n/en.ts'
import { bookings, keyFor, pressOnPage } from '../mcp/support/book.ts'
import { expectAccessible } from './support/accessible.ts'
import { type AppHost, type ShownApp, showApp, startAppHost } from './support/app-host.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { pressKeyOn } from './support/focus.ts'
import { phone } from './support/visit.ts'

const ada = { name: 'Ada Byron', email: 'ada@example.com' }

describe.skipIf(noChromium)('an assistant’s host that shows apps', () => {
  const suite = chatSuite()
  let host: AppHost
  let shown: ShownApp
  beforeAll(async () => {
    host = await startAppHost(`${suite.app().base}/demo/mcp`)
  })
  afterEach(() => shown.leave())
  afterAll(() => host.close())

  const find = (when: string) => ({ name: 'checkAvailability', args: { service: 'haircut', when } })

  test('a time is picked in the app, held through the host, agreed to on the page, and the card becomes the booking', async () => {
    shown = await showApp(suite.browser(), host, find('tomorrow afternoon'))
    const { app, heard } = shown
    const times = app.getByRole('listbox', { name: 'Times for Haircut' }).getByRole('option')
    await times.nth(1).click()
    const agree = app.getByRole('button', { name: en.proposal.confirm })
    await agree.waitFor()
    await app.getByText('Held for you').waitFor()
    await app.getByText('Opens a page of Harbour & Pine where you agree.').waitFor()
    await app.getByText('London time').waitFor()
    const before = await app.locator('.hf-hold-clock').innerText()
    expect(before).toMatch(/^(10:00|9:5\d)$/)
    await expect.poll(() => app.locator('.hf-hold-clock').innerText()).not.toBe(before)
    await expect.poll(async () => (await heard()).contexts).toHaveLength(1)
    const [told] = (await heard()).contexts
    expect(told).toMatchObject({ event: 'held', service: 'Haircut', missing: ['name', 'email'], session: expect.any(String) })
    expect(await bookings(suite.app())).toEqual([])

    await agree.click()
    const link = await openedLink(shown)
    expect(link).toContain('/demo/consent/')
    await app.getByText(/Agree on the page that has opened/).waitFor()
    expect(await bookings(suite.app())).toEqual([])

    await pressOnPage(suite.app(), link, { fields: ada })
    await app.getByText(en.booking.confirmed, { exact: true }).waitFor()
    const [booked] = await bookings(suite.app())
    expect(booked).toMatchObject({ consent_kind: 'mcp_person', customer_email: 'ada@example.com' })
    await app.getByText(booked?.reference ?? '').waitFor()
    const agreed = { event: 'agreed', booking: { reference: booked?.reference } }
    await expect.poll(async () => (await heard()).contexts.at(-1)).toMatchObject(agreed)
  })

  test('nothing is asked of any server but the host’s own, under the policy a host gives an app that names no domain', async () => {
    shown = await showApp(suite.browser(), host, find('tomorrow'))
    await shown.app.getByRole('option').first().waitFor()
    expect(shown.asked.filter((url) => !url.startsWith(host.url) && !url.startsWith('data:'))).toEqual([])
    expect(shown.asked.some((url) => url.startsWith(`${host.url}app`))).toBe(true)
  })

  test('a time that somebody else took meanwhile is said to be, and another one is held instead', async () => {
    shown = await showApp(suite.browser(), host, find('Friday morning'))
    const { app } = shown
    await app.getByRole('option').first().waitFor()
    const taken = await takeFirst()
    const first = app.getByRole('listbox', { name: 'Times for Haircut' }).getByRole('option').first()
    await first.click()
    await app.getByRole('listbox', { name: en.slots.alternatives }).waitFor()
    expect(await first.getAttribute('aria-disabled')).toBe('true')
    await app.getByRole('listbox', { name: en.slots.alternatives }).getByRole('option').first().click()
    await app.getByRole('button', { name: en.proposal.confirm }).waitFor()
    for (const id of taken) await suite.app().send('DELETE', `/holds/${id}`)
  })

  test('another day’s times are a press away, and the keyboard gets everywhere', async () => {
    shown = await showApp(suite.browser(), host, find('tomorrow'))
    const { app, page } = shown
    const days = app.getByRole('listbox', { name: en.slots.days }).getByRole('option')
    await pressKeyOn(days.nth(2))
    await app.getByText('Thursday 5 March', { exact: false }).first().waitFor()
    await app.locator('.hf-browser-times[data-looking=false]').waitFor()
    const times = app.getByRole('listbox', { name: 'Times for Haircut' }).getByRole('option')
    await pressKeyOn(times.first(), 'ArrowRight')
    await page.keyboard.press('Enter')
    // Nothing on the card can be pressed before the server has said how its time stands.
    await pressKeyOn(app.getByRole('button', { name: en.proposal.decline }))
    await app.getByText(en.proposal.declined).waitFor()
    await expect.poll(async () => (await shown.heard()).contexts.at(-1)).toMatchObject({ event: 'declined', action: 'book' })
  })

  test('a card that the host shows again after the yes is the booking at once; it is moved and cancelled the same way', async () => {
    const session = await freshSession(host)
    const free = await host.client.callTool({ name: 'checkAvailability', arguments: { service: 'haircut', when: '2026-03-16', session } })
    const { slots } = free.structuredContent as { slots: { slotId: string }[] }
    const args = { slotId: slots[0]?.slotId, customer: ada, session }
    const held = (await host.client.callTool({ name: 'holdSlot', arguments: args })).structuredContent as { holdId: string }
    const asked = await host.client.callTool({ name: 'confirmBooking', arguments: { holdId: held.holdId, session } })
    const { link } = JSON.parse(String(Reflect.get(asked.content[0] ?? {}, 'text'))) as { link: string }
    await pressOnPage(suite.app(), link)
    shown = await showApp(suite.browser(), host, { name: 'confirmBooking', args: { holdId: held.holdId, session } })
    await shown.app.getByText(en.booking.confirmed, { exact: true }).waitFor()

    const { reference } = (await bookings(suite.app())).at(-1) ?? {}
    await shown.leave()

    const move = { name: 'rescheduleBooking', args: { reference, slotId: slots[2]?.slotId, session } }
    shown = await showApp(suite.browser(), host, move)
    // This host says that the page is open only when its person is back, who has said yes by then.
    await shown.page.evaluate('void (window.stillOpening = Promise.withResolvers())')
    await shown.app.getByRole('button', { name: en.proposal.confirmMove }).click()
    await pressOnPage(suite.app(), await openedLink(shown))
    await shown.comeBack()
    await expect.poll(async () => (await shown.heard()).reads.at(-1)).toContain('"confirmed"')
    await shown.page.evaluate('window.stillOpening.resolve()')
    await shown.app.getByText(en.booking.moved, { exact: true }).waitFor()

    await shown.app.getByRole('button', { name: en.booking.cancel, exact: true }).click()
    await shown.app.getByRole('button', { name: en.proposal.confirmCancel }).click()
    await expect.poll(async () => (await shown.heard()).links).toHaveLength(2)
    expect((await bookings(suite.app())).at(-1)).toMatchObject({ reference, status: 'confirmed' })
    await pressOnPage(suite.app(), (await shown.heard()).links[1] ?? '')
    await shown.comeBack()
    await shown.app.getByText(en.booking.cancelled, { exact: true }).waitFor()
    // Waiting for it was no reading of the assistant's.
    expect((await shown.heard()).calls.map(({ name }) => name)).not.toContain('getBooking')
  })

  test('a host that opens no pages shows the address, and one that takes only messages hears the person', async () => {
    const capabilities = { serverTools: {}, serverResources: {}, message: { text: {} } }
    shown = await showApp(suite.browser(), host, { ...find('2026-03-18'), capabilities })
    await shown.app.getByRole('listbox', { name: 'Times for Haircut' }).getByRole('option').first().click()
    await shown.app.getByRole('button', { name: en.proposal.confirm }).click()
    expect(await shown.app.locator('code').innerText()).toContain('/demo/consent/')
    await expect
      .poll(async () => (await shown.heard()).messages)
      .toEqual([expect.stringMatching(/^I have chosen Haircut, Wednesday 18 March/)])
  })

  test('a host that opens the page by itself is not asked to open it once more', async () => {
    const opened: string[] = []
    const opener = await startAppHost(`${suite.app().base}/demo/mcp`, undefined, (url) => opened.push(url))
    const free = await opener.client.callTool({ name: 'checkAvailability', arguments: { service: 'haircut', when: '2026-03-20' } })
    const { slots } = free.structuredContent as { slots: { slotId: string }[] }
    shown = await showApp(suite.browser(), opener, { name: 'holdSlot', args: { slotId: slots[0]?.slotId, customer: ada } })
    const { app, heard } = shown
    await app.getByRole('button', { name: en.proposal.confirm }).click()
    await app.getByText(/Agree on the page that has opened/).waitFor()
    expect((await heard()).links).toEqual([])
    expect(opened).toHaveLength(1)
    await pressOnPage(suite.app(), opened[0] ?? '')
    await shown.comeBack()
    await app.getByText(en.booking.confirmed, { exact: true }).waitFor()
    await opener.close()
  })

  test('a key that the business trusts needs no page: the press books', async () => {
    const trusted = await startAppHost(`${suite.app().base}/demo/mcp`, await keyFor(suite.app(), ['read', 'hold', 'book', 'manage'], true))
    const free = await trusted.client.callTool({ name: 'checkAvailability', arguments: { service: 'haircut', when: '2026-03-17' } })
    const { slots } = free.structuredContent as { slots: { slotId: string }[] }
    shown = await showApp(suite.browser(), trusted, { name: 'holdSlot', args: { slotId: slots[0]?.slotId, customer: ada } })
    await shown.app.getByText('Ada Byron, ada@example.com').waitFor()
    await shown.app.getByRole('button', { name: en.proposal.confirm }).click()
    await shown.app.getByText(en.booking.confirmed, { exact: true }).waitFor()
    expect((await bookings(suite.app())).at(-1)).toMatchObject({ consent_kind: 'mcp_trusted' })
    expect((await shown.heard()).links).toEqual([])
    await trusted.close()
  })

  test('a host that lets an app do nothing still shows the times, to be spoken about', async () => {
    shown = await showApp(suite.browser(), host, { ...find('tomorrow'), capabilities: {} })
    await shown.app.locator('[data-past] li').first().waitFor()
    expect(await shown.app.getByRole('option').count()).toBe(0)
  })

  test('wears the business’s colours by day and by night as the host says, and is as tall as it needs to be', async () => {
    const theme = { accent: '#7a1f5c', radius: 4, font: 'x; background: url(//evil)' }
    const { pool } = suite.app().database
    const wear = `UPDATE tenant SET theme = $1, catalogue_version = catalogue_version + 1 WHERE slug = 'demo'`
    await pool.query(wear, [theme])
    await suite.app().findSlots('haircut', { from: '2026-03-19T00:00:00Z' })
    const safeAreaInsets = { top: 7, right: 0, bottom: 0, left: 0 }
    // A host that was here before keeps the page it has for an hour.
    const newcomer = await startAppHost(`${suite.app().base}/demo/mcp`)
    shown = await showApp(suite.browser(), newcomer, { ...find('2026-03-19'), context: { safeAreaInsets } })
    const { app, page, heard } = shown
    await app.getByRole('option').first().waitFor()
    const inApp = (read: string) => page.frames()[1]?.evaluate(read)
    const variable = (name: string) => inApp(`document.documentElement.style.getPropertyValue('--holdfast-${name}')`)
    expect(await variable('accent')).toBe('#7a1f5c')
    expect(await variable('font')).toBe('')
    expect(await variable('scheme')).toBe('light')
    expect(await inApp('document.body.style.paddingTop')).toBe('7px')
    await page.evaluate(`void window.bridge.sendHostContextChange({ theme: 'dark' })`)
    await expect.poll(() => variable('scheme')).toBe('dark')
    const tall = Number(await inApp('document.body.getBoundingClientRect().height'))
    await expect.poll(async () => Math.abs(((await heard()).heights.at(-1) ?? 0) - tall)).toBeLessThanOrEqual(1)
    await newcomer.close()
    await pool.query(wear, ['{}'])
    await suite.app().findSlots('haircut', { from: '2026-03-19T00:00:00Z' })
  })

  test.each([
    [
      'a phone, in German, by night',
      de,
      { theme: 'dark', locale: 'de-DE', safeAreaInsets: { top: 0, right: 8, bottom: 20, left: 8 } },
      phone,
    ],
    ['a desktop, in English, by day', en, { theme: 'light', locale: 'en-GB' }, undefined],
  ] as const)('axe finds nothing wrong: %s', { timeout: 60_000 }, async (_, t, context, device) => {
    const asked = { ...find('2026-03-12'), context, ...(device === undefined ? {} : { device }) }
    shown = await showApp(suite.browser(), host, asked)
    const { app } = shown
    await app
      .getByRole('listbox', { name: t.slots.label('Haircut') })
      .getByRole('option')
      .first()
      .waitFor()
    await expectAccessible(visitOf(shown), 'times')
    await app
      .getByRole('listbox', { name: t.slots.label('Haircut') })
      .getByRole('option')
      .first()
      .click()
    await app.getByRole('button', { name: t.proposal.confirm }).waitFor()
    await expectAccessible(visitOf(shown), 'proposal')
    await app.getByRole('button', { name: t.proposal.confirm }).click()
    const link = await openedLink(shown)
    await expectAccessible(visitOf(shown), 'the page is open')
    await pressOnPage(suite.app(), link, { fields: ada })
    await shown.comeBack()
    await app.getByText(t.booking.confirmed, { exact: true }).waitFor()
    await expectAccessible(visitOf(shown), 'booking')
  })

  /** Somebody else takes the first of the times on show, whoever could serve it. */
  async function takeFirst(): Promise<string[]> {
    const free = await host.client.callTool({ name: 'checkAvailability', arguments: { service: 'haircut', when: 'Friday morning' } })
    const { slots } = free.structuredContent as { slots: { slotId: string }[] }
    const holds: string[] = []
    for (;;) {
      const answer = await suite.app().send('POST', '/holds', { body: { slotId: slots[0]?.slotId } })
      if (answer.status !== 201) return holds
      holds.push((JSON.parse(answer.text) as { id: string }).id)
    }
  }
})

async function freshSession(host: AppHost): Promise<string> {
  const found = await host.client.callTool({ name: 'findServices', arguments: {} })
  return String((found.structuredContent as { session: string }).session)
}

/** What the host was asked to open for its person. */
async function openedLink({ heard }: ShownApp): Promise<string> {
  await expect.poll(async () => (await heard()).links).toHaveLength(1)
  return (await heard()).links[0] ?? ''
}

function visitOf({ page }: ShownApp): Parameters<typeof expectAccessible>[0] {
  return { page } as Parameters<typeof expectAccessible>[0]
}
