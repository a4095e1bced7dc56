import { once } from 'node:events'
import { createServer } from 'node:http'
import { z } from 'zod'

const value = z.object({ stringValue: z.string().optional(), intValue: z.union([z.number(), z.string()]).optional() }).loose()
const span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  kind: z.number(),
  attributes: z.array(z.object({ key: z.string(), value })),
  links: z.array(z.object({ traceId: z.string(), spanId: z.string() }).loose()).optional(),
  status: z.object({ code: z.number().optional(), message: z.string().optional() }).loose(),
})
const sent = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(z.object({ key: z.string(), value })) }).loose(),
      scopeSpans: z.array(z.object({ spans: z.array(span) }).loose()),
    }),
  ),
})

export type ReceivedSpan = z.output<typeof span>

/** A collector for one test: OTLP over HTTP as JSON. */
export async function startOtlpReceiver() {
  const spans: ReceivedSpan[] = []
  const services = new Set<string>()
  let raw = ''
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk)
    if (request.url !== '/v1/traces') return void response.writeHead(404).end()
    raw += body
    for (const { resource, scopeSpans } of sent.parse(JSON.parse(body)).resourceSpans) {
      services.add(resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '')
      spans.push(...scopeSpans.flatMap((scope) => scope.spans))
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    spans,
    services,
    /** Everything that came, as it came. */
    raw: () => raw,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
