import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionOperations } from '../../src/http/contract/console/session.ts'
import { problemOf } from '../http/support/client.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { clientOf, signInAs } from './support/sign-in-as.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false } })
})
afterAll(() => app.close())

describe('a session', () => {
  test('says who is signed in, and ends with signing out', async () => {
    const owner = await signInAs(app, 'owner', { name: 'Ada Byron' })
    expect(await owner.call(sessionOperations.getMe)).toMatchObject({ name: 'Ada Byron', role: 'owner', business: { slug: 'demo' } })
    const out = await owner.send('POST', '/sign-out', { body: {} })
    // Not "storage": a customer's chat in the same browser would lose its conversation.
    expect([out.status, out.headers.get('clear-site-data')]).toEqual([204, '"cache"'])
    expect(problemOf(await owner.send('GET', '/me')).code).toBe('signed_out')
  })

  test('is nobody without a cookie', async () => {
    expect((await clientOf(app.base, 'demo', '').send('GET', '/me')).status).toBe(401)
  })
})
