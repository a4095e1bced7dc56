import express, { type IRouter } from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultLimits } from '../../src/http/limits/settings.ts'
import { createLimits } from '../../src/http/limits/limits.ts'
import { noCopy } from '../../src/http/own-writes.ts'
import { mountPages } from '../../src/http/pages/mount-pages.ts'
import { headersFor, type AnswerKind } from '../../src/http/security-headers.ts'
import { ask } from './support/fuzz/ask.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { first } from './support/client.ts'

/** Every path for people's eyes, an address it answers and what kind of answer that is. */
const pages: readonly (readonly [path: string, address: string, kind: AnswerKind])[] = [
  ['/openapi.json', '/openapi.json', 'api'],
  ['/docs', '/docs', 'page'],
  ['/pages.css', '/pages.css', 'page'],
  ['/book.css', '/book.css', 'page'],
  ['/outbox', '/outbox', 'page'],
  ['/outbox/:name', '/outbox/x', 'page'],
  ['/outbox/:name/html', '/outbox/x/html', 'mail'],
  ['/outbox/:name/attachments/:index', '/outbox/x/attachments/0', 'page'],
  ['/console,/console/*rest', '/console/demo/diary', 'page'],
  ['/:tenant/theme.css', '/demo/theme.css', 'page'],
  ['/:tenant/book', '/demo/book', 'page'],
  ['/:tenant/book/holds/:hold', '/demo/book/holds/x', 'page'],
  ['/:tenant/consent/:sealed', '/demo/consent/x', 'page'],
  ['/widget.js', '/widget.js', 'launcher'],
  ['/icon.svg', '/icon.svg', 'page'],
  ['/', '/', 'page'],
  ['/:tenant/bookings/:reference', '/demo/bookings/ABCD-2345', 'page'],
  ['/^\\/[a-z0-9][a-z0-9-]{0,62}\\/?$/', '/demo', 'page'],
  ['/^\\/[a-z0-9][a-z0-9-]{0,62}\\/?$/', '/demo?embed', 'framed'],
]

let app: TestApp
let secure: TestApp
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false } })
  secure = await startTestApp({ overrides: { jobs: false }, env: { PUBLIC_URL: 'https://book.example' } })
})
afterAll(async () => {
  await app.close()
  await secure.close()
})

test('every page that is mounted is in the list above', () => {
  const mounted = express()
  const { booking, transcripts, stepIn, agent, clock, publicUrl } = app.app
  const pieces = {
    booking,
    transcripts,
    stepIn,
    agent,
    clock,
    publicUrl,
    ownWrites: noCopy,
    limits: createLimits(defaultLimits),
    challengeModeOf: async () => 'off' as const,
    addressHash: () => '',
    secret: '',
  }
  mountPages(mounted, { ...pieces, webDir: '/nowhere', outboxDir: '/nowhere', openApi: '{}' })
  expect([...new Set(pathsOf(mounted.router))].toSorted()).toEqual([...new Set(pages.map(([path]) => path))].toSorted())
})

function pathsOf(router: IRouter): string[] {
  return router.stack.flatMap(({ route, handle }) => {
    if (route !== undefined) return [String(route.path)]
    return typeof handle === 'function' && 'stack' in handle ? pathsOf(handle as unknown as IRouter) : []
  })
}

test.each(pages)('%s (%s) is sent as its kind asks, and with no other power', async (_path, address, kind) => {
  const answer = await app.send('GET', `/${address}`)
  expect(Object.fromEntries(answer.headers)).toMatchObject({ ...headersFor(kind, { https: false }), 'cache-control': expect.any(String) })
  for (const name of Object.keys(headersFor('page', { https: false })))
    expect([name, answer.headers.has(name)]).toEqual([name, name in headersFor(kind, { https: false })])
})

test('no kind of page lets a script be written into it, a plug-in run or a form go elsewhere', () => {
  for (const kind of ['api', 'page', 'framed', 'launcher', 'mail'] as const) {
    const policy = headersFor(kind, { https: true })['content-security-policy'] ?? ''
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? /default-src ([^;]*)/.exec(policy)?.[1]
    expect([kind, scripts]).toEqual([kind, kind === 'page' || kind === 'framed' ? "'self'" : "'none'"])
    expect(policy).toMatch(/default-src 'none'.*base-uri 'none';form-action '(none|self)';frame-ancestors/)
    expect(policy.includes('frame-ancestors *')).toBe(kind === 'framed')
  }
})

test('over https every answer asks browsers to come back over nothing else, over http none does', async () => {
  for (const address of [
    '//',
    '//demo/book',
    '//api/v1/tenants/demo/services',
    '//api/console/demo/me',
    '//demo/mcp',
    '//nothing/here',
    '//widget.js',
  ]) {
    const sent = await secure.send('GET', address)
    expect([address, sent.headers.get('strict-transport-security')]).toEqual([address, 'max-age=31536000; includeSubDomains'])
    expect((await app.send('GET', address)).headers.get('strict-transport-security')).toBeNull()
  }
})

test('everything that has words says what they are, and that nobody may guess', async () => {
  const slot = first(await app.findSlots('haircut'))
  const booked = await app.book(slot.id)
  const answers = [
    await app.send('GET', '/services'),
    await app.send('POST', '/holds', { body: {} }),
    await app.send('GET', `/bookings/${booked.reference}/calendar.ics`, { token: booked.manageToken }),
    await app.send('GET', '//healthz'),
    await app.send('GET', '//metrics'),
    await app.send('GET', '//docs'),
    await app.send('POST', '//demo/mcp', { body: { jsonrpc: '2.0', id: 1, method: 'ping' } }),
    await app.send('GET', '//nothing/here'),
  ]
  for (const { headers } of answers) {
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-type')).toMatch(/^[a-z]+\/[a-z+.-]+(; charset=utf-8|; version=.*charset=utf-8|$)/)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('content-security-policy')).toContain('frame-ancestors')
  }
})

test('what is somebody’s own is kept by no cache', async () => {
  const booked = await app.book(first(await app.findSlots('massage')).id)
  const talk = await app.startConversation()
  for (const answer of [
    await app.send('GET', `/bookings/${booked.reference}`, { token: booked.manageToken }),
    await app.send('GET', `/bookings/${booked.reference}/calendar.ics`, { token: booked.manageToken }),
    await app.send('GET', `/conversations/${talk.id}`, { token: talk.token }),
    await app.send('GET', '//api/console/demo/me'),
    await app.send('GET', '//outbox'),
    await app.send('GET', '//demo/book/holds/x'),
    await app.send('GET', '//demo/consent/x'),
  ])
    expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('no other site’s script may read an answer, whatever it asks with', async () => {
  for (const path of ['/services', '//api/console/demo/me', '//demo/mcp', '//openapi.json', '//outbox'])
    for (const [method, extra] of [
      ['GET', {}],
      ['OPTIONS', { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization, x-holdfast-console' }],
    ] as const) {
      const { headers } = await app.send(method, path, { headers: { origin: 'https://evil.example', ...extra } })
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
})

test('a method that is not the one a call has does nothing, however it is dressed up', async () => {
  for (const headers of [{ 'x-http-method-override': 'DELETE' }, { 'x-http-method': 'DELETE' }, { 'x-method-override': 'DELETE' }])
    expect((await app.send('GET', '/services?_method=DELETE', { headers })).status).toBe(200)
  const { status } = await ask(app.base, { method: 'TRACE', path: '/docs', headers: {}, body: undefined })
  expect(status).toBe(404)
})

describe('the outbox', () => {
  const at = async (host: string): Promise<number> =>
    (await ask(app.base, { method: 'GET', path: '/outbox', headers: { host }, body: undefined })).status

  test('is shown to who calls this machine by its name, and to no site that borrowed its address', async () => {
    for (const host of ['localhost:3000', '127.0.0.1', '[::1]:3000', '192.168.1.20:3000', 'a.localhost'])
      expect([host, await at(host)]).toEqual([host, 200])
    for (const host of ['evil.example:3000', '127.0.0.1.evil.example', 'localhost.evil.example'])
      expect([host, await at(host)]).toEqual([host, 404])
  })
})
