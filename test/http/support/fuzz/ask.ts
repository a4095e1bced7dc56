import { request as httpRequest } from 'node:http'
import { problemShape } from '../../../../src/http/contract/problem.ts'

export interface Asked {
  readonly method: string
  /** As it goes over the wire: already encoded, rightly or not. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer | undefined
}

export interface Told {
  readonly status: number
  readonly type: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** Longer than any answer may take on a machine that is busy with other tests. */
const deadlineMs = 15_000

/** Nothing is put right on the way, as fetch would. Of a stream of events only the first is waited for. */
export function ask(base: string, { method, path, headers, body }: Asked): Promise<Told> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base)
    const request = httpRequest({ hostname, port, method, path, headers, timeout: deadlineMs, agent: false })
    request.on('timeout', () => request.destroy(new Error(`no answer within ${deadlineMs} ms`)))
    request.on('error', reject)
    request.on('response', (response) => {
      const type = response.headers['content-type'] ?? ''
      const told = (text: string): void => resolve({ status: response.statusCode ?? 0, type, headers: response.headers, text })
      const chunks: Buffer[] = []
      const isStream = type.startsWith('text/event-stream')
      const end = (): void => told(Buffer.concat(chunks).toString('utf8'))
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        if (isStream && /^data:.*\n\n/ms.test(Buffer.concat(chunks).toString('utf8'))) response.destroy()
      })
      // A stream may have nothing to say for long.
      if (isStream) setTimeout(() => response.destroy(), 500).unref()
      response.on(isStream ? 'close' : 'end', end)
      response.on('error', (error) => (isStream ? end() : reject(error)))
    })
    request.end(body)
  })
}

/** Path segments and query values of anything: half of a character pair, which no UTF-8 has, becomes the sign for that. */
export function encoded(value: unknown): string {
  return encodeURIComponent(textOf(value).toWellFormed())
}

/** Of an object whose toString is somebody else's, too. */
export function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** What a header may carry of a text: Node's client sends nothing else. */
export function asHeader(value: unknown): string {
  return textOf(value)
    .replace(/[^\x20-\x7e\x80-\xff]/g, '')
    .trim()
    .slice(0, 300)
}

// Words of our stack, driver and database; nothing that is generated has any of them in it.
const inside =
  /\bat [^\n]*\.[jt]s:\d|node_modules|PrismaClient|prisma\.|relation "|violates |duplicate key value|syntax error at|invalid input syntax|ECONN|\/src\/\w/

/** Why an answer is not one that anybody should ever get; undefined when it is. */
export function wrongIn(told: Told): string | undefined {
  if (told.status >= 500) return `a ${told.status}`
  if (inside.test(told.text)) return 'words of our inside'
  if (told.status >= 400 && told.type.startsWith('application/')) return wrongInProblem(told)
  return undefined
}

function wrongInProblem({ status, type, text }: Told): string | undefined {
  if (!type.startsWith('application/problem+json')) return `${type} for a ${status}`
  const parsed = problemShape.safeParse(JSON.parse(text))
  if (!parsed.success) return `no problem: ${parsed.error.message}`
  return parsed.data.status === status ? undefined : 'another status within'
}
