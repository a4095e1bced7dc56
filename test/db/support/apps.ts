import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { expect, inject } from 'vitest'
import { z } from 'zod'
import '../../support/test-server.ts'

const said = z.union([
  z.object({ up: z.object({ url: z.string(), started: z.boolean() }) }),
  z.object({ acknowledged: z.int() }),
  z.object({ rows: z.array(z.int()) }),
])

export interface App {
  readonly url: string
  /** It started the server; else it adopted one that was running. */
  readonly started: boolean
  readonly write: (n: number) => Promise<void>
  readonly rows: () => Promise<number[]>
  /** kill -9 */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<number | null>
}

/** Starts an app on a DATA_DIR in a process of its own and waits until it is up. */
export async function startApp(dataDir: string, user?: { uid: number; gid: number }): Promise<App> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'app-process.ts'), dataDir], {
    stdio: ['pipe', 'pipe', 'pipe'],
    ...user,
  })
  const exited = once(child, 'exit')
  const tell = talkTo(child)
  const first = await tell()
  if (!('up' in first)) throw new Error('The app says something else before it is up')
  return {
    ...first.up,
    write: async (n) => {
      expect(await tell(`write ${n}`)).toEqual({ acknowledged: n })
    },
    rows: async () => {
      const answer = await tell('read')
      return 'rows' in answer ? answer.rows : []
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
    stop: async () => {
      child.stdin?.end('stop\n')
      await exited
      return child.exitCode
    },
  }
}

function talkTo({ stdout, stderr, stdin }: ChildProcess) {
  if (stdout === null || stderr === null || stdin === null) throw new Error('An app needs its pipes')
  let errors = ''
  stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]()
  return async (command?: string): Promise<z.infer<typeof said>> => {
    if (command !== undefined) stdin.write(`${command}\n`)
    const line = await lines.next()
    if (line.done === true) {
      // Why, it said beside: that may come later than the end of this.
      if (!stderr.readableEnded) await once(stderr, 'end')
      throw new Error(`The app ended: ${errors}`)
    }
    return said.parse(JSON.parse(line.value))
  }
}

/** A DATA_DIR that any user can reach, or only its owner. */
export async function makeDataDir(mode: 0o755 | 0o700 | 0o777 = 0o755): Promise<string> {
  const dir = await mkdtemp(join(inject('testServer').scratch, 'app-'))
  await chmod(dir, mode)
  return dir
}

export async function removeDir(dir: string): Promise<void> {
  await rm(dir, { recursive: true, force: true })
}

/** The PostgreSQL that answers at `url`; undefined when none does. */
export async function serverAt(url: string): Promise<{ postmaster: number; dataDirectory: string } | undefined> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(`SELECT pg_read_file('postmaster.pid') AS file`)
    const [pid, dataDirectory] = z.object({ file: z.string() }).parse(rows[0]).file.split('\n')
    return { postmaster: Number(pid), dataDirectory: dataDirectory ?? '' }
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => {})
  }
}
