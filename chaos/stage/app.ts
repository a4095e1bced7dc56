import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

export interface AppProcess {
  readonly name: string
  readonly url: string
  /** Undefined while it is not there. */
  readonly pid: () => number | undefined
  readonly kill: () => Promise<void>
  /** SIGTERM; answers how it ended and how long it took. */
  readonly term: () => Promise<{ readonly code: number | null; readonly ms: number }>
  /** Resolves when it is ready to serve. */
  readonly start: (env?: Readonly<Record<string, string>>) => Promise<void>
}

export interface AppSettings {
  readonly name: string
  readonly port: number
  readonly env: Readonly<Record<string, string>>
  readonly logFile: string
}

const startWithinMs = 60_000

/** One process of the product, on one port for good, as a supervisor would run it. */
export function appProcess({ name, port, env, logFile }: AppSettings): AppProcess {
  let child: ChildProcess | undefined
  const tryStart = async (more: Readonly<Record<string, string>>): Promise<boolean> => {
    const log = openSync(logFile, 'a')
    const fresh = spawn(process.execPath, [path.join(import.meta.dirname, '../app-process.ts')], {
      env: { ...process.env, ...env, PORT: String(port), ...more },
      stdio: ['pipe', 'pipe', log],
    })
    closeSync(log)
    child = fresh
    const { stdout } = fresh
    if (stdout === null) throw new Error('there is no standard output to read')
    const line = await Promise.race([once(createInterface(stdout), 'line'), once(fresh, 'exit').then(() => undefined)])
    return line !== undefined
  }
  const start = async (more: Readonly<Record<string, string>> = {}): Promise<void> => {
    // The database may be away just then: a supervisor tries again.
    const giveUpAt = performance.now() + startWithinMs
    while (!(await tryStart(more))) {
      if (performance.now() > giveUpAt) throw new Error(`${name} did not start: ${readFileSync(logFile, 'utf8').slice(-2_000)}`)
      await pause(250)
    }
  }
  const end = async (signal: NodeJS.Signals): Promise<{ code: number | null; ms: number }> => {
    const dying = child
    child = undefined
    if (dying === undefined || dying.exitCode !== null || dying.signalCode !== null) return { code: dying?.exitCode ?? null, ms: 0 }
    const begun = performance.now()
    const gone = once(dying, 'exit')
    dying.kill(signal)
    await gone
    return { code: dying.exitCode, ms: performance.now() - begun }
  }
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    pid: () => child?.pid,
    kill: async () => void (await end('SIGKILL')),
    term: () => end('SIGTERM'),
    start,
  }
}

/** Open files and sockets, where /proc is. */
export function openDescriptors(pid: number | undefined): number | undefined {
  try {
    return readdirSync(`/proc/${pid}/fd`).length
  } catch {
    return undefined
  }
}
