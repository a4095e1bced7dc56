import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'

export interface BenchRedis {
  readonly url: string
  readonly stop: () => Promise<void>
}

const binary = '/usr/bin/redis-server'

/** A Redis of its own that keeps nothing. Undefined, and said aloud, where there is none to start: what needs it is not measured then. */
export async function startBenchRedis(): Promise<BenchRedis | undefined> {
  if (!existsSync(binary)) {
    const remedy = `there is no ${binary} (Debian: redis-server): what several processes share is not measured`
    if (process.env['REQUIRE_ALL'] === '1') throw new Error(remedy)
    console.error(`!! ${remedy}`)
    return undefined
  }
  const port = await freePort()
  const child = spawn(binary, ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], { stdio: ['ignore', 'pipe', 'inherit'] })
  process.once('exit', () => child.kill('SIGKILL'))
  const gone = once(child, 'exit')
  await ready(child.stdout)
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
  }
  return { url: `redis://127.0.0.1:${port}`, stop }
}

async function ready(said: NodeJS.ReadableStream): Promise<void> {
  let text = ''
  for await (const chunk of said) {
    text += String(chunk)
    if (text.includes('Ready to accept connections')) break
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}
