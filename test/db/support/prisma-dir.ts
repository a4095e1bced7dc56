import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const header = 'datasource db {\n  provider = "postgresql"\n}\n'

/** A folder like prisma/, of these models and migrations. */
export async function makePrismaDir(models: string, migrations: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'holdfast-prisma-'))
  await writeFile(join(dir, 'schema.prisma'), header + models)
  await mkdir(join(dir, 'migrations'))
  for (const [name, sql] of Object.entries(migrations)) await addMigration(dir, name, sql)
  return dir
}

export async function addMigration(dir: string, name: string, sql: string): Promise<void> {
  await mkdir(join(dir, 'migrations', name), { recursive: true })
  await writeFile(join(dir, 'migrations', name, 'migration.sql'), sql)
}
