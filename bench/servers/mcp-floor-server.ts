/** The least an MCP server can do: the SDK alone with one tool, which answers a constant of a checkAvailability’s size. No business, no database. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { toNodeHandler } from '@modelcontextprotocol/node'
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'

const slots = Array.from({ length: 8 }, (_, index) => ({
  slotId: `slot ${index} `.padEnd(60, 'x'),
  local: 'Monday 23 November 2026 at 09:15',
  with: ['Amara'],
}))
const answer = { service: { id: 'haircut', name: 'Haircut' }, slots, next: 'Offer these times and let the customer choose.' }
const inputSchema = z.object({ service: z.string(), from: z.string(), to: z.string() })

const handler = createMcpHandler(() => {
  const server = new McpServer({ name: 'floor', version: '1' })
  server.registerTool('checkAvailability', { description: 'constant', inputSchema }, () => ({
    content: [{ type: 'text', text: JSON.stringify(answer) }],
    structuredContent: answer,
  }))
  return server
})
const answerCall = toNodeHandler(handler)
// Its connections rest while the other sides are measured.
const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
  const { method = 'POST', url = '/', headers } = request
  void answerCall({ method, url, headers, [Symbol.asyncIterator]: () => request[Symbol.asyncIterator]() }, response)
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const address = server.address()
process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' ? address?.port : undefined })}\n`)

const stop = () => void handler.close().then(() => process.exit(0))
process.once('SIGTERM', stop)
process.stdin.resume().once('end', stop)
