import type { ChildProcess } from 'node:child_process'
import { realpath } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './embedded-binaries.ts'
import { clusterPassword, findPlace, socketDirOf, type Place } from './embedded-place.ts'
import {
  initCluster,
  logLength,
  logTail,
  postmasterPort,
  spawnPostgres,
  startFailed,
  stopPostgres,
  superuser,
  type Server,
} from './embedded-server.ts'
import { noLog, type Log } from '../shared/logger.ts'

export interface StartEmbedded {
  readonly dataDir: string
  readonly log?: Log
  /** false: no fsync, fast, and a power cut may lose it all. For tests. */
  readonly durable?: boolean
}

export interface Embedded {
  /** Of the database `holdfast`, for `openDatabase` and any other process of this user. */
  readonly url: string
  readonly stop: () => Promise<void>
}

const database = 'holdfast'

/**
 * The built-in PostgreSQL of a DATA_DIR: started, or adopted when it runs already (another process of ours uses it, or
 * ours was killed and left it). Started again when it dies under us. PostgreSQL's own lock file decides who runs it.
 *
 * `stop` is for the last one out: each process holds a shared advisory lock for as long as it lives, and the one that
 * can take it exclusively is alone and shuts the server down. "Whoever started it" would cut off the second process
 * when the first goes; a count in a file would be wrong after a kill -9, while a lock goes with its holder.
 */
export async function startEmbedded({ dataDir, log = noLog, durable = true }: StartEmbedded): Promise<Embedded> {
  const binaries = await findBinaries()
  const password = process.platform === 'win32' ? await clusterPassword(dataDir) : undefined
  const place = await findPlace(dataDir, async (dir, runAs) => {
    log.info({ dataDir }, 'making the built-in database')
    await initCluster(binaries, dir, { runAs, password, durable })
  })
  const server = { binaries, place, durable, listen: await listenAt(place) }
  const urlOf = (name: string): string => connectionUrl(server, name, password)
  const presence = await stayPresent({ server, url: urlOf('postgres'), log })
  try {
    await presence.createDatabase()
  } catch (error) {
    await presence.leave()
    throw error
  }
  return { url: urlOf(database), stop: presence.leave }
}

interface Attendance {
  readonly server: Server
  readonly url: string
  readonly log: Log
}

interface Presence {
  readonly createDatabase: () => Promise<void>
  readonly leave: () => Promise<void>
}

/** Holds the connection that says we are here, and brings the server back when the connection ends without our doing. */
async function stayPresent(attendance: Attendance): Promise<Presence> {
  const { server, log } = attendance
  const leaving = new AbortController()
  let entering = enter(attendance, leaving.signal)
  const watch = (client: pg.Client): void => {
    client.once('end', () => {
      if (leaving.signal.aborted) return
      log.error({ cluster: server.place.cluster }, 'the built-in database ended under us: starting it again')
      entering = enterAgain(attendance, leaving.signal)
      entering.then(watch, () => {})
    })
  }
  watch(await entering)
  let left: Promise<void> | undefined
  const leave = async (): Promise<void> => {
    leaving.abort()
    const client = await entering.catch(() => undefined)
    if (client !== undefined) await leaveServer(client, attendance)
  }
  return {
    createDatabase: async () => createDatabaseOnce(await entering),
    leave: () => (left ??= leave()),
  }
}

async function enterAgain(attendance: Attendance, leaving: AbortSignal): Promise<pg.Client> {
  for (let pause = 250; ; pause = Math.min(pause * 2, 10_000)) {
    try {
      return await enter(attendance, leaving)
    } catch (error) {
      if (leaving.aborted) throw error
      attendance.log.error({ error: String(error) }, 'the built-in database does not come back yet')
      await wait(pause, undefined, { signal: leaving })
    }
  }
}

const presenceKey = 4_865_001

async function leaveServer(client: pg.Client, { server, log }: Attendance): Promise<void> {
  try {
    if (await isLastOneOut(client)) await stopPostgres(server)
    else log.info({}, 'the built-in database stays up: another process uses it')
  } finally {
    client.end().catch(() => {})
  }
}

/**
 * Our own presence goes first, so that of two that leave together one is alone. Then a short wait: PostgreSQL may need a
 * moment to notice that a killed process is no longer there.
 */
async function isLastOneOut(client: pg.Client): Promise<boolean> {
  try {
    await client.query(`SELECT pg_advisory_unlock_shared(${presenceKey})`)
    await client.query(`SET lock_timeout = '1s'`)
    await client.query(`SELECT pg_advisory_lock(${presenceKey})`)
    return true
  } catch (error) {
    const code = codeOf(error)
    // lock_not_available: someone stays. Cut off (pg's own errors have no code): another was first and has stopped it.
    if (code === '55P03' || code === '' || comingOrGoing.has(code)) return false
    throw error
  }
}

/** Connects, and starts the server as often as needed to get there. How long recovery takes is the server's business. */
async function enter(attendance: Attendance, leaving: AbortSignal): Promise<pg.Client> {
  const { server, log } = attendance
  const giveUpAt = performance.now() + 60_000
  let child: ChildProcess | undefined
  let logStart = 0
  for (let tries = 1; ; tries += 1) {
    const answer = await knock(attendance)
    if (answer instanceof pg.Client) {
      log.info({ cluster: server.place.cluster, started: child !== undefined && isRunning(child) }, 'the built-in database is up')
      return answer
    }
    leaving.throwIfAborted()
    if (answer === 'closed' && (child === undefined || !isRunning(child))) {
      if (child !== undefined) await checkWorthRetrying(server.place, { logStart, late: performance.now() > giveUpAt })
      logStart = await logLength(server.place)
      child = await spawnPostgres(server)
    }
    if (tries % 200 === 0)
      log.info({ cluster: server.place.cluster }, 'waiting for the built-in database: it may be recovering from a crash')
    await wait(child === undefined ? 100 : 25)
  }
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null
}

/**
 * Two ends of a postgres are no failure: another process was faster with the same cluster (we will adopt its server), or
 * sessions of a killed server still hold its memory for a moment. PostgreSQL says so; we do not touch its lock file.
 */
async function checkWorthRetrying(place: Place, { logStart, late }: { logStart: number; late: boolean }): Promise<void> {
  const said = await logTail(place, logStart)
  if (late || !/lock file .* already exists|pre-existing shared memory block/.test(said)) throw startFailed(place, said)
  await wait(100)
}

/** A session that is counted as present; 'closed' when nobody listens, 'busy' while it starts or stops. */
async function knock({ server, url }: Attendance): Promise<pg.Client | 'closed' | 'busy'> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'holdfast presence',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await checkItIsOurs(client, server.place)
    // Waits while the last one out is shutting the server down, which then ends this session too.
    await client.query(`SELECT pg_advisory_lock_shared(${presenceKey})`)
    return client
  } catch (error) {
    // Not awaited: what comes of saying goodbye to a server that is going is of no interest.
    client.end().catch(() => {})
    return refusalKind(error)
  }
}

const nobodyListens = new Set(['ENOENT', 'ECONNREFUSED'])
// cannot_connect_now, admin_shutdown, crash_shutdown; a connection cut in the middle.
const comingOrGoing = new Set(['57P03', '57P01', '57P02', 'ECONNRESET', 'EPIPE'])

function refusalKind(error: unknown): 'closed' | 'busy' {
  const code = codeOf(error)
  if (nobodyListens.has(code)) return 'closed'
  if (comingOrGoing.has(code) || (error instanceof Error && /terminated unexpectedly|timeout expired/.test(error.message))) return 'busy'
  throw error
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

async function checkItIsOurs(client: pg.Client, { cluster }: Place): Promise<void> {
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
  const theirs = rows[0]?.data_directory ?? ''
  if ((await realpath(theirs).catch(() => theirs)) === (await realpath(cluster))) return
  throw new Error(
    `Another PostgreSQL, of ${theirs}, listens where the database of ${cluster} should. Stop it, or set DATABASE_URL or another DATA_DIR.`,
  )
}

async function createDatabaseOnce(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
  if (rowCount === 1) return
  await client.query(`CREATE DATABASE ${database}`).catch((error: unknown) => {
    // duplicate_database, or the unique index below it: another process was faster.
    if (!['42P04', '23505'].includes(codeOf(error))) throw error
  })
}

function connectionUrl({ listen }: Server, name: string, password: string | undefined): string {
  if ('socketDir' in listen) return `postgres://${superuser}@localhost/${name}?host=${encodeURIComponent(listen.socketDir)}`
  return `postgres://${superuser}:${password ?? ''}@127.0.0.1:${listen.port}/${name}`
}

async function listenAt(place: Place): Promise<Server['listen']> {
  if (process.platform !== 'win32') return { socketDir: await socketDirOf(place) }
  return { port: (await postmasterPort(place)) ?? (await freePort()) }
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const probe = createServer()
  probe.once('error', reject)
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() =>
      typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('No free port on 127.0.0.1')),
    )
  })
  return promise
}
