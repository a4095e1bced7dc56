import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../support/free-port.ts'
import { programs } from './programs.ts'

export interface PostgresPair {
  /** The database `postgres` of each, over loopback. */
  readonly primary: string
  readonly replica: string
  /** The standby is gone until it is started again. */
  readonly stopReplica: () => Promise<void>
  readonly startReplica: () => Promise<void>
  readonly stop: () => Promise<void>
}

const asUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'listen_addresses=127.0.0.1', "unix_socket_directories=''"]

/** Debian's PostgreSQL 15 with a streaming standby made of it, as an operator would. */
export async function startPostgresPair(): Promise<PostgresPair> {
  const dir = await mkdtemp(join(tmpdir(), 'holdfast-pair-'))
  await chmod(dir, 0o755)
  if (asUser.uid !== undefined) await chown(dir, asUser.uid, asUser.gid)
  const primary = { data: join(dir, 'primary'), port: await freePort() }
  await run('initdb', ['-D', primary.data, '-U', 'holdfast', '-A', 'trust', '-E', 'UTF8', '--no-sync'])
  await serve(primary)
  const replica = { data: join(dir, 'replica'), port: await freePort() }
  await run('pg_basebackup', [
    '-h',
    '127.0.0.1',
    '-p',
    String(primary.port),
    '-U',
    'holdfast',
    '-D',
    replica.data,
    '-R',
    '-X',
    'stream',
    '-c',
    'fast',
    '--no-sync',
  ])
  await serve(replica)
  return {
    primary: urlOf(primary),
    replica: urlOf(replica),
    stopReplica: () => halt(replica),
    startReplica: () => serve(replica),
    stop: async () => {
      await halt(replica).catch(() => {})
      await halt(primary)
      await rm(dir, { recursive: true, force: true })
    },
  }
}

interface Cluster {
  readonly data: string
  readonly port: number
}

const urlOf = ({ port }: Cluster): string => `postgres://holdfast@127.0.0.1:${port}/postgres`

function serve({ data, port }: Cluster): Promise<void> {
  const settings = [...fast, `port=${port}`].map((setting) => `-c ${setting}`).join(' ')
  return run('pg_ctl', ['-D', data, '-w', '-s', '-l', join(data, 'server.log'), '-o', settings, 'start'])
}

const halt = ({ data }: Cluster): Promise<void> => run('pg_ctl', ['-D', data, '-w', '-s', '-m', 'immediate', 'stop'])

async function run(program: string, args: readonly string[]): Promise<void> {
  // The server that pg_ctl starts keeps what it was given open: a pipe would never end.
  const child = spawn(join(programs.postgres15, program), args, {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { LC_ALL: 'C.UTF-8' },
    cwd: '/',
    ...asUser,
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}`)
}
