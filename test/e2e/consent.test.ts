import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { de } from '../../src/http/consent/words/de.ts'
import { en } from '../../src/http/consent/words/en.ts'
import { ada, bookings, holdOne, linkOf } from '../mcp/support/book.ts'
import { type Assistant, connectCurrent, connectOlder } from '../mcp/support/clients.ts'
import { expectAccessible } from './support/accessible.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { desktop, phone, type Visit, visit } from './support/visit.ts'

const ways = [
  ['a phone, in English, by day', en, { ...phone, locale: 'en-GB', colorScheme: 'light' }, 'en-GB'],
  ['a desktop, in German, by night', de, { ...desktop, locale: 'de-DE', colorScheme: 'dark' }, 'de-DE'],
] as const

describe.skipIf(noChromium)('the page on which a person agrees', () => {
  const suite = chatSuite()
  let assistant: Assistant
  let person: Visit
  beforeAll(async () => {
    assistant = await connectOlder({ url: `${suite.app().base}/mcp` })
  })
  afterEach(() => person.leave(/404|409|410|400/))
  afterAll(() => assistant.close())

  const own = (link: string) => suite.app().base + new URL(link).pathname

  test.each(ways)(
    'asks one question and answers it, and axe finds nothing wrong: %s',
    { timeout: 120_000 },
    async (_, w, device, locale) => {
      const way = ways.findIndex(([, one]) => one === w)
      const { holdId, handle, slots } = await holdOne(assistant, { when: `2026-03-0${4 + way}` })
      const asked = await assistant.call('confirmBooking', { holdId, locale, ...handle })
      person = await visit(suite.browser(), own(linkOf(asked)), device)
      const { page } = person
      await page.getByRole('heading', { level: 1, name: w.question.book }).waitFor()
      await page.getByText('Haircut').waitFor()
      const claim = page.locator('.hf-consent-claim')
      expect(await claim.innerText()).toContain('node')
      const clock = page.locator('.hf-hold-clock')
      const before = await clock.innerText()
      expect(before).toMatch(/^(10:00|9:\d\d)$/)
      await expect.poll(() => clock.innerText()).not.toBe(before)
      await expectAccessible(person, 'the question')

      await page.getByRole('button', { name: w.agree.book }).click()
      await page.locator('.hf-field-remedy').first().waitFor()
      await expect.poll(() => page.locator(':focus').getAttribute('name')).toBe('name')
      await expectAccessible(person, 'what is missing')
      expect(await bookings(suite.app())).toHaveLength(way)

      await page.locator('[name=name]').fill(ada.name)
      await page.locator('[name=email]').fill(ada.email)
      await page.getByRole('button', { name: w.agree.book }).click()
      await page.getByText(w.done.book).waitFor()
      const booked = (await bookings(suite.app())).at(-1)
      await page.getByText(booked?.reference ?? '').waitFor()
      await expectAccessible(person, 'booked')

      await page.goto(own(linkOf(asked)))
      await page.getByText(w.done.book).waitFor()
      expect(await page.content()).not.toContain('token=')
      await expectAccessible(person, 'booked before')

      const { reference } = booked ?? {}
      const move = await assistant.call('rescheduleBooking', { reference, slotId: slots[2]?.slotId, ...handle })
      await page.goto(own(linkOf(move)))
      await page.getByRole('heading', { level: 1, name: w.question.move }).waitFor()
      await page.getByText(w.before).waitFor()
      await expectAccessible(person, 'a move')
      await page.getByRole('button', { name: w.decline }).click()
      await page.getByText(w.declined).waitFor()
      await page.goto(own(linkOf(move)))
      await page.getByText(w.over).waitFor()
      await expectAccessible(person, 'over')

      await page.goto(own(linkOf(await assistant.call('cancelBooking', { reference, ...handle }))))
      await page.getByRole('heading', { level: 1, name: w.question.cancel }).waitFor()
      await expectAccessible(person, 'a cancellation')
      await page.getByRole('button', { name: w.agree.cancel }).click()
      await page.getByText(w.done.cancel).waitFor()
      await expectAccessible(person, 'cancelled')
    },
  )

  test('is whole without a script', async () => {
    const { holdId, handle } = await holdOne(assistant, { when: '2026-03-10' })
    const link = own(linkOf(await assistant.call('confirmBooking', { holdId, customer: ada, ...handle })))
    person = await visit(suite.browser(), link, { ...phone, javaScriptEnabled: false })
    const { page } = person
    await page.getByText(/This time is held for you until 08:1\d/).waitFor()
    expect(await page.locator('.hf-hold-clock').isVisible()).toBe(false)
    expect(await page.locator('[name=email]').inputValue()).toBe(ada.email)

    const until = () => page.locator('[data-left-ms]').getAttribute('data-left-ms').then(Number)
    const before = await until()
    await page.locator('[name=phone]').fill('020 7946 0018')
    await page.getByRole('button', { name: en.extend }).click()
    await page.getByRole('button', { name: en.extend }).waitFor({ state: 'detached' })
    expect(await until()).toBeGreaterThan(before)
    expect(await page.locator('[name=phone]').inputValue()).toBe('020 7946 0018')
    await page.getByRole('button', { name: en.agree.book }).click()
    await page.getByText(en.done.book).waitFor()
  })

  test('shows the name a program gives itself as that, whatever it is', async () => {
    const name = '<b>Your bank</b>'
    const named = await connectCurrent({ url: `${suite.app().base}/mcp`, name })
    const { holdId, handle } = await holdOne(named, { when: '2026-03-11' })
    person = await visit(suite.browser(), own(linkOf(await named.call('confirmBooking', { holdId, ...handle }))))
    await person.page.getByText(`calls itself “${name} 2.4”`).waitFor()
    expect(await person.page.locator('.hf-consent-claim b').count()).toBe(0)
    await named.close()
  })
})
