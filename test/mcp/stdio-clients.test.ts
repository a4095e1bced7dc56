import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { keyFor, pressOnPage } from './support/book.ts'
import type { Called } from './support/clients.ts'
import { inspectorAt, overStdio } from './support/inspector.ts'
import { aiSdkOverStdio, args, command, currentOverStdio, olderOverStdio, stdioEnv } from './support/stdio-clients.ts'
import { nobodyIsAsked, wholeWay } from './support/whole-way.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const scopes = ['read', 'hold', 'book', 'manage']

describe.each([
  ['the SDK’s current client', currentOverStdio],
  ['the SDK’s older client', olderOverStdio],
  ['the AI SDK’s client', aiSdkOverStdio],
] as const)('%s over standard input and output', (name, connect) => {
  it('books, moves and cancels with its person’s yes in its own form', async () => {
    const assistant = await connect(stdioEnv(app, await keyFor(app, scopes, true)))
    expect(await wholeWay(app, assistant, name.length, nobodyIsAsked)).toBe('mcp_person')
    await assistant.close()
  }, 90_000)

  it('without a key is sent to the page, which another process serves', async () => {
    const assistant = await connect(stdioEnv(app))
    const press = async (asked: Called) => void (await pressOnPage(app, String(asked.told['link'])))
    expect(await wholeWay(app, assistant, name.length, press)).toBe('mcp_person')
    await assistant.close()
  }, 90_000)
})

it('the Inspector over standard input and output books, moves and cancels with a key that the business trusts', async () => {
  const key = await keyFor(app, scopes, true)
  const assistant = inspectorAt(overStdio([command, ...args], stdioEnv(app, key)))
  expect(await wholeWay(app, assistant, 24, nobodyIsAsked)).toBe('mcp_trusted')
}, 180_000)

describe('a start that cannot work', () => {
  it.each([
    ['a key that is none', { MCP_KEY: 'hk_demo_nonsense' }, /MCP_KEY is not valid/],
    ['a business that is none', { MCP_TENANT: 'nobody' }, /MCP_TENANT names no business here: "nobody"/],
    ['a database that is not there', { DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' }, /127\.0\.0\.1:9|ECONNREFUSED/],
  ])(
    '%s is told on standard error, and nothing on standard output',
    async (_what, env, words) => {
      const { code, out, err } = await start({ ...stdioEnv(app), ...env })
      expect(err).toMatch(words)
      expect(err).not.toMatch(/\n {4}at /)
      expect(out).toBe('')
      expect(code).not.toBe(0)
    },
    60_000,
  )
})

it('says nothing on standard output that is no message of the protocol', async () => {
  const hello = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'by-hand', version: '1' } }
  const asked = `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: hello })}\n`
  const { code, out } = await start({ ...stdioEnv(app), LOG_LEVEL: 'debug' }, asked)
  const lines = out.trim().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { jsonrpc: string }).jsonrpc)).toEqual(['2.0'])
  expect(code).toBe(0)
}, 60_000)

/** Runs until it ends: when it cannot start, or when nobody is there any more after `input` was answered. */
async function start(env: Record<string, string>, input?: string): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const said: string[] = []
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said.push(chunk)
    child.stdin.end()
  })
  if (input !== undefined) child.stdin.write(input)
  const err = await text(child.stderr)
  return { code: await ended, out: said.join(''), err }
}
