import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { layLine, type Line } from './line.ts'

export interface SunkHook {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly at: number
  /** What it was answered. */
  readonly status: number
}

export interface HookSink {
  readonly port: number
  readonly hooks: readonly SunkHook[]
  readonly line: Line
  readonly answerWith: (status: number) => void
  readonly answerAfter: (ms: number) => void
  readonly close: () => Promise<void>
}

/** Whoever asked to be told of bookings: keeps what it is told, and can be broken, slow or away. */
export async function startHookSink(): Promise<HookSink> {
  const hooks: SunkHook[] = []
  let status = 204
  let delayMs = 0
  const server = createServer((request, response) => {
    const take = async (): Promise<void> => {
      const body = await text(request)
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      hooks.push({ path: request.url ?? '', headers, body, at: Date.now(), status })
      if (delayMs > 0) await pause(delayMs)
      response.writeHead(status).end()
    }
    take().catch(() => response.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const line = await layLine(() => port)
  return {
    port: line.port,
    hooks,
    line,
    answerWith: (next) => {
      status = next
    },
    answerAfter: (ms) => {
      delayMs = ms
    },
    close: async () => {
      await line.close()
      server.closeAllConnections()
      server.close()
    },
  }
}
