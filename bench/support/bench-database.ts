import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase, type Database } from '../../src/db/client.ts'
import { startEmbedded } from '../../src/db/embedded.ts'

export interface BenchDatabase extends Database {
  readonly url: string
  /** Stops the server and removes what it wrote. */
  readonly close: () => Promise<void>
}

/** An empty PostgreSQL of its own with the product's settings (fsync on), or DATABASE_URL's when that is set: give it an empty one. */
export async function startBenchDatabase(poolSize: number): Promise<BenchDatabase> {
  const given = process.env['DATABASE_URL']
  if (given !== undefined) return { ...(await openDatabase({ url: given, poolSize })), url: given }
  const dir = await mkdtemp(path.join(tmpdir(), 'holdfast-bench-'))
  // As root the server runs as another user, who has to get in.
  await chmod(dir, 0o755)
  const { url, stop } = await startEmbedded({ dataDir: dir })
  const database = await openDatabase({ url, poolSize })
  const close = async () => {
    await database.close()
    await stop()
    await rm(dir, { recursive: true, force: true })
  }
  return { ...database, url, close }
}
