import { expect, test } from 'vitest'
import { isDatabaseAway } from './database-away.ts'

const withCode = (code: string, more: object = {}): Error => Object.assign(new Error('x'), { code, ...more })

test.each([
  ['nobody listens', withCode('ECONNREFUSED')],
  ['its socket is gone', withCode('ENOENT', { syscall: 'connect' })],
  ['it is being shut down', withCode('57P01')],
  ['it has no connection left', withCode('53300')],
  ['PgBouncer let it wait too long', withCode('08P01')],
  ['a statement took too long', withCode('57014')],
  ['it has become a replica', withCode('25006')],
  ['the pool is exhausted', new Error('timeout exceeded when trying to connect')],
  ['the line was cut', new Error('Connection terminated unexpectedly')],
  ['Prisma says so', new Error('x', { cause: { kind: 'DatabaseNotReachable' } })],
  ['Prisma says so further in', new Error('x', { cause: new Error('y', { cause: { originalCode: '57P03' } }) })],
])('%s: it may do better in a moment', (_why, fault) => {
  expect(isDatabaseAway(fault)).toBe(true)
})

test.each([
  ['a bug', new TypeError('x is undefined')],
  ['a broken constraint', withCode('23505')],
  ['a wrong statement', withCode('42601')],
  ['a file that is not there', withCode('ENOENT', { syscall: 'open' })],
  ['nothing', undefined],
])('%s stays a fault', (_why, fault) => {
  expect(isDatabaseAway(fault)).toBe(false)
})
