/** The limit of telling everybody: one message through Redis, and the same bytes to each open response of plain `node:http`. */
import { createServer, type ServerResponse } from 'node:http'
import { Redis } from 'ioredis'

const url = process.env['REDIS_URL'] ?? ''
const [out, line] = [new Redis(url), new Redis(url)]
const open = new Set<ServerResponse>()
const words = `event: slot.taken\ndata: ${JSON.stringify({ start: '2026-11-24T09:00:00Z', end: '2026-11-24T09:15:00Z', resources: ['p1'] })}\n\n`
line.on('message', () => {
  for (const response of open) response.write(words)
})
await line.subscribe('bare')

const server = createServer((request, response) => {
  if (request.method === 'POST') {
    void out.publish('bare', '').then(() => response.writeHead(201, { 'content-length': 0 }).end())
    request.resume()
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: ready\ndata: {}\n\n')
  open.add(response)
  response.once('close', () => open.delete(response))
}).listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' ? address?.port : 0 })}\n`)
})
const stop = () => process.exit(0)
process.once('SIGTERM', stop)
process.stdin.resume().once('end', stop)
