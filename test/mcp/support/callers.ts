import { Client } from '@modelcontextprotocol/client'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client'

/** The current client itself, for what is not a tool. */
export async function currentClient(url: string, key?: string): Promise<Client> {
  const client = new Client({ name: 'current-client', version: '2.4' }, { versionNegotiation: { mode: { pin: '2026-07-28' } } })
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }))
  return client
}
