import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

// There is no Citus here. What it asks of a schema can be asked of the catalogue.
let database: TestDatabase
let page: string
beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 2 })
  page = await readFile(join(import.meta.dirname, '../../docs/scale.md'), 'utf8')
})
afterAll(() => database.close())

const list = async (sql: string): Promise<string[]> =>
  (await database.pool.query({ text: sql, rowMode: 'array' })).rows.map(([one]) => String(one))
const inPublic = `relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`
const distributed = (): string[] =>
  [...page.matchAll(/^SELECT create_distributed_table\('(\w+)', '(\w+)'/gm)].map(([, table]) => table ?? '')

test('the page says of every table where its rows lie', async () => {
  const tables = await list(`SELECT relname FROM pg_class WHERE ${inPublic} ORDER BY 1`)
  const reference = [...page.matchAll(/create_reference_table\('(\w+)'\)/g)].map(([, table]) => table ?? '')
  expect(reference).toEqual(['tenant_slug', 'installation'])
  expect([...distributed(), 'installation', '_prisma_migrations'].toSorted()).toEqual(tables)
})

test('every table that is distributed has the business in it, and what it refers to comes first', async () => {
  const others = distributed().filter((table) => table !== 'tenant')
  expect(
    await list(
      `SELECT relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND a.attnotnull WHERE ${inPublic} ORDER BY 1`,
    ),
  ).toEqual(others.toSorted())
  const references = await list(
    `SELECT conrelid::regclass || ' ' || confrelid::regclass FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid`,
  )
  expect(references.length).toBeGreaterThan(30)
  const order = distributed()
  const late = references.filter((pair) => {
    const [table = '', referred = ''] = pair.split(' ')
    return order.indexOf(referred) < 0 || order.indexOf(referred) > order.indexOf(table)
  })
  expect(late).toEqual([])
})

test('every key, unique index and exclusion constraint has the business in it, but the one the page names', async () => {
  const without = await list(`
    SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = CASE WHEN c.relname = 'tenant' THEN 'id' ELSE 'tenant_id' END
    WHERE ${inPublic} AND (i.indisunique OR i.indisexclusion) AND NOT a.attnum = ANY (i.indkey)`)
  expect(without).toEqual(['tenant_slug_unique'])
  expect(page).toContain('DROP INDEX tenant_slug_unique')
  expect(
    await list(`SELECT conname FROM pg_constraint WHERE contype = 'x' AND pg_get_constraintdef(oid) NOT LIKE '%(tenant_id WITH =,%'`),
  ).toEqual([])
})

test('every foreign key leads from a business to the same business', async () => {
  expect(
    await list(`
      SELECT conname FROM pg_constraint f WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT EXISTS (
        SELECT FROM unnest(conkey, confkey) AS pair (from_num, to_num)
        JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = pair.from_num AND a.attname = 'tenant_id'
        JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = pair.to_num
          AND b.attname = CASE WHEN f.confrelid = 'tenant'::regclass THEN 'id' ELSE 'tenant_id' END)`),
  ).toEqual([])
})

test('the page names every sequence, and every function that works over all businesses', async () => {
  const sequences = await list(`SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'`)
  const overAll = await list(`
    SELECT proname FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prorettype <> 'trigger'::regtype AND provolatile = 'v'
      AND NOT 'p_tenant' = ANY (coalesce(proargnames, '{}')) AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`)
  expect(overAll.length).toBeGreaterThan(0)
  expect([...sequences, ...overAll].filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})
