import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ env: { DRAIN_GRACE: '1' } })
})
afterAll(() => app.close())

test('told to stop, readiness is red at once while requests are still taken; then nobody listens any more', async () => {
  expect((await app.send('GET', '//readyz')).status).toBe(200)
  const stopped = app.app.stop()
  // At once: there is a second for all of them.
  const [ready, services, health] = await Promise.all(['//readyz', '/services', '//healthz'].map((path) => app.send('GET', path)))
  expect([ready?.status, ready?.text]).toEqual([503, expect.stringContaining('shutting down')])
  expect([services?.status, health?.status]).toEqual([200, 200])
  await stopped
  await expect(app.send('GET', '//healthz')).rejects.toThrow('fetch failed')
})
