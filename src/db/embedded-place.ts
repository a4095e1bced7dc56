import { createHash, randomBytes } from 'node:crypto'
import { chown, link, lstat, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createWhole, exists, rootsPlace } from './embedded-binaries.ts'

/** Who runs PostgreSQL; undefined is the user we are. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined

export interface Place {
  /** PostgreSQL's data directory. */
  readonly cluster: string
  readonly runAs: RunAs
}

const nobody = { uid: 65_534, gid: 65_534 }

type CreateCluster = (dir: string, runAs: RunAs) => Promise<void>

/**
 * Where the cluster of a DATA_DIR is, made when there is none: DATA_DIR/postgres, so that it is moved, backed up,
 * mounted and deleted with the rest. Only for root whose DATA_DIR other users cannot reach (a clone in /root) it is
 * under /var/lib/holdfast, and DATA_DIR keeps a pointer to it.
 */
export async function findPlace(dataDir: string, create: CreateCluster): Promise<Place> {
  await mkdir(dataDir, { recursive: true })
  const real = await realpath(dataDir)
  const pointer = join(real, 'postgres-is-at')
  const pointed = await readPointer(pointer)
  if (pointed !== undefined) return withOwner(pointed)
  const cluster = join(real, 'postgres')
  if (await exists(cluster)) return withOwner(cluster)
  const runAs = process.getuid?.() === 0 ? nobody : undefined
  if (runAs !== undefined && !(await othersReach(real))) return withOwner(await createElsewhere({ dataDir: real, pointer, runAs }, create))
  await createWhole(cluster, (fresh) => create(fresh, runAs))
  return { cluster, runAs }
}

interface Elsewhere {
  readonly dataDir: string
  readonly pointer: string
  readonly runAs: RunAs
}

// A name of its own each time: whoever deletes DATA_DIR gets a new database, and the former one stays where it was.
// The pointer comes last, so a pointer to nothing always means a lost database.
async function createElsewhere({ dataDir, pointer, runAs }: Elsewhere, create: CreateCluster): Promise<string> {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const cluster = join(rootsPlace, `${hash}-${randomBytes(3).toString('hex')}`)
  await createWhole(cluster, (fresh) => create(fresh, runAs))
  const fresh = `${pointer}.new-${process.pid}`
  await writeFile(fresh, `${cluster}\n`)
  try {
    await link(fresh, pointer)
    return cluster
  } catch (error) {
    await rm(cluster, { recursive: true, force: true })
    const theirs = await readPointer(pointer)
    if (theirs === undefined) throw error
    return theirs
  } finally {
    await rm(fresh, { force: true })
  }
}

async function readPointer(pointer: string): Promise<string | undefined> {
  if (!(await exists(pointer))) return undefined
  const cluster = (await readFile(pointer, 'utf8')).trim()
  if (await exists(cluster)) return cluster
  throw new Error(
    `The database of this DATA_DIR was in ${cluster}, says ${pointer}, and is gone. Put it back, or remove ${pointer} to start with an empty one.`,
  )
}

/** Root runs the server as the cluster's owner, so that `sudo npm start` after `npm start` finds the same database. */
async function withOwner(cluster: string): Promise<Place> {
  const { uid, gid } = await stat(cluster)
  return { cluster, runAs: process.getuid?.() === 0 ? { uid, gid } : undefined }
}

async function othersReach(dir: string): Promise<boolean> {
  const { mode } = await stat(dir)
  if ((mode & 0o001) === 0) return false
  const parent = dirname(dir)
  return parent === dir || othersReach(parent)
}

// sun_path has 108 bytes on Linux and 104 on macOS, the closing zero included.
const longestSocket = process.platform === 'linux' ? 107 : 103

/**
 * The directory of the Unix socket: the cluster's own, or one in /tmp when its path is too long for a socket. Both are
 * mode 700 and belong to the server's user, and that is the whole access control: only that user and root can connect,
 * and both could read the files anyway, so a password would add a secret to keep and protect from nobody.
 */
export async function socketDirOf({ cluster, runAs }: Place): Promise<string> {
  if (Buffer.byteLength(join(cluster, '.s.PGSQL.5432')) <= longestSocket) return cluster
  const dir = `/tmp/holdfast-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`
  await mkdir(dir, { mode: 0o700 }).catch(() => {})
  // The name can be guessed and /tmp is everyone's: believe it only when it is what we would have made.
  const { uid, mode } = await lstat(dir)
  const owner = runAs?.uid ?? process.getuid?.()
  if ((uid !== owner && uid !== process.getuid?.()) || (mode & 0o170_777) !== 0o040_700) {
    throw new Error(
      `${dir} should be a directory of mode 700 that belongs to user ${owner}, and is not. Remove it, or set DATA_DIR to a shorter path.`,
    )
  }
  if (runAs !== undefined) await chown(dir, runAs.uid, runAs.gid)
  return dir
}

/** Where there is only a port (Windows), anyone on the machine can connect: a password made once, kept in DATA_DIR. */
export async function clusterPassword(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true })
  const file = join(dataDir, 'postgres-password')
  await writeFile(file, randomBytes(24).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch(() => {})
  return readFile(file, 'utf8')
}
