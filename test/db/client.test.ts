import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 2 })
})
afterAll(() => db.close())

test('Prisma and the raw pool share connections', async () => {
  await db.prisma.$queryRaw`SELECT 1`
  await db.pool.query('SELECT 1')
  expect(db.pool.totalCount).toBe(1)
})
