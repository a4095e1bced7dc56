import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { serverAt } from './support/apps.ts'

const command = join(import.meta.dirname, '../support/database-server.ts')

test('the tests’ own database server goes, files and all, when the process that holds it is killed', async () => {
  const holder = `
    const { spawn } = require('node:child_process')
    spawn(process.execPath, [${JSON.stringify(command)}], { stdio: ['pipe', 'inherit', 'inherit'], detached: true })`
  const { TEST_DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, ['-e', holder], { stdio: ['ignore', 'pipe', 'inherit'], env })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  const { url } = JSON.parse(String(line))
  const server = await serverAt(url)
  expect(server).toBeDefined()
  const dir = dirname(server?.dataDirectory ?? '')
  expect(existsSync(dir)).toBe(true)
  child.kill('SIGKILL')
  await expect.poll(() => existsSync(dir), { interval: 20, timeout: 20_000 }).toBe(false)
  expect(await serverAt(url)).toBeUndefined()
})
