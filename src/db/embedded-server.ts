import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { chown, constants, open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive, type Binaries } from './embedded-binaries.ts'
import type { Place, RunAs } from './embedded-place.ts'

export interface Server {
  readonly binaries: Binaries
  readonly place: Place
  /** Where it listens: a socket's directory, or a loopback port (Windows). */
  readonly listen: { readonly socketDir: string } | { readonly port: number }
  /** false gives up durability for speed: only for tests. */
  readonly durable: boolean
}

export const superuser = 'holdfast'

const useYourOwn = 'To use a PostgreSQL of your own (15 or newer) instead, set DATABASE_URL.'

/**
 * Makes a new cluster in `dir`. The built-in locale provider needs nothing of the system's locales, so text sorts the
 * same on every machine.
 */
export async function initCluster(
  binaries: Binaries,
  dir: string,
  options: { runAs: RunAs; password: string | undefined; durable: boolean },
): Promise<void> {
  const { runAs, password, durable } = options
  if (runAs !== undefined) await chown(dir, runAs.uid, runAs.gid)
  const args = [
    '-D',
    dir,
    '-U',
    superuser,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]
  if (!durable) args.push('--no-sync')
  // Trust is safe where only the server's user and root reach the socket (see socketDirOf); a port needs a password.
  if (password === undefined) args.push('-A', 'trust')
  else args.push('-A', 'scram-sha-256', '--pwfile=-')
  const child = spawn(binaries.initdb, args, { ...asUser(runAs), stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin?.end(password === undefined ? '' : `${password}\n`)
  const { code, output } = await outcomeOf(child)
  if (code !== 0)
    throw new Error(`The built-in database could not be created (initdb ended with ${code}):\n${output.trim()}\n${remedyFor(output)}`)
}

/**
 * Starts postgres in a session of its own: Ctrl-C in the terminal is for the app, which still needs its database while
 * it drains. The caller waits for it to answer.
 */
export async function spawnPostgres(server: Server): Promise<ChildProcess> {
  const { binaries, place } = server
  const log = await openLog(place)
  try {
    const child = spawn(binaries.postgres, ['-D', place.cluster, ...settings(server)], {
      ...asUser(place.runAs),
      cwd: place.cluster,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      windowsHide: true,
    })
    // Without a listener a missing binary would end the process; the one who waits for the exit sees it too.
    child.on('error', () => {})
    child.unref()
    return child
  } finally {
    await log.close()
  }
}

/**
 * Fast shutdown: sessions are cut, everything committed is written, and then it returns. Not `pg_ctl stop -w`: when
 * another process starts the next server at once, that one waits for the wrong server to go.
 */
export async function stopPostgres({ binaries, place }: Pick<Server, 'binaries' | 'place'>): Promise<void> {
  const pid = await postmasterPid(place)
  if (pid === undefined) return
  await interrupt(binaries, pid)
  const giveUpAt = performance.now() + 60_000
  // Its lock file is the last thing it removes.
  while ((await postmasterPid(place)) === pid && isAlive(pid)) {
    if (performance.now() > giveUpAt)
      throw new Error(`The built-in database (process ${pid}) does not stop; ${logFile(place.cluster)} may say why.`)
    await wait(20)
  }
}

async function interrupt(binaries: Binaries, pid: number): Promise<void> {
  if (process.platform !== 'win32') {
    process.kill(pid, 'SIGINT')
    return
  }
  const { code, output } = await outcomeOf(spawn(binaries.pgCtl, ['kill', 'INT', String(pid)], { stdio: ['ignore', 'pipe', 'pipe'] }))
  if (code !== 0) throw new Error(`The built-in database (process ${pid}) could not be told to stop: ${output.trim()}`)
}

/** The process that PostgreSQL's own lock file names; undefined without one. */
export async function postmasterPid({ cluster }: Place): Promise<number | undefined> {
  const lines = await postmasterFile(cluster)
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

/** The port of a running server, where there are no Unix sockets. */
export async function postmasterPort({ cluster }: Place): Promise<number | undefined> {
  const port = Number((await postmasterFile(cluster))[3])
  return Number.isInteger(port) && port > 0 ? port : undefined
}

async function postmasterFile(cluster: string): Promise<string[]> {
  return readFile(join(cluster, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  )
}

/** What postgres said last, from byte `start` of its log on. */
export async function logTail({ cluster }: Place, start: number): Promise<string> {
  const text = await readFile(logFile(cluster)).catch(() => Buffer.alloc(0))
  return text.subarray(start).toString().trimEnd().split('\n').slice(-15).join('\n')
}

export async function logLength({ cluster }: Place): Promise<number> {
  return stat(logFile(cluster)).then(
    (file) => (file.size > rotateAt ? 0 : file.size),
    () => 0,
  )
}

export function startFailed(place: Place, tail: string): Error {
  return new Error(`The built-in database did not start. ${logFile(place.cluster)} ends with:\n${tail}\n${remedyFor(tail)}`)
}

function remedyFor(output: string): string {
  if (/shared libraries|\.so\b.*not found/.test(output))
    return `Run \`npm rebuild\`: npm's install scripts make links the libraries need. ${useYourOwn}`
  if (/ENOENT/.test(output)) return `The binaries do not run on this system (they need glibc). ${useYourOwn}`
  if (/could not look up (effective|local) user/.test(output))
    return `This user has no name on this machine (/etc/passwd), and PostgreSQL insists on one. ${useYourOwn}`
  if (/incompatible with server|not compatible with this version/.test(output))
    return `The data was written by another version of PostgreSQL: dump it with that version, or move DATA_DIR away to start empty. ${useYourOwn}`
  if (/No space left/.test(output)) return `The disk is full. ${useYourOwn}`
  if (/lock file .*already exists/.test(output))
    return `If no postgres uses this directory, the number in postmaster.pid now belongs to another program: end that one, or remove the file. ${useYourOwn}`
  return useYourOwn
}

function settings({ listen, durable }: Server): string[] {
  const values: Record<string, string> = {
    ...('socketDir' in listen
      ? { listen_addresses: '', port: '5432', unix_socket_directories: quoted(listen.socketDir), unix_socket_permissions: '0700' }
      : { listen_addresses: '127.0.0.1', port: String(listen.port) }),
    max_connections: '100',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Short statements only: compiling them costs more than it saves.
    jit: 'off',
    random_page_cost: '1.1',
    // A young database has no statistics and gets bad plans with its first thousand rows: seconds of that will do, not a minute.
    autovacuum_naptime: '5s',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** The setting is a list, so a comma in a path needs quotes around it. */
function quoted(dir: string): string {
  return `"${dir.replaceAll('"', '""')}"`
}

function asUser(runAs: RunAs): SpawnOptions {
  // Windows programs do not start without their environment, and have no other user to run as.
  if (process.platform === 'win32') return {}
  // Nothing of our environment is for the server. Its parent's parent is our parent: a number left in its lock file by
  // a run before a reboot may be that one's now.
  return { env: { LC_ALL: 'C', PG_GRANDPARENT_PID: String(process.ppid) }, ...runAs }
}

async function outcomeOf(child: ChildProcess): Promise<{ code: number | string; output: string }> {
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  try {
    const [code, signal] = await once(child, 'close')
    return { code: typeof code === 'number' ? code : String(signal), output }
  } catch (error) {
    return { code: 'error', output: output + String(error) }
  }
}

const logFile = (cluster: string): string => join(cluster, 'holdfast-postgres.log')
const rotateAt = 5_000_000

async function openLog({ cluster, runAs }: Place) {
  const path = logFile(cluster)
  const large = await stat(path).then(
    (file) => file.size > rotateAt,
    () => false,
  )
  if (large) await rename(path, `${path}.old`)
  // The directory is the server's: as root we must not follow a link it could have put there.
  const file = await open(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0), 0o600)
  if (runAs !== undefined) await file.chown(runAs.uid, runAs.gid)
  return file
}
