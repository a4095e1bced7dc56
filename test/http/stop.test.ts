import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { request, type ClientRequest, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { programEnv } from '../support/program-env.ts'
import { createClient, first } from './support/client.ts'

const main = resolve(import.meta.dirname, '../../src/main.ts')

/** Whole starts of the product are part of it. */
const starting = { timeout: 90_000 }

let database: TestDatabase
let dataDir: string
beforeAll(async () => {
  database = await createTestDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'holdfast-stop-'))
})
afterAll(async () => {
  await database.close()
  await rm(dataDir, { recursive: true, force: true })
})

interface Running {
  readonly child: ChildProcess
  readonly url: string
}

/** The product as `npm start` runs it, once it has said where it listens. */
async function start(env: Record<string, string> = {}): Promise<Running> {
  const child = spawn(process.execPath, [main], {
    env: { ...programEnv(), PORT: '0', DATA_DIR: dataDir, DATABASE_URL: database.url, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.stdout === null) throw new Error('no standard output')
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /(http:\/\/\S+)/.exec(line)?.[1]
    if (url !== undefined) return { child, url: url.replace('localhost', '127.0.0.1') }
  }
  throw new Error('it ended before it listened')
}

const ended = async (child: ChildProcess): Promise<unknown> => (child.exitCode === null ? (await once(child, 'exit'))[0] : child.exitCode)

function openPost(
  url: string,
  body: string,
): { sent: ClientRequest; answer: Promise<{ status: number | undefined; headers: IncomingMessage['headers'] }> } {
  const sent = request(`${url}/api/v1/tenants/demo/holds`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  })
  const answer = once(sent, 'response').then(([response]: IncomingMessage[]) => {
    response?.resume()
    return { status: response?.statusCode, headers: response?.headers ?? {} }
  })
  return { sent, answer }
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s: a request that had begun is answered, nothing new is taken, exit 0',
  starting,
  async (signal) => {
    const { child, url } = await start()
    const client = createClient(url)
    const slots = await (async () =>
      JSON.parse((await client.send('GET', '/availability?service=haircut&when=in+the+next+two+weeks')).text).slots as { id: string }[])()
    const body = JSON.stringify({ slotId: first(slots).id })
    const { sent, answer } = openPost(url, body)
    sent.write(body.slice(0, 10))
    // The server has the request in hand once it answers another that came after it.
    await client.send('GET', '//healthz')
    const signalled = performance.now()
    child.kill(signal)
    await refused(url)
    sent.end(body.slice(10))
    const { status, headers } = await answer
    expect([status, headers.connection]).toEqual([201, 'close'])
    expect(await ended(child)).toBe(0)
    expect(performance.now() - signalled).toBeLessThan(20_000)
  },
)

test('a second process on the same port says so and how to go on, and exits 1', starting, async () => {
  const { child, url } = await start()
  const port = new URL(url).port
  const second = spawn(process.execPath, [main], {
    env: { ...programEnv(), PORT: port, DATA_DIR: dataDir, DATABASE_URL: database.url },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const words = text(second.stderr)
  expect(await ended(second)).toBe(1)
  expect(await words).toMatch(new RegExp(`Port ${port} on 127.0.0.1 is in use.*PORT=`))
  child.kill('SIGTERM')
  expect(await ended(child)).toBe(0)
})

test('a wrong setting names itself and nothing starts', async () => {
  const child = spawn(process.execPath, [main], {
    env: { ...programEnv(), PORT: 'eighty', DATA_DIR: join(dataDir, 'never') },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const words = text(child.stderr)
  expect(await ended(child)).toBe(1)
  expect(await words).toMatch(/^PORT has to be a whole number/)
  await expect(import('node:fs/promises').then(({ stat }) => stat(join(dataDir, 'never')))).rejects.toThrow('ENOENT')
})

/** Resolves when nobody listens there any more. */
async function refused(url: string): Promise<void> {
  for (;;) {
    try {
      await fetch(`${url}/healthz`, { headers: { connection: 'close' } })
    } catch {
      return
    }
  }
}
