import { PGlite } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { prismaDir, readMigrations, readSchema } from './migration-files.ts'
import { noFilters, openSchemaEngine } from './schema-engine.ts'

export interface SchemaDiff {
  readonly from: 'empty' | 'migrations'
  /** SQL that can be run, or a summary for reading. */
  readonly as: 'sql' | 'summary'
  readonly dir?: string
}

/**
 * What is missing from nothing, or from the migrations, to schema.prisma; undefined when nothing is.
 *
 * The migrations are applied to PGlite, not to a server: the engine's introspection over adapter-pg fails on `char`
 * columns, and this needs no server. What Prisma's language cannot say (exclusion constraints, checks, partial
 * and expression indexes' predicates, functions) it does not see: those live in the migrations alone.
 */
export async function diffSchema({ from, as, dir = prismaDir }: SchemaDiff): Promise<string | undefined> {
  const schema = await readSchema(dir)
  const database = await PGlite.create({ extensions: { btree_gin, btree_gist } })
  try {
    if (from === 'migrations') await applyTo(database, dir)
    const engine = await openSchemaEngine(new PrismaPGlite(database), schema)
    const result = await engine.diff({
      from: from === 'empty' ? { tag: 'empty' } : { tag: 'schemaDatasource', files: [schema], configDir: dir },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: as === 'sql',
      exitCode: true,
      filters: noFilters,
    })
    return result.exitCode === 0 ? undefined : (result.stdout ?? '').trim()
  } finally {
    await database.close()
  }
}

async function applyTo(database: PGlite, dir: string): Promise<void> {
  for (const { name, sql } of await readMigrations(dir)) {
    try {
      await database.exec(sql)
    } catch (cause) {
      throw new Error(`Migration ${name} fails on an empty database: ${String(cause)}`, { cause })
    }
  }
}
