import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false } })
})
afterAll(() => app.close())

test.each(['/console', '/console/demo', '/console/demo/conversations/7', '/console/demo/bookings/K7QM-3XWD', '/console/nobody'])(
  '%s is the console’s page: asked about each time, and in nobody’s frame',
  async (path) => {
    const { status, headers, text } = await app.send('GET', `/${path}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toMatch(/^text\/html/)
    expect(text).toContain('/assets/console-')
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(headers.get('x-frame-options')).toBe('DENY')
  },
)

test('being asked for as a frame changes nothing for the console', async () => {
  const { headers } = await app.send('GET', '//console?embed=1')
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})
