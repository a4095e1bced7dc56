import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultLimits } from './http/limits/settings.ts'
import { limitNames, readLimits } from './limit-variable.ts'

test('LIMITS names limits of calls, holds and mails, and nothing else', () => {
  expect(readLimits('address=24000, holdsPerTenant=20,mailsPerDay=7,mcpCaller=5')).toEqual({
    calls: { address: 24_000, mcpCaller: 5 },
    holds: { maxPerTenant: 20 },
    mails: { perDay: 7 },
  })
  for (const wrong of ['', 'adress=5', 'address=0', 'address=-1', 'address=5,', 'address', 'toString=1', 'address=1e3'])
    expect(readLimits(wrong)).toBeUndefined()
})

test('every limit is told in the docs, those of calls with their usual value', async () => {
  const docs = await readFile(join(import.meta.dirname, '../docs/limits.md'), 'utf8')
  const lineOf = (name: string) => docs.split('\n').find((line) => line.split(' | ')[0]?.includes(`\`${name}\``))
  expect(limitNames.filter((name) => lineOf(name) === undefined)).toEqual([])
  for (const [name, usual] of Object.entries(defaultLimits))
    expect([name, lineOf(name)]).toEqual([name, expect.stringContaining(`| ${usual.toLocaleString('en')} `)])
})
