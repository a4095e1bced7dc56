import { createMCPClient } from '@ai-sdk/mcp'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { ada, bookings, keyFor, pressOnPage } from './support/book.ts'
import { connectCurrent, connectOlder, readResult, type Assistant, type Called, type Connect } from './support/clients.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const inspector = join(import.meta.dirname, '../../node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js')

/** The Inspector's command line: a process and a connection for every call. */
async function inspect(url: string, key: string | undefined, args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const header = key === undefined ? [] : ['--header', `Authorization: Bearer ${key}`]
  const run = promisify(execFile)(process.execPath, [inspector, '--cli', url, '--transport', 'http', ...header, ...args], {
    maxBuffer: 9_000_000,
  })
  // A refused tool is told by the exit as well.
  return run.catch((error: unknown) => ({
    stdout: String(Reflect.get(error as object, 'stdout')),
    stderr: String(Reflect.get(error as object, 'stderr')),
  }))
}

async function connectInspector({ url, key }: Connect): Promise<Assistant> {
  const call = async (name: string, args: Record<string, unknown> = {}): Promise<Called> => {
    const { stdout } = await inspect(url, key, ['--method', 'tools/call', '--tool-name', name, '--tool-args-json', JSON.stringify(args)])
    return readResult(JSON.parse(stdout))
  }
  const listTools = async () =>
    (JSON.parse((await inspect(url, key, ['--method', 'tools/list'])).stdout) as { tools: { name: string }[] }).tools
  return { call, listTools, close: async () => {} }
}

async function connectAiSdk({ url, key }: Connect): Promise<Assistant> {
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }
  const client = await createMCPClient({ transport: { type: 'http', url, headers } })
  return {
    call: async (name, args = {}) => readResult(await client.callTool({ name, arguments: args })),
    listTools: async () => (await client.listTools()).tools,
    close: () => client.close(),
  }
}

const clients = [
  ['the SDK’s current client', connectCurrent],
  ['the SDK’s older client', connectOlder],
  ['the AI SDK’s client', connectAiSdk],
  ['the Inspector', connectInspector],
] as const

describe.each(clients)('%s', (name, connect) => {
  const index = clients.findIndex(([one]) => one === name)

  it('finds, checks, holds, has the person agree on the page, confirms, moves and cancels', async () => {
    const assistant = await connect({ url: `${app.base}/mcp` })
    await through(assistant, index * 4, async (asked) => void (await pressOnPage(app, String(asked.told['link']))))
    await assistant.close()
  }, 90_000)

  it('does the same with a key that the business trusts', async () => {
    const key = await keyFor(app, ['read', 'hold', 'book', 'manage'], true)
    const assistant = await connect({ url: `${app.base}/mcp`, key })
    await through(assistant, index * 4 + 2, () => Promise.reject(new Error('nobody was to be asked')))
    await assistant.close()
  }, 90_000)
})

it('the current client does the same with its own form', async () => {
  const key = await keyFor(app, ['read', 'hold', 'book', 'manage'])
  const form = () => ({ action: 'accept' as const, content: { agree: true } })
  const assistant = await connectCurrent({ url: `${app.base}/mcp`, key, person: { form } })
  await through(assistant, 18, () => Promise.reject(new Error('the page was not to be needed')))
  await assistant.close()
})

it('the Inspector finds nothing to say against the tools', async () => {
  const { stderr } = await inspect(`${app.base}/mcp`, undefined, ['--method', 'tools/list', '--strict'])
  expect(stderr).not.toMatch(/error|warning/i)
})

async function through(assistant: Assistant, index: number, ask: (asked: Called) => Promise<void>): Promise<void> {
  const services = await assistant.call('findServices', { query: 'haircut' })
  const handle = services.told['session'] === undefined ? {} : { session: services.told['session'] }
  const when = { from: '2026-03-03T08:00:00Z', to: '2026-03-20T18:00:00Z' }
  const slots: string[] = []
  for (let day = 3 + Math.floor(index / 2); slots.length < 2; day++) {
    const from = { ...when, from: `2026-03-${String(day).padStart(2, '0')}T08:00:00Z` }
    const free = await assistant.call('checkAvailability', { service: 'haircut', ...from, ...handle })
    slots.push(...(free.told['slots'] as { slotId: string }[]).map(({ slotId }) => slotId))
  }
  const held = await assistant.call('holdSlot', { slotId: slots[0], customer: ada, ...handle })
  const agreed = async (tool: string, args: Record<string, unknown>): Promise<Called> => {
    const first = await assistant.call(tool, args)
    if (first.told['code'] !== 'consent_required') return first
    await ask(first)
    return assistant.call(tool, args)
  }
  const booked = await agreed('confirmBooking', { holdId: held.told['holdId'], ...handle })
  const { reference } = booked.told['booking'] as { reference: string }
  const moved = await agreed('rescheduleBooking', { reference, slotId: slots[1], ...handle })
  expect(moved.told['booking']).toMatchObject({ reference, status: 'confirmed' })
  const cancelled = await agreed('cancelBooking', { reference, ...handle })
  expect(cancelled.told['booking']).toMatchObject({ reference, status: 'cancelled' })
  expect((await bookings(app)).find((one) => one.reference === reference)?.status).toBe('cancelled')
}
