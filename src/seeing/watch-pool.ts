import { AsyncResource } from 'node:async_hooks'
import type pg from 'pg'
import type { Metrics } from '../shared/metrics.ts'
import { isTracing } from '../shared/trace.ts'
import type { SampleSource } from './samples.ts'
import { traceStatements } from './trace-statements.ts'

type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, release: (error?: Error) => void) => void

/** Times how long is waited for a connection and, while spans are collected, has every statement be one. Before its first use. */
export function watchPool(pool: pg.Pool, name: string, metrics: Pick<Metrics, 'poolWait'>): void {
  const connect = pool.connect.bind(pool)
  const timed = (callback?: Connected) => {
    const startedAt = performance.now()
    const waited = () => metrics.poolWait(name, (performance.now() - startedAt) / 1000)
    if (callback === undefined) return connect().finally(waited)
    // Whoever gives a connection back calls the next in line: without this its statements would be counted among theirs.
    const resume = isTracing() ? AsyncResource.bind(callback) : callback
    return connect((error, client, release) => {
      waited()
      resume(error, client, release)
    })
  }
  Reflect.set(pool, 'connect', timed)
  pool.on('connect', traceStatements)
}

/** What the pools are doing just now. */
export function poolSamples(pools: Readonly<Record<string, pg.Pool>>): SampleSource {
  const name = 'holdfast_db_pool_connections'
  return {
    name: 'pools',
    gauges: [{ name, help: 'Connections in use and idle, and who waits for one', labels: ['pool', 'state'] }],
    look: async () => ({
      [name]: Object.entries(pools).flatMap(([pool, { totalCount, idleCount, waitingCount }]) => [
        { labels: { pool, state: 'used' }, value: totalCount - idleCount },
        { labels: { pool, state: 'idle' }, value: idleCount },
        { labels: { pool, state: 'waiting' }, value: waitingCount },
      ]),
    }),
  }
}
