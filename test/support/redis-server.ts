import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Redis } from 'ioredis'
import { freePort } from './free-port.ts'
import { isMissing } from './is-missing.ts'

export interface RedisServer {
  readonly url: string
  readonly port: number
  readonly pid: number
  /** Ends as an operator ends it. */
  readonly stop: () => Promise<void>
  /** kill -9. */
  readonly kill: () => Promise<void>
  /** On the same port again, empty. */
  readonly restart: () => Promise<void>
  /** Everything in it is gone, and it goes on. */
  readonly flush: () => Promise<void>
  /** It takes connections and answers nobody, until `thaw`. */
  readonly freeze: () => void
  readonly thaw: () => void
}

const binary = '/usr/bin/redis-server'

export const noRedis = isMissing(binary, 'what several processes share', 'redis-server')

/** A server of one's own on a free port that keeps nothing. Undefined where there is none to start. */
export async function startRedis(): Promise<RedisServer | undefined> {
  if (noRedis) return undefined
  const port = await freePort()
  let child = await launch(port)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGCONT')
    child.kill(signal)
    await gone
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    get pid() {
      return child.pid ?? 0
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    restart: async () => {
      await end('SIGKILL')
      child = await launch(port)
    },
    flush: () => command(port, (client) => client.flushall()),
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  }
}

async function launch(port: number): Promise<ChildProcess> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--daemonize', 'no']
  const child = spawn(binary, settings, { stdio: ['ignore', 'pipe', 'inherit'] })
  // A test that is cut short leaves nothing behind.
  const endWithUs = (): void => void child.kill('SIGKILL')
  process.once('exit', endWithUs)
  child.once('exit', () => process.off('exit', endWithUs))
  let said = ''
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < 10_000) said += text
    if (said.includes('Ready to accept connections')) resolve()
  })
  child.once('exit', () => reject(new Error(`redis-server did not start: ${said}`)))
  await ready
  return child
}

async function command(port: number, work: (client: Redis) => Promise<unknown>): Promise<void> {
  const client = new Redis(port, '127.0.0.1')
  try {
    await work(client)
  } finally {
    client.disconnect()
  }
}
