import type pg from 'pg'

/** Of the locks by agreement, the one of figures. */
const FIGURES = 70_103

/**
 * One transaction in which nobody else counts for this tenant. Without `wait` it answers `otherwise` when somebody does. It may take as
 * long as it needs: counting from the beginning does.
 */
export async function inTurn<T>(
  pool: pg.Pool,
  { tenantId, wait }: { readonly tenantId: number; readonly wait: boolean },
  otherwise: T,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0')
    const lock = wait ? 'SELECT true AS ours FROM pg_advisory_xact_lock($1, $2)' : 'SELECT pg_try_advisory_xact_lock($1, $2) AS ours'
    const { rows } = await client.query<{ ours: boolean }>(lock, [FIGURES, tenantId])
    const outcome = rows[0]?.ours === true ? await work(client) : otherwise
    await client.query('COMMIT')
    return outcome
  } catch (error) {
    await client.query('ROLLBACK').catch((failed: unknown) => (broken = failed instanceof Error ? failed : new Error('rollback failed')))
    throw error
  } finally {
    client.release(broken)
  }
}
