import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { Redis } from 'ioredis'
import { layLine, type Line } from './line.ts'

export interface ChaosRedis {
  readonly url: string
  readonly line: Line
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
  readonly flush: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A redis-server of its own that keeps nothing, or undefined where the program is not installed. */
export async function startRedis(): Promise<ChaosRedis | undefined> {
  const port = await freePort()
  let child: ChildProcess | undefined
  const start = async (): Promise<void> => {
    child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' })
    await once(child, 'spawn')
    await ask(port, (client) => client.ping())
  }
  try {
    await start()
  } catch {
    return undefined
  }
  const kill = async (): Promise<void> => {
    const dying = child
    if (dying === undefined || dying.exitCode !== null || dying.signalCode !== null) return
    const gone = once(dying, 'exit')
    dying.kill('SIGKILL')
    await gone
  }
  const line = await layLine(() => port)
  return {
    url: `redis://127.0.0.1:${line.port}`,
    line,
    kill,
    start,
    flush: () => ask(port, (client) => client.flushall()),
    close: async () => {
      await line.close()
      await kill()
    },
  }
}

async function ask(port: number, command: (client: Redis) => Promise<unknown>): Promise<void> {
  const client = new Redis({ port, host: '127.0.0.1', maxRetriesPerRequest: 30, retryStrategy: () => 100 })
  client.on('error', () => {})
  try {
    await command(client)
  } finally {
    client.disconnect()
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await once(probe.listen(0, '127.0.0.1'), 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
