import { PassThrough, Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp, type App } from '../../src/app.ts'
import { runTerminalChat } from '../../src/chat/terminal.ts'
import { readConfig } from '../../src/config.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let app: App
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  app = await createApp(
    readConfig({
      PORT: '0',
      DATABASE_URL: database.url,
      SECRET: 'a secret for tests, long enough to be taken',
      LOG_LEVEL: 'silent',
      CLOCK_START: '2026-11-23T09:00:00Z',
    }),
    { jobs: false },
  )
})
afterAll(async () => {
  await app.stop()
  await database.close()
})

/** What the terminal shows for a script on standard input. */
async function screenFor(...lines: readonly string[]): Promise<string> {
  const output = new PassThrough()
  const shown: string[] = []
  output.on('data', (chunk: Buffer) => shown.push(chunk.toString()))
  await runTerminalChat({ baseUrl: app.url, tenant: 'demo', input: Readable.from(lines.map((line) => `${line}\n`)), output })
  return shown.join('')
}

test('a script books from end to end in the terminal, and what is shown stands alone without cards', async () => {
  const screen = await screenFor('a haircut on friday afternoon', '2', 'Ada Byron, ada@example.com', '/confirm')
  expect(screen).toMatch(/1\. Friday.*\n2\. Friday/)
  expect(screen).toMatch(/\[Not booked yet, held until \d\d:\d\d\] Haircut/)
  expect(screen).toMatch(/\[Booked\] [A-Z0-9]{4}-[A-Z0-9]{4} {2}Haircut/)
  expect(await app.database.prisma.booking.findMany()).toMatchObject([
    { status: 'confirmed', consentKind: 'pressed', customerName: 'Ada Byron' },
  ])
})

test('the input may end while the last turn still runs: its answer is shown all the same', async () => {
  expect(await screenFor('hello')).toMatch(/automatic assistant/)
})

test('/decline lets the time go, /confirm without a proposal says so, /quit ends before the rest', async () => {
  const screen = await screenFor('/confirm', 'yoga on thursday', '1', '/decline', '/quit', 'hello')
  expect(screen).toMatch(/There is no proposal to answer/)
  expect(screen).toMatch(/nothing has been booked/)
  expect(screen).not.toMatch(/automatic assistant/)
})
