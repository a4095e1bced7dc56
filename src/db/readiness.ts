import type { Database } from './client.ts'
import { pendingMigrations } from './migrate.ts'

/** Answers what keeps this process from serving, nothing when it can. Migrations do not go away again: they are looked at until they are there. */
export function createReadiness(database: Pick<Database, 'pool'>): () => Promise<{ readonly reasons: readonly string[] }> {
  let migrated = false
  return async () => {
    try {
      const pending = migrated ? [] : await inTime(pendingMigrations(database))
      if (migrated) await inTime(database.pool.query('SELECT 1'))
      migrated = pending.length === 0
      return { reasons: migrated ? [] : ['migrations are missing'] }
    } catch {
      return { reasons: ['the database does not answer'] }
    }
  }
}

const patienceMs = 2_000

function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('too late')), patienceMs)
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))
}
