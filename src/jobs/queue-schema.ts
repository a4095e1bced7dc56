import { setTimeout as pause } from 'node:timers/promises'
import { PgBoss, type Db } from 'pg-boss'
import type { SqlPool } from './queue.ts'

/** Where jobs wait, beside the product's own tables. */
export const queueSchema = 'pgboss'

/** Makes or upgrades the queue's tables, indexes that are built in the background included: for the role that owns the database. */
export async function migrateQueue(pool: SqlPool): Promise<void> {
  const boss = new PgBoss({ db: dbOf(pool), schema: queueSchema, supervise: false, schedule: false, bamIntervalSeconds: 10 })
  const failed = Promise.withResolvers<never>()
  boss.on('error', failed.reject)
  try {
    await Promise.race([boss.start().then(() => indexesBuilt(boss)), failed.promise])
  } finally {
    await boss.stop({ graceful: false, close: false })
  }
}

async function indexesBuilt(boss: PgBoss): Promise<void> {
  while ((await boss.getBamStatus()).some(({ status }) => status !== 'completed')) await pause(200)
}

/**
 * Whether a process may see to the queue's schema itself. One that only does its work (docs/running.md, "Two database roles") finds it as
 * the owner's migration has left it.
 */
export async function ownsQueue(pool: SqlPool): Promise<boolean> {
  const { rows } = await pool.query(
    `SELECT CASE WHEN to_regnamespace('${queueSchema}') IS NULL THEN has_database_privilege(current_database(), 'CREATE')
       ELSE has_schema_privilege('${queueSchema}', 'CREATE') END AS owns`,
  )
  const [row] = rows
  return typeof row === 'object' && row !== null && Reflect.get(row, 'owns') === true
}

export function dbOf(pool: SqlPool): Db {
  return { executeSql: (text, values) => pool.query(text, values) }
}
