import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { first } from './support/client.ts'

// With links and forms alone, as a browser without a script sends them.
let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false, limits: { address: 1_000_000 } } })
})
afterAll(() => app.close())

interface Page {
  readonly status: number
  readonly url: string
  readonly html: string
}

async function visit(path: string, headers: Record<string, string> = {}): Promise<Page> {
  const response = await fetch(new URL(path, app.base), { headers })
  return { status: response.status, url: response.url, html: await response.text() }
}

/** Presses a button of the page's first posting form: everything in the form is sent, with what was typed and the button. */
async function press(page: Page, button: Record<string, string>, typed: Record<string, string> = {}): Promise<Page> {
  const form = /<form method="post" action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/.exec(page.html)
  if (form?.[1] === undefined || form[2] === undefined) throw new Error('the page has no form to post')
  const fields = Object.fromEntries(
    [...form[2].matchAll(/<input[^>]*>/g)].map(([input]) => [attribute(input, 'name'), attribute(input, 'value')]),
  )
  const response = await fetch(new URL(unescape(form[1]), page.url), {
    method: 'POST',
    body: new URLSearchParams({ ...fields, ...typed, ...button }),
  })
  return { status: response.status, url: response.url, html: await response.text() }
}

const attribute = (tag: string, name: string): string => unescape(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
const unescape = (text: string): string => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
const slotsOn = (page: Page): string[] => [...page.html.matchAll(/name="slotId" value="([^"]+)"/g)].map((match) => match[1] ?? '')
const bookings = async (): Promise<number> => (await app.database.pool.query('SELECT 1 FROM booking')).rows.length
const ada = { name: 'Ada Byron', email: 'ada@example.com' }

async function toDetails(language = 'en', from = '2026-03-03'): Promise<Page> {
  const times = await visit(`/demo/book?service=haircut&from=${from}&lang=${language}`)
  return press(times, { slotId: first(slotsOn(times)) })
}

describe('booking without a script', () => {
  test('service, time, details, done: four pages and one booking, in the language asked for', async () => {
    const services = await visit('/demo/book', { 'accept-language': 'de-AT,de;q=0.9' })
    expect(services.html).toContain('<html lang="de"')
    const link = unescape(/<a[^>]*href="([^"]*service=haircut[^"]*)"/.exec(services.html)?.[1] ?? '')
    const times = await visit(link, { 'accept-language': 'de' })
    expect(slotsOn(times).length).toBeGreaterThan(5)
    const details = await press(times, { slotId: first(slotsOn(times)) })
    expect(new URL(details.url).pathname).toMatch(/^\/demo\/book\/holds\/[0-9a-f-]{36}$/)
    const before = await bookings()
    const done = await press(details, { act: 'book' }, ada)
    expect([done.status, await bookings()]).toEqual([200, before + 1])
    expect(done.html).toContain('ada@example.com')
    const calendar = await visit(unescape(/href="([^"]*calendar\.ics[^"]*)"/.exec(done.html)?.[1] ?? '').replace(/^https?:\/\/[^/]+/, ''))
    expect(calendar.html).toContain('BEGIN:VCALENDAR')
  })

  test('pressed twice, the same time is held once and booked once', async () => {
    const times = await visit('/demo/book?service=haircut&from=2026-03-04')
    const button = { slotId: first(slotsOn(times)) }
    const [one, two] = [await press(times, button), await press(times, button)]
    expect(two.url).toBe(one.url)
    const before = await bookings()
    const [done, again] = await Promise.all([press(one, { act: 'book' }, ada), press(one, { act: 'book' }, ada)])
    expect([done.status, again.status, await bookings()]).toEqual([200, 200, before + 1])
  })

  test('what is wrong is said beside its field and nothing that was typed is lost', async () => {
    const typed = { name: 'Ada "<b>" Byron', email: 'not an address', phone: 'call me', notes: 'the back door' }
    const page = await press(await toDetails(), { act: 'book' }, typed)
    expect(page.status).toBe(400)
    expect([...page.html.matchAll(/aria-invalid="true"/g)].length).toBe(2)
    expect(page.html).not.toContain('<b>')
    const values = [...page.html.matchAll(/<input[^>]*>/g)].map(([input]) => attribute(input, 'value'))
    expect(values).toEqual(expect.arrayContaining(Object.values(typed)))
  })

  test('somebody was faster: said, and the times are there to choose from again, for the same week', async () => {
    const times = await visit('/demo/book?service=haircut&from=2026-03-10')
    const slotId = first(slotsOn(times))
    // Each of the three who could serve it.
    await Promise.all([1, 2, 3].map(() => app.send('POST', '/holds', { body: { slotId } })))
    const page = await press(times, { slotId })
    expect(page.status).toBe(409)
    expect(page.html).toContain('a moment faster')
    expect(slotsOn(page).length).toBeGreaterThan(5)
    expect(slotsOn(page)).not.toContain(slotId)
    expect(page.html).toContain('value="2026-03-10"')
  })

  test('given back, the time is free again; a hold that is over or was never there books nothing', async () => {
    const details = await toDetails('en', '2026-03-11')
    const back = await press(details, { act: 'release' })
    expect(back.url).toContain('service=haircut')
    const before = await bookings()
    const late = await press(details, { act: 'book' }, ada)
    expect([late.status, await bookings()]).toEqual([410, before])
    expect((await visit('/demo/book/holds/00000000-0000-7000-8000-000000000000')).status).toBe(404)
    expect((await visit('/demo/book/holds/nothing')).status).toBe(404)
  })

  test('a hold of somebody’s conversation cannot be booked from here', async () => {
    const talk = await app.startConversation()
    const slot = first(await app.findSlots('haircut', { from: '2026-03-12T00:00:00Z' }))
    const tenant = await app.app.booking.findTenant('demo')
    if (tenant === undefined) throw new Error('there is no demo business')
    const held = await app.app.booking.placeHold(tenant, { slotId: slot.id, holder: { channel: 'chat', conversationId: talk.id } })
    if (!held.ok) throw new Error(held.error.code)
    expect((await visit(`/demo/book/holds/${held.value.id}`)).status).toBe(404)
  })

  test.each(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'])('in %s every page stands, with no fault and no gap', async (language) => {
    const details = await toDetails(language, '2026-03-17')
    const done = await press(details, { act: 'book' }, { ...ada, email: `ada.${language}@example.com` })
    for (const page of [await visit(`/demo/book?lang=${language}`), details, done]) {
      expect(page.status).toBe(200)
      expect(page.html).toContain(`<html lang="${language}"`)
      expect(page.html).not.toMatch(/undefined|\[object|NaN|Invalid/)
    }
  })

  test('the page is in the business’s own colours before any script runs, and nothing can be slipped in by them', async () => {
    expect((await visit('/demo/book')).html).not.toContain('theme.css')
    const theme = JSON.stringify({ accent: '#ffd21f', radius: 4, font: 'Inter;}body{display:none' })
    const before = await app.database.pool.query('SELECT theme FROM tenant WHERE slug = $1', ['demo'])
    await app.database.pool.query('UPDATE tenant SET theme = $1, catalogue_version = catalogue_version + 1 WHERE slug = $2', [
      theme,
      'demo',
    ])
    try {
      // A catalogue is looked at again after five seconds.
      await expect
        .poll(async () => (await visit('/demo/theme.css')).html, { timeout: 15_000 })
        .toBe(':root{--holdfast-accent:#ffd21f;--holdfast-on-accent:#000;--holdfast-radius:4px}')
      expect((await visit('/demo/book')).html).toContain('href="/demo/theme.css"')
    } finally {
      const [{ theme: kept }] = before.rows as [{ theme: unknown }]
      await app.database.pool.query('UPDATE tenant SET theme = $1, catalogue_version = catalogue_version + 1 WHERE slug = $2', [
        kept,
        'demo',
      ])
    }
  })

  test('odd questions get today, an empty page or the list of services, never a fault', async () => {
    for (const query of [
      'service=haircut&from=2026-02-31',
      'service=haircut&from=9999-12-31',
      'service=haircut&from=-271821-04-20',
      'service=haircut&people=0',
      'service=haircut&people=1e9&resource=%00',
      'service=__proto__',
      'service=&lang=xx',
      'lang=constructor',
    ])
      expect((await visit(`/demo/book?${query}`)).status).toBe(200)
    expect((await visit('/nobody/book')).status).toBe(404)
    const large = await fetch(`${app.base}/demo/book`, { method: 'POST', body: new URLSearchParams({ slotId: 'x'.repeat(20_000) }) })
    expect(large.status).toBe(413)
    const nonsense = await fetch(`${app.base}/demo/book`, {
      method: 'POST',
      body: 'slotId=a&slotId=b&key=%00',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(nonsense.status).toBe(200)
  })
})
