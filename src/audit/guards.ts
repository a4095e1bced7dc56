import type pg from 'pg'

/**
 * The guards that migrations make, read from their texts in order: what one drops is gone. "constraint claim_no_overlap", "index
 * hold_idempotency_unique", "trigger catalogue_changed on service", "function confirm_booking". A test holds this beside a migrated
 * database, so that a way of writing it that is not read here is found by whoever writes it.
 */
export function guardsOf(migrations: readonly { readonly sql: string }[]): ReadonlySet<string> {
  const guards = new Set<string>()
  for (const { sql } of migrations) {
    for (const { groups = {} } of sql.replace(/--[^\n]*/g, '').matchAll(statement)) {
      const { verb = '', constraint, index, trigger, table, made } = groups
      const guard = constraint ?? index ?? trigger ?? made ?? ''
      const kind = constraint !== undefined ? 'constraint' : index !== undefined ? 'index' : trigger !== undefined ? 'trigger' : 'function'
      const name = `${kind} ${guard}${kind === 'trigger' ? ` on ${table ?? ''}` : ''}`
      if (/^drop/i.test(verb)) guards.delete(name)
      else guards.add(name)
    }
  }
  return guards
}

const statement = new RegExp(
  [
    String.raw`(?<verb>(?:ADD|ALTER|DROP)\s+)?CONSTRAINT\s+"(?<constraint>\w+)"`,
    String.raw`(?<verb>CREATE|DROP)\s+(?:UNIQUE\s+)INDEX\s+"(?<index>\w+)"`,
    String.raw`(?<verb>DROP)\s+INDEX\s+"(?<index>\w+)"`,
    String.raw`(?<verb>CREATE|DROP)\s+TRIGGER\s+"?(?<trigger>\w+)"?[^;]*?\sON\s+"?(?<table>\w+)"?`,
    String.raw`(?<verb>CREATE(?:\s+OR\s+REPLACE)?|DROP)\s+FUNCTION\s+"?(?<made>\w+)"?`,
  ].join('|'),
  'g',
)

/** Those that are not there, not validated, or switched off. */
export async function findMissingGuards(pool: Pick<pg.Pool, 'query'>, expected: ReadonlySet<string>): Promise<string[]> {
  const there = new Set(await listGuards(pool))
  return [...expected].filter((guard) => !there.has(guard))
}

export async function listGuards(pool: Pick<pg.Pool, 'query'>): Promise<string[]> {
  const { rows } = await pool.query<{ guard: string }>(GUARDS)
  return rows.map(({ guard }) => guard)
}

// A foreign key is kept by triggers inside, which can be switched off under it. What belongs to an extension is the extension's.
const GUARDS = `
  SELECT 'constraint ' || c.conname AS guard FROM pg_constraint c
  WHERE c.connamespace = 'public'::regnamespace AND c.contype IN ('c', 'f', 'p', 'u', 'x') AND c.convalidated
    AND NOT EXISTS (SELECT 1 FROM pg_trigger g WHERE g.tgconstraint = c.oid AND g.tgenabled = 'D')
  UNION ALL
  SELECT 'index ' || x.relname FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
  WHERE x.relnamespace = 'public'::regnamespace AND i.indisunique AND i.indisvalid AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
  UNION ALL
  SELECT 'trigger ' || g.tgname || ' on ' || t.relname FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid
  WHERE t.relnamespace = 'public'::regnamespace AND NOT g.tgisinternal AND g.tgenabled IN ('O', 'A')
  UNION ALL
  SELECT DISTINCT 'function ' || p.proname FROM pg_proc p
  WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`
