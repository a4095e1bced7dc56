import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ask, asHeader, wrongIn, type Told } from './support/fuzz/ask.ts'
import type { Given } from './support/fuzz/request.ts'
import { liveALittle, patience, runs, startFuzzedApp } from './support/fuzz/setting.ts'
import { bodyOf, fitting, nasty } from './support/fuzz/values.ts'
import type { TestApp } from './support/app.ts'

const listShape = z.object({
  result: z.object({ tools: z.array(z.object({ name: z.string(), inputSchema: z.record(z.string(), z.unknown()) })) }),
})

let app: TestApp
let given: Given
let tools: z.output<typeof listShape>['result']['tools']
beforeAll(async () => {
  app = await startFuzzedApp()
  given = await liveALittle(app)
  const { text } = await send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }))
  tools = listShape.parse(JSON.parse(text.replace(/^[^]*?data: /, ''))).result.tools
})
afterAll(() => app.close())

test('tools that are called with anything answer, and never that we failed', { timeout: patience(30) }, async () => {
  const call = fc.constantFrom(...tools).chain(({ name, inputSchema }) =>
    fc.record({
      name: fc.oneof({ weight: 9, arbitrary: fc.constant(name) }, { weight: 1, arbitrary: nasty }),
      arguments: bodyOf(inputSchema, given.known),
    }),
  )
  await fc.assert(
    fc.asyncProperty(call, async (params) => {
      expectSound(await send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params })))
    }),
    runs(200),
  )
})

test('messages that are no JSON-RPC, or hardly, are refused and nothing breaks', { timeout: patience(30) }, async () => {
  const method = fc.constantFrom(
    'initialize',
    'ping',
    'tools/list',
    'tools/call',
    'resources/read',
    'resources/list',
    'prompts/get',
    'completion/complete',
    'logging/setLevel',
    'subscriptions/listen',
    'server/discover',
    'notifications/initialized',
    'notifications/cancelled',
    'tasks/get',
    'x',
  )
  const uri = fc.constantFrom('holdfast://business', 'file:///etc/passwd', '../x', 'ui://x')
  const message = fc.record(
    {
      jsonrpc: seldomElse('2.0'),
      id: fc.oneof(fc.nat(), fc.string(), nasty),
      method: fc.oneof({ weight: 9, arbitrary: method }, { weight: 1, arbitrary: nasty }),
      params: fc.oneof(
        fc.record(
          { uri, name: fc.string(), arguments: nasty, cursor: nasty, _meta: nasty, protocolVersion: nasty, capabilities: nasty },
          { requiredKeys: [] },
        ),
        nasty,
      ),
      result: nasty,
      error: nasty,
    },
    { requiredKeys: ['jsonrpc', 'method'] },
  )
  const text = fc.oneof(
    { weight: 8, arbitrary: message.map((one) => JSON.stringify(one)) },
    { weight: 1, arbitrary: fc.array(message, { maxLength: 5 }).map((all) => JSON.stringify(all)) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.constantFrom('', '{', '{"jsonrpc":"2.0","jsonrpc":"2.0"}', '{"__proto__":{}}'),
        fitting({}, '', {}).map((one) => JSON.stringify(one)),
      ),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)) },
  )
  const headers = fc.record(
    {
      'mcp-protocol-version': fc.oneof(fc.constantFrom('2025-06-18', '2025-11-25', '2026-07-28', '1999-01-01'), nasty.map(asHeader)),
      'mcp-session-id': nasty.map(asHeader),
      accept: fc.constantFrom('application/json', 'text/event-stream', '*/*', 'x'),
      'content-type': fc.constantFrom('text/plain', 'application/json; charset=x', 'multipart/form-data'),
      'last-event-id': nasty.map(asHeader),
    },
    { requiredKeys: [] },
  )
  const verb = fc.oneof({ weight: 12, arbitrary: fc.constant('POST') }, { weight: 1, arbitrary: fc.constantFrom('DELETE', 'PUT', 'HEAD') })
  await fc.assert(
    fc.asyncProperty(text, headers, verb, async (body, also, by) => expectSound(await send(body, also, by))),
    runs(250),
  )
  expect((await app.send('GET', '//healthz')).status).toBe(200)
})

function seldomElse(usual: string): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: nasty })
}

function send(body: string | Buffer, also: Readonly<Record<string, string>> = {}, method = 'POST'): Promise<Told> {
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream', host: 'localhost', ...also }
  return ask(app.base, { method, path: '/demo/mcp', headers, body })
}

/** Its errors are JSON-RPC's, in its own media type. */
function expectSound(told: Told): void {
  const wrong = wrongIn({ ...told, type: told.status >= 400 ? 'text/plain' : told.type })
  expect(wrong, told.text.slice(0, 500)).toBeUndefined()
}
