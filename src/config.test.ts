import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

test('without any variable everything runs on this machine with the rules model', () => {
  const config = readConfig({})
  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    model: 'rules',
    trustProxy: 0,
    databaseUrl: undefined,
    smtpUrl: undefined,
    clockStart: undefined,
  })
  expect(Object.isFrozen(config)).toBe(true)
})

test('an empty variable is one that is not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', MODEL: '' })).toEqual(readConfig({}))
})

test('with a key and no model, the key is used and the rules model stands behind it', () => {
  expect(readConfig({ OPENAI_API_KEY: 'k' }).model).toBe('openai:gpt-5.2,rules')
  expect(readConfig({ OPENAI_API_KEY: 'k', MODEL: 'rules' }).model).toBe('rules')
})

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['PORT', '3000.5'],
  ['HOST', 'not a host'],
  ['PUBLIC_URL', 'book.example.com'],
  ['DATABASE_URL', 'mysql://x/y'],
  ['REPLICA_DATABASE_URL', 'x'],
  ['REPLICA_MAX_LAG', '0'],
  ['DATABASE_POOL', '1'],
  ['DRAIN_GRACE', '60'],
  ['REDIS_URL', 'http://x'],
  ['SMTP_URL', 'mail.example.com:587'],
  ['MAIL_FROM', 'nobody'],
  ['MODEL', 'gpt-5.2'],
  ['MODEL', 'rules,'],
  ['MODEL', 'openai:gpt-5.2'],
  ['OPENAI_BASE_URL', 'localhost:11434'],
  ['SECRET', 'short'],
  ['LOG_LEVEL', 'loud'],
  ['METRICS_TOKEN', 'short'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
  ['TRUST_PROXY', 'true'],
  ['TRUST_PROXY', '-1'],
  ['CLOCK_START', 'tomorrow'],
  ['CLOCK_START', '2026-03-02T08:00:00'],
])('%s=%s names itself and the remedy', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} (has to|names|moves).{20,}`))
})

test('a wrong value is not told again: it may be a password', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://root:hunter2@db/x' })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
  )
})

test('every wrong variable is named at once', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'x', CLOCK_START: 'x' })).toThrow(/^PORT .*\nLOG_LEVEL .*\nCLOCK_START .*$/)
  expect(() => readConfig({ PORT: 'x' })).toThrow(ConfigError)
})

test('kept mail is shown while trying things out, never in production or when mail is sent', () => {
  expect(readConfig({}).showOutbox).toBe(true)
  expect(readConfig({ NODE_ENV: 'production' }).showOutbox).toBe(false)
  expect(readConfig({ SMTP_URL: 'smtp://127.0.0.1:2525' }).showOutbox).toBe(false)
})

test('time starts where CLOCK_START says, but never in production', () => {
  expect(readConfig({ CLOCK_START: '2026-03-02T08:00:00Z' }).clockStart).toBe(
    Temporal.Instant.from('2026-03-02T08:00:00Z').epochMilliseconds,
  )
  expect(() => readConfig({ CLOCK_START: '2026-03-02T08:00:00Z', NODE_ENV: 'production' })).toThrow(/^CLOCK_START .*production/)
})

test('a process has ten database connections, trusts a replica that is five seconds behind, and waits for nobody when it is told to stop', () => {
  expect(readConfig({})).toMatchObject({ databasePool: 10, replicaMaxLagMs: 5_000, drainGraceMs: 0, replicaDatabaseUrl: undefined })
})
