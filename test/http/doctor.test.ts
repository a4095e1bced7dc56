import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runDoctor } from '../../src/doctor.ts'
import { listen } from '../../src/http/listener.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { noRedis, startRedis } from '../support/redis-server.ts'

let database: TestDatabase
let dataDir: string
beforeAll(async () => {
  database = await createTestDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'holdfast-doctor-'))
})
afterAll(async () => {
  await database.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function examine(env: Record<string, string>): Promise<{ code: number; said: string }> {
  const lines: string[] = []
  const code = await runDoctor({ PORT: '0', DATA_DIR: dataDir, DATABASE_URL: database.url, ...env }, (line) => lines.push(line))
  return { code, said: lines.join('\n') }
}

test('where all is well it says what it looked at and exits 0', async () => {
  const { code, said } = await examine({})
  expect([code, said]).toEqual([0, expect.not.stringContaining('WRONG')])
  for (const about of ['settings', 'node', 'zones', 'DATA_DIR', 'port', 'database', 'redis', 'mail', 'model'])
    expect(said).toMatch(new RegExp(`^(ok|note) +${about} `, 'm'))
})

test('each thing that is wrong is named with its remedy, all in one go, and the exit code is 1', async () => {
  const taken = await listen(0, '127.0.0.1')
  const { code, said } = await examine({
    PORT: String(taken.port),
    DATABASE_URL: 'postgres://nobody:hunter2@127.0.0.1:9/none',
    REDIS_URL: 'redis://:hunter2@127.0.0.1:9',
    SMTP_URL: 'smtp://user:hunter2@127.0.0.1:9',
    MODEL: 'openai:some-model',
    OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
  })
  await taken.close(0)
  expect(code).toBe(1)
  expect(said).toMatch(/^WRONG port .*in use.*PORT=/m)
  expect(said).toMatch(/^WRONG database .*Is it running, and is DATABASE_URL right\?/m)
  expect(said).toMatch(/^WRONG redis .*127\.0\.0\.1:9 does not answer.*REDIS_URL/m)
  expect(said).toMatch(/^WRONG mail .*SMTP_URL/m)
  expect(said).toMatch(/^WRONG model .*MODEL=rules/m)
  expect(said).not.toContain('hunter2')
})

test('a wrong setting ends the examination: nothing is touched with it', async () => {
  const { code, said } = await examine({ TRUST_PROXY: 'yes' })
  expect([code, said]).toEqual([1, expect.stringMatching(/^WRONG settings +TRUST_PROXY has to be .*[^\n]$/)])
})

test.skipIf(noRedis)('a Redis that is there is named with its version', async () => {
  const server = await startRedis()
  const { code, said } = await examine({ REDIS_URL: server?.url ?? '' })
  await server?.stop()
  expect([code, said]).toEqual([0, expect.stringMatching(/^ok +redis +Redis \d+\.\d+\.\d+ at 127\.0\.0\.1:\d+$/m)])
})
