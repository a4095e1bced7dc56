import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../src/db/embedded.ts'

export interface ChaosPostgres {
  /** Straight to the server, past the proxy: for whoever judges. */
  readonly url: string
  readonly socket: string
  /** As when the machine loses power, but for its disk: nothing is written any more, no session is told. It is started again at once. */
  readonly crash: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The product's own PostgreSQL with its own settings (fsync on: an acknowledged commit has to survive the crash). */
export async function startPostgres(): Promise<ChaosPostgres> {
  const dir = await mkdtemp(path.join(tmpdir(), 'holdfast-chaos-'))
  // As root the server runs as another user, who has to get in.
  await chmod(dir, 0o755)
  const embedded = await startEmbedded({ dataDir: dir })
  const socketDir = new URL(embedded.url).searchParams.get('host') ?? ''
  const cluster = await dataDirectory(embedded.url)
  return {
    url: embedded.url,
    socket: path.join(socketDir, '.s.PGSQL.5432'),
    crash: async () => {
      const first = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]
      // pg_ctl stop -m immediate
      process.kill(Number(first), 'SIGQUIT')
    },
    close: async () => {
      await embedded.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

async function dataDirectory(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
  await client.end()
  return rows[0]?.data_directory ?? ''
}
