import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startEmbedded } from '../../src/db/embedded.ts'

/**
 * A folder for the DATA_DIRs of tests that start apps with a built-in database, and kill them: what such an app leaves
 * running is stopped when the run ends, also when it is interrupted.
 */
export async function makeScratch(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'holdfast-scratch-'))
  // Some of these apps run as another user.
  await chmod(dir, 0o777)
  return dir
}

export async function clearScratch(dir: string): Promise<void> {
  // An interrupted run leaves apps that are still starting or stopping: look again until all is quiet.
  for (let quiet = 0, looks = 0; quiet < 2 && looks < 60; looks += 1) {
    const { running, pointers } = await dataDirsIn(dir)
    await Promise.all(running.map(stopServerOf))
    if (running.length > 0) quiet = 0
    else quiet += 1
    if (quiet === 2) await Promise.all(pointers.map(removeClusterElsewhere))
    else await wait(looks === 0 && running.length === 0 && pointers.length === 0 ? 0 : 250)
  }
  await rm(dir, { recursive: true, force: true })
}

async function dataDirsIn(dir: string): Promise<{ running: string[]; pointers: string[] }> {
  const files = await readdir(dir, { recursive: true }).catch(() => [])
  const pointers = files.filter((file) => file.endsWith(pointerName)).map((file) => join(dir, file))
  const running = files.filter((file) => file.endsWith('postgres/postmaster.pid')).map((file) => dirname(dirname(join(dir, file))))
  for (const pointer of pointers) if (existsSync(join(await clusterOf(pointer), 'postmaster.pid'))) running.push(dirname(pointer))
  return { running, pointers }
}

const pointerName = 'postgres-is-at'
const clusterOf = async (pointer: string): Promise<string> => (await readFile(pointer, 'utf8')).trim()

async function removeClusterElsewhere(pointer: string): Promise<void> {
  await rm(await clusterOf(pointer), { recursive: true, force: true })
}

// Adopting it first is the one sure way to know that it is that folder's server and nobody else's process.
async function stopServerOf(dataDir: string): Promise<void> {
  // A cluster that a test broke on purpose has no server.
  await startEmbedded({ dataDir, durable: false }).then(
    (server) => server.stop(),
    () => {},
  )
}
