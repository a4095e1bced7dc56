import type { Config } from '../config.ts'
import { openDatabase, type Database } from '../db/client.ts'
import type { Finding } from './finding.ts'

/** Whether it is a copy, and of this database, and how far behind. */
export async function checkReplica({ databaseUrl, replicaDatabaseUrl }: Config): Promise<Finding[]> {
  if (replicaDatabaseUrl === undefined) return []
  if (databaseUrl === undefined) return [wrong('REPLICA_DATABASE_URL is set and DATABASE_URL is not: the built-in database has no replica')]
  const primary = await openDatabase({ url: databaseUrl, poolSize: 1 })
  try {
    const replica = await openDatabase({ url: replicaDatabaseUrl, poolSize: 1 }).catch(() => undefined)
    if (replica === undefined)
      return [wrong('it does not answer: is it running, and is REPLICA_DATABASE_URL right? Everything is read from the primary')]
    try {
      return [await compare(primary, replica)]
    } finally {
      await replica.close()
    }
  } finally {
    await primary.close()
  }
}

async function compare(primary: Database, replica: Database): Promise<Finding> {
  const ends = await positionOf(primary, 'pg_current_wal_insert_lsn()')
  const replayed = await positionOf(replica, 'CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() END')
  if (replayed === undefined) return wrong('it is no standby: make it with pg_basebackup -R, or unset REPLICA_DATABASE_URL')
  const behind = Math.max(0, (ends ?? 0) - replayed)
  return { state: 'well', about: 'replica', says: `a standby, ${behind} bytes behind` }
}

async function positionOf({ pool }: Database, position: string): Promise<number | undefined> {
  const { rows } = await pool.query<{ bytes: number | null }>(`SELECT (${position} - '0/0'::pg_lsn)::float8 AS bytes`)
  return rows[0]?.bytes ?? undefined
}

function wrong(says: string): Finding {
  return { state: 'wrong', about: 'replica', says }
}
