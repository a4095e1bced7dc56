import { createMCPClient } from '@ai-sdk/mcp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { keyFor, pressOnPage } from './support/book.ts'
import { connectCurrent, connectOlder, readResult, type Assistant, type Connect } from './support/clients.ts'
import { inspect, inspectorAt, overHttp } from './support/inspector.ts'
import { nobodyIsAsked, wholeWay } from './support/whole-way.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const connectInspector = ({ url, key }: Connect): Promise<Assistant> => Promise.resolve(inspectorAt(overHttp(url, key)))

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
    await wholeWay(app, assistant, index * 4, async (asked) => void (await pressOnPage(app, String(asked.told['link']))))
    await assistant.close()
  }, 180_000)

  it('does the same with a key that the business trusts', async () => {
    const key = await keyFor(app, ['read', 'hold', 'book', 'manage'], true)
    const assistant = await connect({ url: `${app.base}/mcp`, key })
    await wholeWay(app, assistant, index * 4 + 2, nobodyIsAsked)
    await assistant.close()
  }, 180_000)
})

it('the current client does the same with its own form', async () => {
  const key = await keyFor(app, ['read', 'hold', 'book', 'manage'], true)
  const form = () => ({ action: 'accept' as const, content: { agree: true } })
  const assistant = await connectCurrent({ url: `${app.base}/mcp`, key, person: { form } })
  await wholeWay(app, assistant, 18, nobodyIsAsked)
  await assistant.close()
})

it('the current client does the same on a page that it opens by itself', async () => {
  const opened: string[] = []
  const page = async (url: string) => {
    opened.push(url)
    await pressOnPage(app, url)
  }
  const assistant = await connectCurrent({ url: `${app.base}/demo/mcp`, person: { page } })
  expect(await wholeWay(app, assistant, 22, nobodyIsAsked)).toBe('mcp_person')
  await assistant.close()
  expect(opened).toHaveLength(3)
})

it('the Inspector finds nothing to say against the tools', async () => {
  const { stderr } = await inspect(overHttp(`${app.base}/mcp`), ['--method', 'tools/list', '--strict'])
  expect(stderr).not.toMatch(/error|warning/i)
})
