/** The limit of an answer from memory: `node:http` with the bytes of SOURCE, headers included, for whoever asks whatever. */
import { once } from 'node:events'
import { createServer } from 'node:http'

const source = await fetch(process.env['SOURCE'] ?? '')
const body = await source.text()
// What Node itself adds to every answer is left to it.
const own = new Set(['date', 'connection', 'keep-alive'])
const headers = [...source.headers].filter(([name]) => !own.has(name)).flat()

const server = createServer({ keepAliveTimeout: 600_000 }, (_request, response) => {
  response.writeHead(source.status, headers).end(body, 'latin1')
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const address = server.address()
process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' ? address?.port : undefined })}\n`)

const stop = () => process.exit(0)
process.once('SIGTERM', stop)
process.stdin.resume().once('end', stop)
