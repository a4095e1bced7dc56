import { Client as ClientV2, StreamableHTTPClientTransport as TransportV2 } from '@modelcontextprotocol/client'
import { Client as ClientV1 } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport as TransportV1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { z } from 'zod'

/** What a person would do when their client shows them something; without one, the client cannot ask. */
export interface Person {
  readonly form?: (message: string) => {
    action: 'accept' | 'decline' | 'cancel'
    content?: Record<string, string | number | boolean | string[]>
  }
  readonly page?: (url: string) => Promise<void>
}

export interface Assistant {
  readonly call: (name: string, args?: Record<string, unknown>) => Promise<Called>
  readonly listTools: () => Promise<readonly { readonly name: string }[]>
  readonly close: () => Promise<void>
}

export interface Called {
  readonly isError: boolean
  /** The text, read as JSON. */
  readonly told: Record<string, unknown>
  readonly structured: unknown
}

const resultShape = z.object({
  isError: z.boolean().optional(),
  content: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
  structuredContent: z.unknown().optional(),
})

export function readResult(result: unknown): Called {
  const { isError = false, content, structuredContent } = resultShape.parse(result)
  const told = z.record(z.string(), z.unknown()).parse(JSON.parse(content[0]?.text ?? '{}'))
  return { isError, told, structured: structuredContent }
}

export interface Connect {
  readonly url: string
  readonly key?: string | undefined
  readonly person?: Person
  /** What the client calls itself. */
  readonly name?: string
}

const headersOf = (key: string | undefined): Record<string, string> => (key === undefined ? {} : { authorization: `Bearer ${key}` })

/** The SDK's current client, speaking 2026-07-28. */
export async function connectCurrent({ url, key, person = {}, name = 'current-client' }: Connect): Promise<Assistant> {
  const elicitation = { ...(person.form === undefined ? {} : { form: {} }), ...(person.page === undefined ? {} : { url: {} }) }
  const capabilities = Object.keys(elicitation).length === 0 ? {} : { elicitation }
  const client = new ClientV2({ name, version: '2.4' }, { capabilities, versionNegotiation: { mode: 'auto' } })
  if (Object.keys(elicitation).length > 0)
    client.setRequestHandler('elicitation/create', async ({ params }) => {
      if (params.mode === 'url') {
        await person.page?.(params.url)
        return { action: 'accept' as const }
      }
      return person.form?.(params.message) ?? { action: 'cancel' as const }
    })
  await client.connect(new TransportV2(new URL(url), { requestInit: { headers: headersOf(key) } }))
  return {
    call: async (name, args = {}) => readResult(await client.callTool({ name, arguments: args })),
    listTools: async () => (await client.listTools()).tools,
    close: () => client.close(),
  }
}

/** The SDK's older client, speaking 2025-11-25. */
export async function connectOlder({ url, key }: Connect): Promise<Assistant> {
  const client = new ClientV1({ name: 'older-client', version: '1.32' })
  await client.connect(new TransportV1(new URL(url), { requestInit: { headers: headersOf(key) } }))
  return {
    call: async (name, args = {}) => readResult(await client.callTool({ name, arguments: args })),
    listTools: async () => (await client.listTools()).tools,
    close: () => client.close(),
  }
}
