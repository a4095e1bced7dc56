import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestApp } from '../../http/support/app.ts'

/**
 * Where any of these words stands: every row of every table of every schema (the job queue's among them), and every file of DATA_DIR.
 * Letters' case does not count. Answers "schema.table" and file names.
 */
export async function findEverywhere(
  { database, dataDir }: Pick<TestApp, 'database' | 'dataDir'>,
  words: readonly string[],
): Promise<string[]> {
  const tables = await database.pool.query<{ schema: string; name: string }>(`
    SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1, 2`)
  const found: string[] = []
  for (const { schema, name } of tables.rows) {
    const { rows } = await database.pool.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM "${schema}"."${name}" t
       WHERE to_jsonb(t)::text ILIKE ANY (SELECT '%' || replace(word, '"', '\\\\"') || '%' FROM unnest($1::text[]) AS word) LIMIT 3`,
      [words],
    )
    for (const { row } of rows) found.push(`${schema}.${name}: ${row.slice(0, 300)}`)
  }
  return [...found, ...(await filesWith(dataDir, words))]
}

async function filesWith(directory: string, words: readonly string[]): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file)
    // Mails are written in several encodings: the words are looked for as they are, and within base64 and quoted-printable as unpacked.
    const text = `${bytes.toString('utf8')}\n${unpacked(bytes.toString('latin1'))}`.toLowerCase()
    if (words.some((word) => text.includes(word.toLowerCase()))) found.push(file)
  }
  return found
}

function unpacked(mail: string): string {
  const softened = mail.replace(/=\r?\n/g, '')
  const base64 = [...mail.matchAll(/(?:[A-Za-z0-9+/]{60,76}\r?\n)+[A-Za-z0-9+/=]*/g)].map((match) =>
    Buffer.from(match[0], 'base64').toString('utf8'),
  )
  return [softened, ...base64].join('\n')
}
