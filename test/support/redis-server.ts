import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { Redis } from 'ioredis'

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

/** Suites that need Redis skip themselves when this is true: said aloud here, and a failure with REQUIRE_ALL=1. */
export const noRedis = isMissing()

function isMissing(): boolean {
  if (existsSync(binary)) return false
  const remedy = `there is no ${binary}: apt-get install redis-server`
  if (process.env['REQUIRE_ALL'] === '1') throw new Error(`What several processes share cannot be tested, ${remedy}`)
  process.stderr.write(`\nNOT TESTED: what several processes share, ${remedy}\n`)
  return true
}

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
  process.once('exit', () => child.kill('SIGKILL'))
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
