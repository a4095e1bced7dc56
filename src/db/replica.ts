import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { openDatabase, type Database } from './client.ts'
import type { Log } from '../shared/logger.ts'

/** A copy that may be a moment behind. Moments are by `performance.now()`. */
export interface Replica {
  /**
   * The copy, when it is known to have everything that committed before `since` and is not further behind than it may be; else undefined,
   * and the primary is to be read.
   */
  readonly having: (since: number) => Copy | undefined
  readonly close: () => Promise<void>
}

export interface Copy extends Pick<Database, 'pool' | 'statementName'> {
  /** It has everything that committed before this moment. */
  readonly upTo: number
}

export interface OpenReplica {
  readonly url: string
  readonly poolSize: number
  readonly maxLagMs: number
  readonly primary: pg.Pool
  readonly log: Log
  /** How often both are asked how far they are. */
  readonly everyMs?: number
}

/** Where the primary's log ended at a moment. */
interface Mark {
  readonly at: number
  readonly lsn: bigint
}

/**
 * Asks the primary where its log ends and the copy how far it has replayed: once it has passed a mark it has whatever committed before
 * the mark was set. Unlike the age of the last replayed transaction that says the same of a primary that is idle and of a copy whose
 * line is cut, it needs no row written and no clock of another machine. Not being there is nothing to fail on: the primary is read.
 */
export async function openReplica({ url, poolSize, maxLagMs, primary, log, everyMs = 200 }: OpenReplica): Promise<Replica> {
  const stopping = new AbortController()
  let database: Database | undefined
  let marks: readonly Mark[] = []
  let upTo = -Infinity
  let wasUsable = true

  const look = async (): Promise<void> => {
    database ??= await openDatabase({ url, poolSize, log })
    const at = performance.now()
    // What was inserted, not what was written: with synchronous_commit off a commit is acknowledged before it is written.
    // While the primary is away nothing commits either: the copy may be read for as long as its last mark allows.
    const ends = await positionOf(primary, 'pg_current_wal_insert_lsn()').catch(() => undefined)
    if (ends !== undefined) marks = [...marks, { at, lsn: ends }].slice(-mostMarks)
    const replayed = await positionOf(database.pool, 'CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() END')
    if (replayed === undefined) return
    const passed = marks.findLast(({ lsn }) => lsn <= replayed)
    if (passed === undefined) return
    upTo = passed.at
    marks = marks.filter((mark) => mark.at > passed.at)
  }
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await look().catch(() => {
        // Another server may answer to the name next: what was known was of this one.
        upTo = -Infinity
        marks = []
      })
      const isUsable = performance.now() - upTo <= maxLagMs
      if (isUsable !== wasUsable) {
        if (isUsable) log.info({}, 'the replica keeps up again: lists and reports are read from it')
        else log.warn({ maxLagMs }, 'the replica is away or too far behind: lists and reports are read from the primary')
      }
      wasUsable = isUsable
      await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const running = run()
  return {
    having: (since) => {
      if (database === undefined || upTo < since || performance.now() - upTo > maxLagMs) return undefined
      const { pool, statementName } = database
      return { pool, statementName, upTo }
    },
    close: async () => {
      stopping.abort()
      await running
      await database?.close()
    },
  }
}

/** A copy further behind than this many looks is too far behind in any case: the oldest are let go, and none is passed by mistake. */
const mostMarks = 20_000

async function positionOf(pool: pg.Pool, position: string): Promise<bigint | undefined> {
  const { rows } = await pool.query<{ bytes: string | null }>(`SELECT (${position} - '0/0'::pg_lsn)::text AS bytes`)
  const bytes = rows[0]?.bytes
  return bytes === null || bytes === undefined ? undefined : BigInt(bytes)
}
