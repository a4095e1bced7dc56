import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepSecret } from './secret.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'holdfast-secret-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

test('a secret is made once, kept where only its owner can read it, and found again', async () => {
  const dataDir = join(dir, 'not', 'there', 'yet')
  const made = await keepSecret(dataDir)
  expect(made.length).toBeGreaterThanOrEqual(32)
  expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600)
  expect(await keepSecret(dataDir)).toBe(made)
})

test('many processes that start together get the same one, and leave no other file', async () => {
  const secrets = await Promise.all(Array.from({ length: 20 }, () => keepSecret(dir)))
  expect(new Set(secrets).size).toBe(1)
  expect(await readdir(dir)).toEqual(['secret'])
})

test('a damaged one is not replaced in silence', async () => {
  await writeFile(join(dir, 'secret'), 'short')
  await expect(keepSecret(dir)).rejects.toThrow(/damaged/)
})
