import { serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Readable } from 'node:stream'
import { faultWords } from '../shared/fault-words.ts'
import { createServer } from './create-server.ts'
import type { Connection, McpDeps } from './deps.ts'

/** Serves one client over standard input and output, which carry the protocol and nothing else. Resolves when the client has gone. */
export async function serveOverStdio(deps: McpDeps, connection: Connection, input: Readable): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    input.once('end', resolve)
    input.once('close', resolve)
  })
  const onerror = (error: Error): void => deps.log.debug(faultWords(error), 'an MCP message was refused')
  const handle = serveStdio(() => createServer(deps, { connection, fallbackName: 'stdio' }), { onerror })
  await gone
  await handle.close()
}
