import type { TestDatabase } from '../../support/database.ts'

/** Every row of every table of ours, by table, as text. Jobs and their queue are left out: they work by the clock. */
export async function allRowsOf({ pool }: TestDatabase): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`,
  )
  const dump: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await pool.query<{ rows: string | null }>(
      `SELECT string_agg(row, E'\\n' ORDER BY row) AS rows FROM (SELECT t::text AS row FROM "${name}" t) all_rows`,
    )
    dump[name] = rows[0]?.rows ?? ''
  }
  return dump
}
