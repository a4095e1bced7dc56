import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startTestApp, type TestApp } from '../http/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false } })
})
afterAll(() => app.close())

test.each([
  ['/widget.js', 'public, max-age=300'],
  ['/api/v1/tenants/demo/services', 'public, max-age=0, s-maxage=30, must-revalidate'],
  ['/api/v1/tenants/demo/availability?service=haircut&when=tomorrow', 'public, no-cache'],
  ['/api/v1/tenants/demo', 'no-store'],
  ['/demo', 'no-cache'],
  ['/demo/book', 'no-store'],
  ['/console/demo', 'no-cache'],
])('%s may be kept as docs/scale.md says: %s', async (path, cacheControl) => {
  const answer = await app.send('GET', `/${path}`)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, cacheControl])
  // Nothing that is kept for many is anybody's own.
  if (cacheControl.startsWith('public')) expect([answer.headers.get('set-cookie'), answer.headers.get('vary')]).toEqual([null, null])
})

test('a file with a hash in its name is kept for good', async () => {
  const page = await readFile(join(import.meta.dirname, '../../web/dist/index.html'), 'utf8')
  const asset = /\/assets\/[\w.-]+\.js/.exec(page)?.[0] ?? ''
  expect((await app.send('GET', `/${asset}`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test('who has the catalogue already is told so in a few bytes, until it changes', async () => {
  const first = await app.send('GET', '/services')
  const etag = first.headers.get('etag') ?? ''
  const again = await app.send('GET', '/services', { headers: { 'if-none-match': etag } })
  expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
  await app.database.pool.query(`UPDATE service SET name = name || ' now' WHERE slug = 'haircut'`)
  await expect.poll(async () => (await app.send('GET', '/services', { headers: { 'if-none-match': etag } })).status).toBe(200)
})
