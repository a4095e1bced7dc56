import { expect, test } from 'vitest'
import { readLimits } from './limit-variable.ts'

test('LIMITS names limits of calls, holds and mails, and nothing else', () => {
  expect(readLimits('address=24000, holdsPerTenant=20,mailsPerDay=7,mcpCaller=5')).toEqual({
    calls: { address: 24_000, mcpCaller: 5 },
    holds: { maxPerTenant: 20 },
    mails: { perDay: 7 },
  })
  for (const wrong of ['', 'adress=5', 'address=0', 'address=-1', 'address=5,', 'address', 'toString=1', 'address=1e3'])
    expect(readLimits(wrong)).toBeUndefined()
})
