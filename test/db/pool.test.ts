import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { problemOf } from '../http/support/client.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false }, env: { DATABASE_POOL: '2' } })
})
afterAll(() => app.close())

test('a process holds as many connections as it was given; who waits too long for one is told to come back, and can', async () => {
  const { pool } = app.app.database
  const held = [await pool.connect(), await pool.connect()]
  const answer = await app.send('POST', '/conversations', { body: {} })
  expect([answer.status, answer.headers.get('retry-after'), problemOf(answer).code]).toEqual([503, '2', 'unavailable'])
  expect([pool.totalCount, pool.waitingCount]).toEqual([2, 0])
  for (const client of held) client.release()
  expect((await app.send('POST', '/conversations', { body: {} })).status).toBe(201)
})
