import type pg from 'pg'
import type { SendInTransaction } from '../shared/relay-transaction.ts'

export interface RelayRows<Row> {
  /** Takes at most $1 rows that wait, with FOR UPDATE SKIP LOCKED, so that two relays share the work. */
  readonly take: string
  /** Marks them: $1 their tenants, $2 their ids, then `markedWith`. */
  readonly mark: string
  readonly markedWith: readonly unknown[]
  readonly send: SendInTransaction<Row>
}

/** Gives what waits to `send` and marks it, in one transaction: what `send` puts down commits with the mark or not at all. Answers how many. */
export async function relayRows<Row extends { readonly tenantId: number; readonly id: string }>(
  pool: pg.Pool,
  limit: number,
  { take, mark, markedWith, send }: RelayRows<Row>,
): Promise<number> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const { rows } = await client.query<Row>(take, [limit])
    if (rows.length > 0) {
      await send(rows, { executeSql: async (text, values) => ({ rows: (await client.query<object>(text, values)).rows }) })
      await client.query(mark, [rows.map(({ tenantId }) => tenantId), rows.map(({ id }) => id), ...markedWith])
    }
    await client.query('COMMIT')
    return rows.length
  } catch (error) {
    await client.query('ROLLBACK').catch((failed: unknown) => (broken = failed instanceof Error ? failed : new Error('rollback failed')))
    throw error
  } finally {
    client.release(broken)
  }
}
