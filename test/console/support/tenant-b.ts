import type pg from 'pg'
import type { TestDatabase } from '../../support/database.ts'

/** In every free text of tenant B: what no answer to anybody of another tenant may contain. */
export const secretOfB = 'ONLY-B-MAY-READ-THIS'
/** Whatever B's rows are named by. It goes into addresses and so may come back in refusals. */
export const keyOfB = 'b-key-7'
export const uuidOfB = '0b0b0b0b-0b0b-7b0b-8b0b-0b0b0b0b0b0b'
export const numberOfB = 7_777_777

const tenantOfB = 77

/**
 * A second business with a row in every table there is, also in those that come later: every id is the same, so that its rows belong together
 * however a statement joins them, and every other text says whose it is. Answers the tables that have such a text.
 */
export async function fillTenantB({ pool }: TestDatabase): Promise<readonly string[]> {
  const client = await pool.connect()
  const told: string[] = []
  try {
    await client.query('BEGIN')
    // Foreign keys and triggers rest, as when a backup is read: the rows need no order.
    await client.query("SET LOCAL session_replication_role = 'replica'")
    for (const table of await tablesOf(client.query.bind(client))) if (await fill(client, table)) told.push(table.name)
    await client.query('COMMIT')
  } finally {
    client.release()
  }
  return told
}

/** Whether the row has a text that says whose it is. What a check does not want beside the rest is left empty. */
async function fill(client: pg.PoolClient, table: Table): Promise<boolean> {
  const empty = new Set<string>()
  for (;;) {
    const columns = table.columns.map((column) => ({ ...column, value: empty.has(column.name) ? null : valueOf(table, column) }))
    const names = columns.map(({ name }) => `"${name}"`).join(', ')
    const values = columns.map(({ type }, at) => `$${at + 1}::${type}`).join(', ')
    await client.query('SAVEPOINT row')
    try {
      const sql = `INSERT INTO ${table.name} (${names}) OVERRIDING SYSTEM VALUE VALUES (${values})`
      await client.query(
        sql,
        columns.map(({ value }) => value),
      )
      return columns.some(({ value }) => String(value).includes(secretOfB))
    } catch (error) {
      const check = table.checks.find(({ name }) => error instanceof Error && name === Reflect.get(error, 'constraint'))
      const next = check?.columns.find((name) => !empty.has(name) && columns.some((column) => column.name === name && column.nullable))
      if (next === undefined) throw error
      empty.add(next)
      await client.query('ROLLBACK TO SAVEPOINT row')
    }
  }
}

interface Column {
  readonly name: string
  /** As SQL casts to it. */
  readonly type: string
  readonly isKey: boolean
  readonly nullable: boolean
}

interface Check {
  readonly name: string
  readonly text: string
  readonly columns: readonly string[]
}

interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly checks: readonly Check[]
}

async function tablesOf(query: (sql: string) => Promise<{ rows: Table[] }>): Promise<readonly Table[]> {
  const { rows } = await query(`
    SELECT c.relname AS name,
      (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL), 'nullable', NOT a.attnotnull, 'isKey',
          EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND a.attnum = ANY (i.indkey))) ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
      coalesce((SELECT jsonb_agg(jsonb_build_object('name', k.conname, 'text', pg_get_constraintdef(k.oid), 'columns',
          (SELECT jsonb_agg(a.attname) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (k.conkey)))) FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c'), '[]') AS checks
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND (c.relname = 'tenant' OR EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id'))
    ORDER BY c.relname`)
  return rows
}

function valueOf(table: Table, { name, type, isKey }: Column): unknown {
  if (name === 'tenant_id' || (table.name === 'tenant' && name === 'id')) return tenantOfB
  const wanted = exceptions[`${table.name}.${name}`]
  if (wanted !== undefined) return wanted
  switch (type) {
    case 'uuid':
      return uuidOfB
    case 'text':
      return wordOf(table, name) ?? (isKey ? keyOfB : secretOfB)
    case 'text[]':
      return [wordOf(table, name) ?? secretOfB]
    case 'integer':
    case 'bigint':
      return isKey || name.endsWith('_id') || name === 'id' ? numberOfB : name.startsWith('end') ? 2 : 1
    case 'smallint':
      return name.startsWith('end') ? 2 : 1
    case 'integer[]':
      return [numberOfB]
    case 'uuid[]':
      return [uuidOfB]
    case 'boolean':
      return false
    case 'jsonb':
    case 'json':
      return table.checks.some(({ text }) => text.includes(`jsonb_typeof(${name}) = 'array'`))
        ? JSON.stringify([secretOfB])
        : JSON.stringify({ text: secretOfB })
    case 'tsvector':
      return secretOfB.toLowerCase()
    case 'tstzrange':
      return '[2026-03-10T10:00:00Z,2026-03-10T11:00:00Z)'
    case 'bytea':
      return Buffer.from(secretOfB)
    case 'date':
      return '2026-03-10'
    case 'double precision':
    case 'numeric':
    case 'real':
      return 1
    default:
      if (type.startsWith('timestamp')) return /expire|until|end|valid|due/.test(name) ? '2026-03-10T11:00:00Z' : '2026-03-10T10:00:00Z'
      throw new Error(`${table.name}.${name} is of type ${type}: say here what a row of tenant B has in it`)
  }
}

/** The first of the words a check allows: `state = ANY (ARRAY['held'::text, …])`. */
function wordOf({ checks }: Table, column: string): string | undefined {
  for (const { text } of checks) {
    const [, list] = new RegExp(`\\b${column}\\b\\)?(?:::text)? (?:= ANY|<@) \\(?\\(?ARRAY\\[([^\\]]*)\\]`).exec(text) ?? []
    const [, word] = /'([^']+)'/.exec(list ?? '') ?? new RegExp(`\\b${column}\\b\\)? = '([^']+)'`).exec(text) ?? []
    if (word !== undefined) return word
  }
  return undefined
}

// What a check or the reader of a row asks for that its type does not tell.
const exceptions: Readonly<Record<string, unknown>> = {
  'schedule.weekdays': [1],
  'tenant.time_zone': 'Europe/London',
  'tenant.locales': ['en'],
  'tenant.currency': 'GBP',
  'tenant.contact': JSON.stringify({ email: `${secretOfB}@b.example`, phone: secretOfB, address: secretOfB }),
}
