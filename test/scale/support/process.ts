import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Role } from '../../../src/app.ts'

export interface Process {
  readonly url: string
  readonly pid: number
  /** What it printed until it was ready. */
  readonly greeting: string
  /** SIGTERM; answers its exit code. */
  readonly term: () => Promise<number | null>
}

const main = resolve(import.meta.dirname, '../../../src/main.ts')

/** One process of the product in its role, once it has said where it is. */
export async function startProcess(role: Role, env: Readonly<Record<string, string>>, through = [process.execPath, main]): Promise<Process> {
  const [command = '', ...args] = through
  const child = spawn(command, [...args, role], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const errors: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /(http:\/\/localhost:\d+)/.exec(line)?.[1]
    if (url === undefined) continue
    child.stdout.resume()
    return { url: url.replace('localhost', '127.0.0.1'), pid: child.pid ?? 0, greeting: line, term: () => end(child) }
  }
  throw new Error(`${role} ended before it was ready: ${Buffer.concat(errors).toString()}`)
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
  return child.exitCode
}
