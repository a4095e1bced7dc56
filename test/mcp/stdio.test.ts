import { Client as ClientV1 } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runKeys } from '../../src/run-keys.ts'
import { startTestApp, clockStart, type TestApp } from '../http/support/app.ts'
import { programEnv } from '../support/program-env.ts'
import { ada, bookings } from './support/book.ts'
import { readResult } from './support/clients.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

it('an older client over standard input and output asks its person before it books, moves and cancels, with the trusted key of its environment', async () => {
  const lines: string[] = []
  await runKeys(
    app.app.config,
    ['create', '--name', 'desk', '--scopes', 'read,hold,book,manage', '--trusted'],
    (line) => void lines.push(line),
  )
  const key = /^hk_demo_\S+/.exec(lines[0] ?? '')?.[0] ?? ''
  const { port } = new URL(app.app.url)
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['src/main.ts', 'mcp'],
    env: {
      ...programEnv(),
      DATABASE_URL: app.database.url,
      DATA_DIR: app.dataDir,
      CLOCK_START: clockStart,
      PORT: port,
      MCP_KEY: key,
      LOG_LEVEL: 'error',
    },
  })
  const noise: Error[] = []
  const client = new ClientV1({ name: 'desk-client', version: '1' }, { capabilities: { elicitation: {} } })
  client.onerror = (error) => void noise.push(error)
  const asked: string[] = []
  client.setRequestHandler(ElicitRequestSchema, ({ params }) => {
    asked.push(params.message.split('\n')[0] ?? '')
    return Promise.resolve({ action: 'accept', content: { agree: true } })
  })
  await client.connect(transport)
  const call = async (name: string, args: Record<string, unknown>) => readResult(await client.callTool({ name, arguments: args }))
  const free = await call('checkAvailability', { service: 'haircut', when: 'tomorrow afternoon' })
  const [slot, later] = free.told['slots'] as { slotId: string; start: string }[]
  const held = await call('holdSlot', { slotId: slot?.slotId })
  const booked = await call('confirmBooking', { holdId: held.told['holdId'], customer: ada })
  expect(booked.told['booking']).toMatchObject({ status: 'confirmed' })
  const { reference } = booked.told['booking'] as { reference: string }
  const moved = await call('rescheduleBooking', { reference, slotId: later?.slotId })
  expect(moved.told['booking'], JSON.stringify(moved.told)).toMatchObject({ start: later?.start })
  const cancelled = await call('cancelBooking', { reference })
  expect(cancelled.told['booking']).toMatchObject({ status: 'cancelled' })
  expect(asked).toEqual(['Book this?', 'Move your booking to this time?', 'Cancel this booking?'])
  expect(await bookings(app)).toMatchObject([{ consent_kind: 'mcp_person' }])
  expect(noise).toEqual([])
  await client.close()
}, 60_000)

it('keys are listed without themselves and revoked by their id', async () => {
  const lines: string[] = []
  const write = (line: string): void => void lines.push(line)
  await runKeys(app.app.config, ['create', '--name', 'two'], write)
  const id = /Its id is ([0-9a-f-]{36})/.exec(lines[0] ?? '')?.[1] ?? ''
  await runKeys(app.app.config, ['revoke', id], write)
  await runKeys(app.app.config, ['list'], write)
  expect(lines.join('\n')).toMatch(new RegExp(`^${id} {2}"two" {2}read,hold {2}- {2}revoked`, 'm'))
  await expect(runKeys(app.app.config, ['create', '--name', 'x', '--scopes', 'everything'], write)).rejects.toThrow('no scope "everything"')
}, 60_000)
