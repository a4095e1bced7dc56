import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { diffSchema } from '../../src/db/schema-diff.ts'
import { removeDir } from './support/apps.ts'
import { addMigration, makePrismaDir } from './support/prisma-dir.ts'

const drift = (dir: string) => diffSchema({ from: 'migrations', as: 'summary', dir })
const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, '../../src/db/drift.ts'), ...args], { encoding: 'utf8' })

const models = `
model Seat {
  id   Int     @id(map: "seat_pk")
  code String  @db.Char(3)
  note String?
  @@index([code], map: "seat_by_code")
  @@map("seat")
}`
const table = `
  CREATE EXTENSION IF NOT EXISTS btree_gist;
  CREATE TABLE seat (id integer NOT NULL, code char(3) NOT NULL, note text, CONSTRAINT seat_pk PRIMARY KEY (id));
  ALTER TABLE seat ADD CONSTRAINT seat_apart EXCLUDE USING gist (code WITH =) WHERE (note IS NULL);`
const index = 'CREATE INDEX seat_by_code ON seat (code);'

let dir: string
afterEach(() => removeDir(dir))

describe('the drift check', () => {
  // That it is quiet about this checkout is what `npm run check` asks.
  test('is quiet when migrations say the same, and do what only SQL can say', async () => {
    dir = await makePrismaDir(models, { '0001_table': table, '0002_index': index })
    expect(await drift(dir)).toBeUndefined()
  })

  test('shows an index and a column that no migration makes, and ends with 1', async () => {
    dir = await makePrismaDir(models.replace('note ', 'row  Int\n  note '), { '0001_table': table })
    const { status, stderr } = run(dir)
    expect(status).toBe(1)
    expect(stderr).toContain('Added index on columns (code)')
    expect(stderr).toContain('Added column `row`')
  })

  test('shows a table that the schema does not have', async () => {
    dir = await makePrismaDir(models, { '0001_table': table + index, '0002_extra': 'CREATE TABLE extra (id int PRIMARY KEY);' })
    expect(await drift(dir)).toContain('extra')
  })

  test('names the migration that cannot be applied', async () => {
    dir = await makePrismaDir(models, { '0001_table': 'CREATE TABLE seat (id no_such_type);' })
    await expect(drift(dir)).rejects.toThrow('0001_table')
  })
})

describe('the SQL for the next migration', () => {
  test('is what makes the drift check quiet', async () => {
    dir = await makePrismaDir(models, { '0001_table': table })
    const sql = (await diffSchema({ from: 'migrations', as: 'sql', dir })) ?? ''
    expect(sql).toContain('CREATE INDEX "seat_by_code"')
    await addMigration(dir, '0002_index', sql)
    expect(await drift(dir)).toBeUndefined()
  })

  test('can start from nothing', async () => {
    dir = await makePrismaDir(models, {})
    expect(await diffSchema({ from: 'empty', as: 'sql', dir })).toContain('CREATE TABLE "seat"')
  })
})
