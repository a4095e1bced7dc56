import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { ada, first } from './support/client.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

test('alive, ready and counted', async () => {
  expect((await app.send('GET', '//healthz')).status).toBe(200)
  expect(JSON.parse((await app.send('GET', '//readyz')).text)).toEqual({ status: 'ready', reasons: [] })
  await app.book(first(await app.findSlots('haircut')).id)
  await app.send('POST', '/bookings', { body: { holdId: '01900000-0000-7000-8000-000000000000', customer: ada } })
  const { text } = await app.send('GET', '//metrics')
  expect(text).toMatch(/^holdfast_holds_total\{channel="rest"\} 1$/m)
  expect(text).toMatch(/^holdfast_bookings_total\{change="confirmed",channel="rest"\} 1$/m)
  expect(text).toMatch(/^holdfast_refusals_total\{code="hold_not_found"\} 1$/m)
  expect(text).toMatch(/^holdfast_http_request_duration_seconds_count\{route="placeHold",status="201"\} 1$/m)
})

test('pages run no script and load no file but our own, and are shown in nobody’s frame', async () => {
  for (const path of ['//', '//docs', '//outbox', '//demo/bookings/ABCD-2345', '//demo']) {
    const answer = await app.send('GET', path)
    expect([path, answer.status]).toEqual([path, 200])
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(answer.text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/i)
    expect([answer.headers.get('x-content-type-options'), answer.headers.get('referrer-policy')]).toEqual(['nosniff', 'no-referrer'])
  }
})

test('only the chat, and only when asked for as one, may be in another site’s frame; its launcher may be loaded from there', async () => {
  const asFrame = async (path: string): Promise<boolean> => {
    const { headers } = await app.send('GET', path)
    const free = /frame-ancestors \*/.test(headers.get('content-security-policy') ?? '')
    expect(headers.has('x-frame-options')).toBe(!free)
    return free
  }
  expect(await asFrame('//demo?embed=1&lang=de')).toBe(true)
  for (const path of [
    '//demo',
    '//demo?embedded=1',
    '//?embed=1',
    '//demo/book?embed=1',
    '//demo/bookings/ABCD-2345?embed=1',
    '//docs?embed=1',
  ])
    expect([path, await asFrame(path)]).toEqual([path, false])
  const launcher = await app.send('GET', '//widget.js')
  expect(launcher.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(launcher.headers.get('content-type')).toContain('javascript')
})

test('answers of the API are no pages: nothing in them runs, nothing is kept', async () => {
  const { headers } = await app.send('GET', '/')
  expect(headers.get('content-security-policy')).toBe("default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'")
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-powered-by')).toBeNull()
})

test('a mail that would have been sent is shown at /outbox, harmless, with its calendar file', async () => {
  const booked = await app.book(first(await app.findSlots('massage')).id)
  await app.app.jobs?.idle()
  const list = await app.send('GET', '//outbox')
  const links = [...list.text.matchAll(/href="(\/outbox\/[^"]+)"/g)].map((match) => match[1] ?? '')
  expect(links.length).toBeGreaterThanOrEqual(1)
  const mails = await Promise.all(links.map(async (link) => ({ link, page: await app.send('GET', `/${link}`) })))
  const mail = first(mails.filter(({ page }) => page.text.includes(booked.reference)))
  expect(mail.page.text).toContain(ada.email)
  const file = first([...mail.page.text.matchAll(/href="([^"]+\/attachments\/\d+)"/g)].map((match) => match[1] ?? ''))
  expect((await app.send('GET', `/${file}`)).text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*METHOD:REQUEST/)
  const html = await app.send('GET', `/${mail.link}/html`)
  expect(html.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups;default-src 'none'/)
})

test('no file but a mail of the outbox can be asked for', async () => {
  for (const name of ['x.eml', '..%2fsecret', '%2e%2e%2fsecret', '..%2F..%2Fetc%2Fpasswd', '%00'])
    expect((await app.send('GET', `//outbox/${name}`)).status).toBe(404)
  for (const path of ['//../package.json', '//%2e%2e/package.json', '//assets/..%2f..%2f..%2fpackage.json', '//src/main.ts', '//.env'])
    expect((await app.send('GET', path)).status).toBe(404)
})
