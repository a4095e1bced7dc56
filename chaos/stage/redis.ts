import { startRedis, type RedisServer } from '../../test/support/redis-server.ts'
import { layLine, type Line } from './line.ts'

export interface ChaosRedis extends Pick<RedisServer, 'kill' | 'restart' | 'flush'> {
  /** By way of the line. */
  readonly url: string
  readonly line: Line
  readonly close: () => Promise<void>
}

/** A redis-server of its own that keeps nothing, or undefined where the program is not installed. */
export async function startChaosRedis(): Promise<ChaosRedis | undefined> {
  const server = await startRedis()
  if (server === undefined) return undefined
  const { port, kill, restart, flush } = server
  const line = await layLine(() => port)
  return {
    url: `redis://127.0.0.1:${line.port}`,
    line,
    kill,
    restart,
    flush,
    close: async () => {
      await line.close()
      await kill()
    },
  }
}
