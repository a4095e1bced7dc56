import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Role } from '../../../src/app.ts'
import { freePort } from '../../support/free-port.ts'
import { programEnv } from '../../support/program-env.ts'

export interface Process {
  readonly url: string
  readonly pid: number
  /** What it printed until it was ready. */
  readonly greeting: string
  /** SIGTERM; answers its exit code. */
  readonly term: () => Promise<number | null>
  /** kill -9. */
  readonly kill: () => Promise<void>
}

const main = resolve(import.meta.dirname, '../../../src/main.ts')

/** One process of the product in its role, once it has said where it is. */
export async function startProcess(
  role: Role,
  env: Readonly<Record<string, string>>,
  through = [process.execPath, main],
): Promise<Process> {
  const [command = '', ...args] = through
  const port = await freePort()
  const child = spawn(command, [...args, role], {
    env: { ...programEnv(), HOME: process.env['HOME'], PORT: String(port), LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const errors: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => {
    errors.push(chunk)
    if (process.env['SHOW_LOG'] === '1') process.stderr.write(chunk)
  })
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('Holdfast ')) continue
    child.stdout.resume()
    return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, greeting: line, term: () => end(child), kill: () => kill(child) }
  }
  throw new Error(`${role} ended before it was ready: ${Buffer.concat(errors).toString()}`)
}

const running = new Set<ChildProcess>()

/** For the end of a file, however far it came. */
export async function endProcesses(): Promise<void> {
  await Promise.all([...running].map(end))
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
  return child.exitCode
}
