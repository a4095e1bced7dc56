import { setTimeout as wait } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import type { Transaction } from '@prisma/driver-adapter-utils'
import type pg from 'pg'
import type { Log } from '../shared/logger.ts'

/** The key of Prisma's own command line, so that `prisma migrate deploy` and we exclude each other. */
export const lockKey = 72_707_369

/**
 * A transaction that holds the migration lock. The lock belongs to the transaction, not to the session, so it works
 * through a pooler and cannot outlive us. It is tried and not waited for: a statement that waits holds a snapshot.
 */
export async function beginLocked(pool: pg.Pool, log: Log): Promise<Transaction> {
  const adapter = await new PrismaPg(pool).connect()
  try {
    for (let tries = 0; ; tries += 1) {
      const transaction = await adapter.startTransaction()
      if (await tryLock(transaction)) return transaction
      await end(transaction, 'ROLLBACK')
      if (tries % 100 === 0) log.info({}, 'another process is migrating the database: waiting for it')
      await wait(100)
    }
  } finally {
    await adapter.dispose()
  }
}

async function tryLock(transaction: Transaction): Promise<boolean> {
  try {
    // A migration may take long; a lock it waits for must not stop the traffic behind it for long.
    await run(
      transaction,
      `SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL lock_timeout = '10s'`,
    )
    const rows = await rowsIn(transaction, `SELECT pg_try_advisory_xact_lock(${lockKey})`)
    return rows[0]?.[0] === true
  } catch (error) {
    await end(transaction, 'ROLLBACK')
    throw error
  }
}

/** adapter-pg's `commit` and `rollback` only give the connection back; the statement is ours to send. */
export async function end(transaction: Transaction, statement: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  try {
    await run(transaction, statement)
  } catch (error) {
    // A rollback that cannot be sent has happened already: the connection is gone.
    if (statement === 'COMMIT') throw error
  } finally {
    await transaction.commit()
  }
}

export async function run(transaction: Transaction, sql: string): Promise<void> {
  await transaction.executeRaw({ sql, args: [], argTypes: [] })
}

export type Rows = readonly (readonly unknown[])[]

export async function rowsIn(transaction: Transaction, sql: string): Promise<Rows> {
  return (await transaction.queryRaw({ sql, args: [], argTypes: [] })).rows
}
