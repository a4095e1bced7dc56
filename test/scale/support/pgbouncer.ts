import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '../../support/free-port.ts'
import { programs } from './programs.ts'

export interface PgBouncer {
  /** The same database, through it. */
  readonly urlOf: (serverUrl: string) => string
  readonly stop: () => Promise<void>
  /** It is gone until `start`. */
  readonly pause: () => Promise<void>
  readonly start: () => Promise<void>
}

/** Debian's PgBouncer in transaction mode with few server connections, so that consecutive transactions really meet different ones. */
export async function startPgBouncer(serverUrl: string, { serverConnections = 6 } = {}): Promise<PgBouncer> {
  const dir = await mkdtemp(join(tmpdir(), 'holdfast-pgbouncer-'))
  // It refuses to run as root and becomes another user, who has to get in.
  await chmod(dir, 0o755)
  const port = await freePort()
  await writeFile(join(dir, 'users.txt'), `"${new URL(serverUrl).username}" ""\n`)
  await writeFile(join(dir, 'pgbouncer.ini'), settings(serverUrl, { dir, port, serverConnections }))
  let child: ChildProcess | undefined
  const start = async (): Promise<void> => {
    const asNobody = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
    child = spawn(programs.pgbouncer, [...asNobody, join(dir, 'pgbouncer.ini')], { stdio: ['ignore', 'ignore', 'pipe'] })
    await isUp(child)
  }
  const end = async (): Promise<void> => {
    if (child === undefined || child.exitCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  await start()
  return {
    urlOf: (url) => {
      const through = new URL(url)
      through.searchParams.delete('host')
      through.host = `127.0.0.1:${port}`
      return through.href
    },
    start,
    pause: end,
    stop: async () => {
      await end()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

interface Place {
  readonly dir: string
  readonly port: number
  readonly serverConnections: number
}

function settings(serverUrl: string, { dir, port, serverConnections }: Place): string {
  const url = new URL(serverUrl)
  const host = url.searchParams.get('host') ?? url.hostname
  return `[databases]
* = host=${host} port=${url.port === '' ? '5432' : url.port} connect_query='SET statement_timeout = ''15s''; SET lock_timeout = ''5s'''
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${join(dir, 'users.txt')}
pool_mode = transaction
max_client_conn = 500
default_pool_size = ${serverConnections}
query_wait_timeout = 5
`
}

/** It says so on its log, which without a file is standard error. */
async function isUp(child: ChildProcess): Promise<void> {
  if (child.stderr === null) throw new Error('no standard error')
  const words: string[] = []
  for await (const line of createInterface({ input: child.stderr })) {
    words.push(line)
    if (line.includes('process up')) {
      child.stderr.resume()
      return
    }
  }
  throw new Error(`PgBouncer did not start:\n${words.join('\n')}`)
}
