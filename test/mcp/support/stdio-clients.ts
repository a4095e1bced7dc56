import { createMCPClient, ElicitationRequestSchema } from '@ai-sdk/mcp'
import { StdioMCPTransport } from '@ai-sdk/mcp/mcp-stdio'
import { Client as ClientV2 } from '@modelcontextprotocol/client'
import { StdioClientTransport as TransportV2 } from '@modelcontextprotocol/client/stdio'
import { Client as ClientV1 } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport as TransportV1 } from '@modelcontextprotocol/sdk/client/stdio.js'
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { clockStart, type TestApp } from '../../http/support/app.ts'
import { programEnv } from '../../support/program-env.ts'
import { readResult, type Assistant } from './clients.ts'

export const command = process.execPath
export const args = ['src/main.ts', 'mcp']

/** The environment of a process beside a running app: its database, its day, its address for the pages. */
export function stdioEnv(app: TestApp, key?: string): Record<string, string> {
  return {
    ...programEnv(),
    DATABASE_URL: app.database.url,
    DATA_DIR: app.dataDir,
    CLOCK_START: clockStart,
    PORT: new URL(app.app.url).port,
    LOG_LEVEL: 'error',
    ...(key === undefined ? {} : { MCP_KEY: key }),
  }
}

interface ToolClient {
  readonly callTool: (asked: { name: string; arguments: Record<string, unknown> }) => Promise<unknown>
  readonly listTools: () => Promise<{ tools: readonly { readonly name: string }[] }>
  readonly close: () => Promise<void>
}

function assistantOf(client: ToolClient): Assistant {
  return {
    call: async (name, input = {}) => readResult(await client.callTool({ name, arguments: input })),
    listTools: async () => (await client.listTools()).tools,
    close: () => client.close(),
  }
}

const yes = { action: 'accept' as const, content: { agree: true } }

/** Speaks 2026-07-28; its person says yes in its form. */
export async function currentOverStdio(env: Record<string, string>): Promise<Assistant> {
  const client = new ClientV2(
    { name: 'current-client', version: '2.4' },
    { capabilities: { elicitation: { form: {} } }, versionNegotiation: { mode: 'auto' } },
  )
  client.setRequestHandler('elicitation/create', () => Promise.resolve(yes))
  await client.connect(new TransportV2({ command, args, env }))
  return assistantOf({
    callTool: (asked) => client.callTool(asked),
    listTools: () => client.listTools(),
    close: () => client.close(),
  })
}

/** Speaks 2025-11-25; its person says yes in its form. */
export async function olderOverStdio(env: Record<string, string>): Promise<Assistant> {
  const client = new ClientV1({ name: 'older-client', version: '1.32' }, { capabilities: { elicitation: {} } })
  client.setRequestHandler(ElicitRequestSchema, () => Promise.resolve(yes))
  await client.connect(new TransportV1({ command, args, env }))
  return assistantOf({
    callTool: (asked) => client.callTool(asked),
    listTools: () => client.listTools(),
    close: () => client.close(),
  })
}

/** The AI SDK's; its person says yes in its form. */
export async function aiSdkOverStdio(env: Record<string, string>): Promise<Assistant> {
  const client = await createMCPClient({ transport: new StdioMCPTransport({ command, args, env }), capabilities: { elicitation: {} } })
  client.onElicitationRequest(ElicitationRequestSchema, () => Promise.resolve(yes))
  return assistantOf({
    callTool: (asked) => client.callTool(asked),
    listTools: () => client.listTools(),
    close: () => client.close(),
  })
}
