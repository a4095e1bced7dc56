import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Where the schema and its migrations are in a checkout. */
export const prismaDir = resolve(import.meta.dirname, '../../prisma')

export interface Migration {
  /** The folder's name, `0001_start`: migrations are applied in the order of their names. */
  readonly name: string
  readonly sql: string
}

export async function readSchema(dir = prismaDir): Promise<{ path: string; content: string }> {
  const path = join(dir, 'schema.prisma')
  return { path, content: await readFile(path, 'utf8') }
}

export async function readMigrations(dir = prismaDir): Promise<Migration[]> {
  const migrationsDir = join(dir, 'migrations')
  const entries = await readdir(migrationsDir, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  names.sort()
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(join(migrationsDir, name, 'migration.sql'), 'utf8') })))
}

/** The shape in which the schema engine takes migrations. */
export function toMigrationList(migrations: readonly Migration[], dir = prismaDir) {
  return {
    baseDir: join(dir, 'migrations'),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
}
